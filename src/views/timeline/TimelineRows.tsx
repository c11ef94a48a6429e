import { type Accessor, createMemo, createUniqueId, For, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { type Moment, refOfMoment } from '../../trace/moment.ts';
import type { Selection } from '../selection.ts';
import { inTenths } from '../time.ts';
import type { Cursor } from './create-cursor.ts';
import type { Reading } from './create-timeline.ts';
import type { Viewport } from './create-viewport.ts';
import { Lanes } from './Lanes.tsx';
import { wordsOf } from './row-words.ts';
import { type RowWords, rowSentence } from './words.ts';

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

/** One moment: its time, and what happened, on the side on which it happened. */
function TimelineRow(props: {
	/** Never another one during the life of this row. */
	readonly moment: Moment;
	readonly id: string;
	readonly reading: Accessor<Reading>;
	readonly cursor: Cursor;
	readonly selection: Selection;
	readonly strings: ViewsStrings;
}) {
	const { moment, reading } = props;
	const ref = refOfMoment(moment);
	const socket = moment.socket === null ? null : reading().moments.socket(moment.socket);
	/** What a row says changes when something that belongs to it comes later; most never do. */
	const words = createMemo(
		() => {
			reading();
			return wordsOf(moment, socket, props.strings);
		},
		undefined,
		{ equals: sameWords },
	);
	const several = createMemo(() => reading().tracks.shared);
	const gap = createMemo(() => reading().rows.gap(moment.position), undefined, {
		equals: (a, b) => a.height === b.height && a.told === b.told,
	});
	const top = createMemo(() => reading().rows.top(moment.position));
	const linked = () => props.selection.has(ref);
	const current = createMemo(() => props.cursor.moment() === moment);
	const across = () => (moment.side === 'client' ? 'server' : 'client');
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the list box has the keys.
		// biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus, and points here.
		<div
			class="wl-tl__row wl-tl__grid"
			role="option"
			id={props.id}
			aria-selected={current()}
			aria-setsize={reading().count}
			aria-posinset={moment.position + 1}
			data-moment={moment.kind}
			data-side={moment.side}
			data-tone={words().tone}
			data-linked={linked() ? '' : undefined}
			style={{ top: `${top()}px` }}
			onClick={() => props.cursor.goTo(moment.position)}
		>
			<Show when={gap().told}>
				{(told) => (
					<span class="wl-tl__gap" style={{ height: `${gap().height}px` }}>
						{props.strings.timeline.later(told())}
					</span>
				)}
			</Show>
			<span class="wl-tl__said">{rowSentence(moment, words(), several(), props.strings)}</span>
			<span class="wl-tl__time" aria-hidden="true">
				{inTenths(moment.t)}
			</span>
			<span class="wl-tl__cell" data-side={moment.side} aria-hidden="true">
				<RowCell words={words()} socket={several() ? moment.socket : null} strings={props.strings} />
			</span>
			<Show when={words().across !== ''}>
				<span class="wl-tl__cell wl-tl__across" data-side={across()} aria-hidden="true">
					{words().across}
				</span>
			</Show>
		</div>
	);
}

function RowCell(props: { readonly words: RowWords; readonly socket: number | null; readonly strings: ViewsStrings }) {
	return (
		<>
			<Show when={props.words.lines.length > 0}>
				<span class="wl-tl__line" title={props.words.lines.map(props.strings.timeline.sentence.line).join(', ')}>
					<For each={props.words.lines.slice(0, 3)}>{(line, index) => `${index() === 0 ? '' : ' '}${line}`}</For>
				</span>
			</Show>
			<span class="wl-tl__what" title={props.words.main}>
				<Show when={props.words.code} fallback={<span class="wl-tl__main">{props.words.main}</span>}>
					<code class="wl-tl__main">{props.words.main}</code>
				</Show>
				<Show when={props.words.note !== ''}>
					{' '}
					<span class="wl-tl__note">{props.words.note}</span>
				</Show>
			</span>
			<Show when={props.words.state !== null}>
				<span class="wl-tl__state" data-state={props.words.state}>
					<span class="wl-tl__state-name">{props.strings.timeline.states[props.words.state ?? 0]}</span>
					<span class="wl-tl__state-number">{props.words.state}</span>
				</span>
			</Show>
			<Show when={props.socket !== null}>
				<span class="wl-tl__socket">{props.socket}</span>
			</Show>
		</>
	);
}

const sameWords = (a: RowWords, b: RowWords): boolean =>
	a.main === b.main && a.note === b.note && a.across === b.across && a.tone === b.tone && a.state === b.state;
