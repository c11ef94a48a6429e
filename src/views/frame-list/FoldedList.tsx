import type { JSX } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { FrameRow, FrameRows } from './frame-rows.layout.ts';

/** In the place of the list: which of its rows is shown, those beside it, and the way back. */
export function FoldedList(props: {
	readonly rows: FrameRows;
	readonly current: FrameRow | null;
	readonly strings: ViewsStrings;
	readonly onCurrent: (row: FrameRow) => void;
	readonly onOpen: () => void;
}): JSX.Element {
	const strings = () => props.strings.frames;
	const at = () => (props.current === null ? -1 : props.rows.numberOf(props.current));
	const beside = (by: 1 | -1) => (at() + by < 0 ? undefined : props.rows.slice(at() + by, at() + by + 1)[0]);
	const go = (by: 1 | -1) => {
		const row = beside(by);
		if (row !== undefined) props.onCurrent(row);
	};
	return (
		<div class="wl-frames__folded">
			<button
				type="button"
				attr:autocomplete="off"
				class="wl-more"
				aria-label={strings().before}
				title={strings().before}
				disabled={beside(-1) === undefined}
				onClick={() => go(-1)}
			>
				‹
			</button>
			<span>{strings().place(at() + 1, props.rows.total)}</span>
			<button
				type="button"
				attr:autocomplete="off"
				class="wl-more"
				aria-label={strings().after}
				title={strings().after}
				disabled={beside(1) === undefined}
				onClick={() => go(1)}
			>
				›
			</button>
			<button type="button" class="wl-more" onClick={() => props.onOpen()}>
				{strings().all}
			</button>
		</div>
	);
}
