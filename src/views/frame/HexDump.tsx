import { createComputed, createEffect, createMemo, createSelector, createSignal, For, on, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { FrameField } from '../../protocol/frame.ts';
import type { ByteChoice } from './byte-choice.ts';
import {
	BYTES_PER_ROW,
	type DumpByte,
	type DumpRow,
	firstBytes,
	layOutBytes,
	STEP,
	windowWith,
	withEarlier,
	withLater,
} from './hex-dump.layout.ts';
import { indexAfterKey, moveFocus } from './roving.ts';
import './dump.css';

/**
 * Bytes as hex digits and as text, side by side, the digits of each field in its colour. One byte is reached by Tab, the
 * others by the arrow keys from there; the one that is reached is chosen.
 */
export function HexDump(props: {
	readonly bytes: Uint8Array;
	readonly fields: readonly FrameField[];
	readonly strings: ViewsStrings;
	/** What these bytes are. */
	readonly label: string;
	/** Left out for bytes that were not on the wire as they are here: then the choice is kept here. */
	readonly choice?: ByteChoice;
	/** The byte that breaks a rule. */
	readonly fault?: number | null;
	/** Sixteen bytes in a line where there is room. */
	readonly wide?: boolean;
}) {
	const [own, setOwn] = createSignal<number | null>(null);
	const chosen = () => (props.choice ? props.choice.chosen() : own());
	const choose = (at: number) => (props.choice ? props.choice.choose(at) : setOwn(at));
	const [shown, setShown] = createSignal(firstBytes(0));
	createComputed(
		on(
			() => props.bytes,
			(bytes) => {
				setShown(firstBytes(bytes.length));
				setOwn(null);
			},
		),
	);
	createComputed(() => {
		const at = chosen();
		if (at !== null) setShown((before) => windowWith(at, before, props.bytes.length));
	});
	const laidOut = createMemo<LaidOut | null>((before) => {
		const { bytes, fields } = props;
		const { start, end } = shown();
		const known = before?.bytes === bytes && before.fields === fields ? before.rows : [];
		return { bytes, fields, rows: layOutBytes(bytes, fields, start, end, known) };
	}, null);
	const rows = () => laidOut()?.rows ?? [];
	const later = () => props.bytes.length - shown().end;
	const isChosen = createSelector(chosen);
	const isReached = createSelector(() => chosen() ?? shown().start);
	const isRow = createSelector(() => rowOf(chosen()));
	/** The chosen byte, in the row that holds it. */
	const chosenIn = (row: DumpRow) => (isRow(row.offset) ? row.bytes[(chosen() ?? 0) - row.offset] : undefined);
	let grid: HTMLDivElement | undefined;

	createEffect(() => {
		const at = chosen();
		if (at !== null) moveFocus(grid, 'data-at', at);
	});
	const chooseAt = (target: EventTarget | null) => {
		const at = target instanceof Element ? target.closest('[data-at]')?.getAttribute('data-at') : null;
		if (at && Number(at) !== chosen()) choose(Number(at));
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const from = chosen() ?? shown().start;
		const target = indexAfterKey(event, from, props.bytes.length, bytesPerLine(grid));
		if (target === null) return;
		event.preventDefault();
		choose(target);
	};

	return (
		<div class="wl-dump" data-wide={props.wide ? '' : undefined}>
			<Show when={shown().start > 0}>
				<button type="button" class="wl-more" onClick={() => setShown(withEarlier)}>
					{props.strings.detail.earlierBytes(Math.min(STEP, shown().start))}
				</button>
			</Show>
			<div
				class="wl-dump__grid"
				role="listbox"
				aria-label={props.label}
				ref={(element) => {
					grid = element;
				}}
				onKeyDown={onKeyDown}
				onClick={({ target }) => chooseAt(target)}
				onFocusIn={({ target }) => chooseAt(target)}
			>
				<For each={rows()}>
					{(row) => (
						<div class="wl-dump__row" role="presentation">
							<span class="wl-dump__offset" aria-hidden="true">
								{row.offset.toString(16).padStart(4, '0')}
							</span>
							<code class="wl-dump__hex" role="presentation">
								<For each={row.bytes}>
									{(byte) => (
										<span
											class="wl-dump__byte"
											role="option"
											tabIndex={isReached(byte.offset) ? 0 : -1}
											aria-selected={isChosen(byte.offset)}
											data-at={byte.offset}
											data-field={byte.fields.join(' ')}
											data-fault={byte.offset === props.fault ? '' : undefined}
										>
											<Digits byte={byte} />
										</span>
									)}
								</For>
							</code>
							<code class="wl-dump__text" aria-hidden="true">
								<For each={row.text}>{({ fields, text }) => <span data-field={fields.join(' ')}>{text}</span>}</For>
								<Show when={chosenIn(row)}>
									{(byte) => (
										<span
											class="wl-dump__mark"
											data-field={byte().fields.join(' ')}
											style={{ '--at': byte().offset - row.offset }}
										>
											{byte().character}
										</span>
									)}
								</Show>
							</code>
						</div>
					)}
				</For>
			</div>
			<Show when={later() > 0}>
				<button
					type="button"
					class="wl-more"
					onClick={() => setShown((before) => withLater(before, props.bytes.length))}
				>
					{props.strings.showMore(Math.min(STEP, later()))}
				</button>
			</Show>
		</div>
	);
}

/** Rows, and what they are of. */
interface LaidOut {
	readonly bytes: Uint8Array;
	readonly fields: readonly FrameField[];
	readonly rows: readonly DumpRow[];
}

/** Two digits as one where they belong together: most bytes need no element of their own for each. */
function Digits(props: { readonly byte: DumpByte }) {
	return (
		<Show when={props.byte.digits.length > 1} fallback={props.byte.digits[0]?.text}>
			<For each={props.byte.digits}>{({ fields, text }) => <span data-field={fields.join(' ')}>{text}</span>}</For>
		</Show>
	);
}

/** The first byte of the row that holds a byte. */
const rowOf = (at: number | null): number | null => (at === null ? null : at - (at % BYTES_PER_ROW));

/** One row on a line, or two where the style puts them side by side. */
function bytesPerLine(grid: HTMLElement | undefined): number {
	const [first, second] = grid?.querySelectorAll<HTMLElement>('.wl-dump__hex') ?? [];
	return first && second && first.offsetTop === second.offsetTop ? BYTES_PER_ROW * 2 : BYTES_PER_ROW;
}
