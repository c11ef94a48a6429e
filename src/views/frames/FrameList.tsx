import {
	createComputed,
	createEffect,
	createMemo,
	createSelector,
	createSignal,
	For,
	on,
	Show,
	untrack,
} from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Connection } from '../../trace/connection.ts';
import { FrameListRow } from './FrameListRow.tsx';
import { type FrameRow, type FrameRows, STEP, WINDOW, windowAround, windowOf } from './frame-rows.layout.ts';
import { rowAfterKey } from './list-keys.ts';

/** How near to the end, in pixels, still counts as being at the end. */
const NEAR = 24;

/**
 * The frames of a connection as a list box. At most a window of rows is in the document; it follows the last frames
 * unless someone scrolled up, or moved it to earlier ones.
 */
export function FrameList(props: {
	readonly connection: Connection;
	readonly rows: FrameRows;
	readonly current: FrameRow | null;
	readonly strings: ViewsStrings;
	readonly onCurrent: (row: FrameRow) => void;
}) {
	const strings = () => props.strings.frames;
	/** The row with which the window begins; null while it follows the end. A long recorded run is read from its beginning. */
	const [first, setFirst] = createSignal<number | null>(untrack(() => props.rows.total) > WINDOW ? 0 : null);
	const view = createMemo(() => windowOf(props.rows.total, first()));
	const rows = createMemo(() => props.rows.slice(view().start, view().end));
	const current = createMemo(() => (props.current === null ? -1 : props.rows.numberOf(props.current)));
	/** The one row that Tab reaches: the current one, or the first in sight if that is outside the window. */
	const reached = createMemo(() => {
		const inSight = current() >= view().start && current() < view().end;
		return (inSight ? props.current : null) ?? rows()[0] ?? null;
	});
	const isCurrent = createSelector(() => props.current);
	const isReached = createSelector(reached);
	const later = () => props.rows.total - view().end;
	let list: HTMLDivElement | undefined;
	let atEnd = true;

	createComputed(
		on(
			() => props.connection,
			(now, before) => {
				if (now === before) return;
				setFirst(null);
				atEnd = true;
			},
			{ defer: true },
		),
	);
	createEffect(
		on(
			rows,
			() => {
				if (atEnd && first() === null && list) list.scrollTop = list.scrollHeight;
			},
			{ defer: true },
		),
	);

	const goTo = (number: number) => {
		setFirst(windowAround(number, props.rows.total, first()));
		const [row] = props.rows.slice(number, number + 1);
		if (row === undefined) return;
		props.onCurrent(row);
		const element = list?.children[number - view().start];
		if (element instanceof HTMLElement) element.focus();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		const from = reached();
		const target = from === null ? null : rowAfterKey(event.key, props.rows.numberOf(from), props.rows.total);
		if (target === null) return;
		event.preventDefault();
		goTo(target);
	};

	const onClick = (event: MouseEvent) => {
		const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
		if (option !== null && list) goTo(view().start + Array.from(list.children).indexOf(option));
	};

	return (
		<div class="wl-frames__list">
			<div class="wl-row wl-row--head" aria-hidden="true">
				<span />
				<span>{strings().columns.opcode}</span>
				<span />
				<span class="wl-row__length">{strings().columns.length}</span>
				<span>{strings().columns.payload}</span>
				<span class="wl-row__time">{strings().columns.time}</span>
			</div>
			<Show when={view().start > 0}>
				<button type="button" class="wl-more" onClick={() => setFirst(Math.max(view().start - STEP, 0))}>
					{strings().earlier(view().start)}
				</button>
			</Show>
			<div
				class="wl-frames__rows"
				role="listbox"
				aria-label={strings().label}
				ref={(element) => {
					list = element;
				}}
				onKeyDown={onKeyDown}
				onClick={onClick}
				onScroll={({ currentTarget }) => {
					atEnd = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < NEAR;
				}}
			>
				<For each={rows()}>
					{(row) => (
						<FrameListRow
							row={row}
							connection={props.connection}
							strings={props.strings}
							selected={isCurrent(row)}
							reachable={isReached(row)}
							onChoose={() => props.onCurrent(row)}
						/>
					)}
				</For>
			</div>
			<Show when={later() > 0}>
				<button
					type="button"
					class="wl-more"
					onClick={() => setFirst(view().end + STEP >= props.rows.total ? null : view().start + STEP)}
				>
					{strings().later(later())}
				</button>
			</Show>
		</div>
	);
}
