import { createMemo, createSelector, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { wholeNumber } from '../../i18n/whole-number.ts';
import { isControl, opcodeName } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import { BrokenRule } from '../BrokenRule.tsx';
import { previewOf } from '../frame/payload-preview.ts';
import { opcodeLabel } from '../opcode-label.ts';
import type { Selection } from '../selection.ts';
import { inTenths } from '../time.ts';
import { createRowScroll } from './create-row-scroll.ts';
import type { FrameRow, FrameRows } from './frame-rows.layout.ts';
import { rowAfterKey } from './list-keys.ts';

export interface FrameListProps {
	readonly connection: Connection;
	readonly rows: FrameRows;
	readonly current: FrameRow | null;
	readonly strings: ViewsStrings;
	readonly selection: Selection;
	/** Follow the end from the beginning, as while code runs. */
	readonly live: boolean;
	readonly onCurrent: (row: FrameRow) => void;
	/** The menu of the current row is wanted, near this place of the window (px), or else near its button. */
	readonly onMenu: (at: { readonly x: number; readonly y: number } | null) => void;
	/** @returns what is copied with Ctrl+C or ⌘C; null for nothing */
	readonly onCopy: () => string | null;
	/** Stands at the end of the current row. */
	readonly rowButton: JSX.Element;
}

/**
 * The frames of a connection as a list box. Only the rows in sight are in the document; it follows the last frames unless
 * someone scrolled up.
 */
export function FrameList(props: FrameListProps) {
	const id = createUniqueId();
	const strings = () => props.strings.frames;
	const scroll = createRowScroll({
		total: () => props.rows.total,
		list: () => props.connection,
		follow: () => props.live || props.rows.total === 0,
	});
	const rows = createMemo(() => props.rows.slice(scroll.drawn().start, scroll.drawn().end));
	const current = createMemo(() => (props.current === null ? -1 : props.rows.numberOf(props.current)));
	const isCurrent = createSelector(() => props.current);
	const drawn = () => current() >= scroll.drawn().start && current() < scroll.drawn().end;
	const idOf = (row: FrameRow): string => {
		if ('frame' in row) return `${id}-${row.id}`;
		return 'violation' in row ? `${id}-broken-${row.direction}` : `${id}-lost-${row.lost}`;
	};
	scroll.showWhenChosen(props.selection.chosen, current);

	const goTo = (number: number) => {
		const [row] = props.rows.slice(number, number + 1);
		if (row === undefined) return;
		props.onCurrent(row);
		scroll.show(number);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		if (event.key === 'Enter' && current() >= 0) {
			event.preventDefault();
			props.onMenu(null);
			return;
		}
		const from = Math.max(current(), 0);
		const target = rowAfterKey(event.key, from, props.rows.total, scroll.page());
		if (target === null) return;
		event.preventDefault();
		// The first arrow of a list without a current row leads to its first.
		goTo(current() < 0 && event.key !== 'End' ? from : target);
	};
	/** @returns the row that an event happened on */
	const rowOf = ({ target }: Event): number | null => {
		const option = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
		return option === null ? null : Number(option.dataset['row']);
	};
	const onContextMenu = (event: MouseEvent) => {
		// Someone who selected text wants the browser's own menu.
		if (getSelection()?.isCollapsed === false) return;
		const number = rowOf(event);
		if (number !== null) goTo(number);
		else if (current() < 0) return;
		event.preventDefault();
		props.onMenu(number === null ? null : { x: event.clientX, y: event.clientY });
	};
	const onCopy = (event: ClipboardEvent) => {
		if (getSelection()?.isCollapsed === false) return;
		const text = props.onCopy();
		if (text === null) return;
		event.clipboardData?.setData('text/plain', text);
		event.preventDefault();
	};

	return (
		<div class="wl-frames__scroll" ref={scroll.setScroller}>
			<div class="wl-row wl-row--head" aria-hidden="true" ref={scroll.setHead}>
				<span />
				<span>{strings().columns.opcode}</span>
				<span />
				<span class="wl-row__length">{strings().columns.length}</span>
				<span>{strings().columns.payload}</span>
				<span class="wl-row__time">{strings().columns.time}</span>
			</div>
			<div class="wl-frames__body" ref={scroll.setRows}>
				<div
					class="wl-frames__rows"
					role="listbox"
					tabIndex={0}
					aria-label={strings().label}
					aria-activedescendant={drawn() && props.current ? idOf(props.current) : undefined}
					style={{
						'--above': scroll.drawn().start,
						'--below': props.rows.total - scroll.drawn().end,
					}}
					onKeyDown={onKeyDown}
					onClick={(event) => {
						const number = rowOf(event);
						if (number !== null) goTo(number);
					}}
					onContextMenu={onContextMenu}
					onCopy={onCopy}
				>
					<For each={rows()}>
						{(row, index) => (
							<FrameListRow
								id={idOf(row)}
								row={row}
								connection={props.connection}
								strings={props.strings}
								selection={props.selection}
								selected={isCurrent(row)}
								number={scroll.drawn().start + index()}
								total={props.rows.total}
							/>
						)}
					</For>
				</div>
				<Show when={drawn()}>
					<div class="wl-frames__row-button" style={{ '--above': current() }}>
						{props.rowButton}
					</div>
				</Show>
			</div>
			<Show when={props.rows.total > rows().length}>
				<p class="wl-frames__more">{props.strings.tools.more(props.rows.total - rows().length)}</p>
			</Show>
		</div>
	);
}

/** An option of the list box: a frame, a broken rule, or a gap in the recording. */
function FrameListRow(props: {
	readonly id: string;
	/** Never another one during the life of this option. */
	readonly row: FrameRow;
	readonly connection: Connection;
	readonly strings: ViewsStrings;
	readonly selection: Selection;
	readonly selected: boolean;
	/** Its number among the rows of the list, from 0. */
	readonly number: number;
	readonly total: number;
}) {
	// Read once: rows are many, and what a frame says does not change while the trace grows.
	const { row, connection, strings } = props;
	const wire = 'frame' in row ? row : null;
	const broken = 'violation' in row ? row : null;
	const direction = 'lost' in row ? row.lost : row.direction;
	const linked = (): boolean =>
		wire !== null && props.selection.has({ kind: 'frame', socket: connection.socket, frame: wire.id });

	const cells = (): JSX.Element => {
		if (wire) return <FrameItem wire={wire} connection={connection} strings={strings} />;
		if (broken) return <BrokenRule violation={broken.violation} strings={strings} linked={false} />;
		return <span>{strings.frames.lost(props.connection.lost[direction])}</span>;
	};
	return (
		// biome-ignore lint/a11y/useFocusableInteractive: the list box keeps the focus and names its active descendant.
		<div
			class={wire ? 'wl-row' : 'wl-row wl-row--fault'}
			role="option"
			id={props.id}
			aria-selected={props.selected}
			aria-posinset={props.number + 1}
			aria-setsize={props.total}
			data-frame={wire?.id}
			data-direction={direction}
			data-opcode={wire ? (opcodeName(wire.frame.opcode) ?? wire.frame.opcode) : undefined}
			data-length={wire?.frame.payloadLength}
			data-fin={wire?.frame.fin}
			data-linked={linked() ? '' : undefined}
			data-row={props.number}
		>
			<span class="wl-arrow" data-direction={direction} role="img" aria-label={strings.frames[direction]} />
			{cells()}
		</div>
	);
}

/** The cells of one frame's row, after that of its direction. */
function FrameItem(props: {
	readonly wire: WireFrame;
	readonly connection: Connection;
	readonly strings: ViewsStrings;
}) {
	// Read once, as the row is.
	const { wire, strings } = props;
	const { frame } = wire;
	const { frames: words, bytes } = strings;
	const preview = previewOf(wire, props.connection);
	return (
		<>
			<span class="wl-row__opcode" data-control={isControl(frame.opcode)}>
				{opcodeLabel(frame.opcode, strings)}
			</span>
			<span class="wl-row__fin" title={frame.fin ? undefined : words.notFinal}>
				{frame.fin ? 'FIN' : '…'}
			</span>
			<span class="wl-row__length">
				<span class="wl-visually-hidden">{bytes(frame.payloadLength)}</span>
				<span aria-hidden="true">{wholeNumber(frame.payloadLength)}</span>
			</span>
			<span class="wl-row__payload" data-kind={preview.kind}>
				<Show when={wire.violations.length > 0}>
					<span class="wl-row__broken">
						<span aria-hidden="true">✕</span>
						<span class="wl-visually-hidden">{words.violation}</span>
					</span>{' '}
				</Show>
				<Show when={preview.compressed}>
					<span class="wl-row__tag">{words.compressed}</span>{' '}
				</Show>
				{preview.text}
				{preview.cut ? '…' : ''}
			</span>
			<span class="wl-row__time">{inTenths(wire.t)}</span>
		</>
	);
}
