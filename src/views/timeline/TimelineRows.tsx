import { type Accessor, createMemo, createUniqueId, For, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Selection } from '../selection.ts';
import type { Cursor } from './create-cursor.ts';
import type { Reading } from './create-timeline.ts';
import type { Viewport } from './create-viewport.ts';
import { Lanes } from './Lanes.tsx';
import { TimelineRow } from './TimelineRow.tsx';

/** The drawing: a list box of the moments in sight, with the lifelines and arrows between both columns. */
export function TimelineRows(props: {
	readonly reading: Accessor<Reading>;
	readonly viewport: Viewport;
	readonly cursor: Cursor;
	readonly selection: Selection;
	readonly strings: ViewsStrings;
}) {
	const id = createUniqueId();
	const strings = () => props.strings.timeline;
	const { reading, viewport, cursor } = props;
	const visible = createMemo(() => {
		const { start, end } = viewport.window();
		return reading().moments.slice(start, end);
	});
	const height = () => {
		const { rows, count } = reading();
		const last = viewport.window().end;
		// Before the script runs there is nothing below the rows that the page came with.
		return viewport.alive() || last === count ? rows.height : rows.top(last);
	};
	const optionId = (position: number) => {
		const moment = reading().moments.at(position);
		return moment === null ? undefined : `${id}-${moment.side}-${moment.index}`;
	};
	const inSight = () => {
		const { start, end } = viewport.window();
		return cursor.position() >= start && cursor.position() < end;
	};

	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		const at = cursor.position();
		const last = reading().count - 1;
		const page = viewport.page();
		const targets: Readonly<Record<string, number>> = {
			ArrowUp: at === -1 ? viewport.window().start : at - 1,
			ArrowDown: at === -1 ? viewport.window().start : at + 1,
			PageUp: at - page,
			PageDown: at + page,
			Home: 0,
			End: last,
		};
		const target = targets[event.key];
		if (target === undefined) return;
		event.preventDefault();
		cursor.goTo(target);
	};

	return (
		<div
			class="wl-tl__stage"
			style={{ '--tl-tracks': reading().tracks.count, '--tl-row': `${reading().rows.zoom.row}px` }}
			data-zoom={reading().rows.zoom.id}
		>
			<div class="wl-tl__head wl-tl__grid" aria-hidden="true">
				<span class="wl-tl__time">{strings().time}</span>
				<span class="wl-tl__cell" data-side="client">
					{strings().page}
				</span>
				<span class="wl-tl__cell" data-side="server">
					{strings().server}
				</span>
			</div>
			<div class="wl-tl__scroller" ref={viewport.ref}>
				<div class="wl-tl__canvas" style={{ height: `${height()}px` }}>
					<div
						class="wl-tl__rows"
						role="listbox"
						tabIndex={0}
						aria-label={strings().label}
						aria-activedescendant={inSight() ? optionId(cursor.position()) : undefined}
						onKeyDown={onKeyDown}
					>
						<For each={visible()}>
							{(moment) => (
								<TimelineRow
									moment={moment}
									id={`${id}-${moment.side}-${moment.index}`}
									reading={reading}
									cursor={cursor}
									selection={props.selection}
									strings={props.strings}
								/>
							)}
						</For>
					</div>
					<Lanes reading={reading} window={viewport.window} selection={props.selection} />
				</div>
				<Show when={!viewport.alive() && viewport.window().end < reading().count}>
					<p class="wl-empty">{strings().moreRows(reading().count - viewport.window().end)}</p>
				</Show>
			</div>
		</div>
	);
}
