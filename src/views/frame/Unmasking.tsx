import { createComputed, createEffect, createMemo, createSelector, createSignal, For, on, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { ByteChoice } from './byte-choice.ts';
import { hexByte } from './hex-dump.layout.ts';
import { indexAfterKey, moveFocus } from './roving.ts';
import { bitsOfStep, unmaskingSteps } from './unmasking.layout.ts';
import './unmasking.css';

/** Steps shown at first, by how many more at a time, and at most. */
const FIRST = 16;
const STEP = 16;
const LARGEST = 128;

/** How the bytes of a masked payload come out, one by one, and the bits of the one that is chosen. */
export function Unmasking(props: {
	/** The payload as it was on the wire. */
	readonly masked: Uint8Array;
	readonly maskingKey: Uint8Array;
	readonly strings: ViewsStrings;
	/** Among the bytes of the payload. */
	readonly choice: ByteChoice;
}) {
	const strings = () => props.strings.unmasking;
	const [shown, setShown] = createSignal({ start: 0, end: FIRST });
	createComputed(
		on(
			() => props.masked,
			() => setShown({ start: 0, end: FIRST }),
		),
	);
	createComputed(() => {
		const at = props.choice.chosen();
		if (at === null) return;
		setShown((before) => {
			if (at >= before.start && at < before.end) return before;
			const start = Math.max(at - (at % 4) - 4, 0);
			return { start, end: start + FIRST };
		});
	});
	const steps = createMemo(() => unmaskingSteps(props.masked, props.maskingKey, shown().start, shown().end));
	const current = () => props.choice.chosen() ?? shown().start;
	const step = createMemo(() => steps().find(({ index }) => index === current()) ?? steps()[0] ?? null);
	const isCurrent = createSelector(current);
	const later = () => Math.min(props.masked.length - shown().end, STEP, LARGEST - (shown().end - shown().start));
	let list: HTMLDivElement | undefined;

	createEffect(() => {
		const at = props.choice.chosen();
		if (at !== null) moveFocus(list, 'data-step', at);
	});
	const choose = (target: EventTarget | null) => {
		const at = target instanceof Element ? target.closest('[data-step]')?.getAttribute('data-step') : null;
		if (at && Number(at) !== props.choice.chosen()) props.choice.choose(Number(at));
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const target = indexAfterKey(event, current(), props.masked.length, 4);
		if (target === null) return;
		event.preventDefault();
		props.choice.choose(target);
	};

	return (
		<div class="wl-unmasking">
			<div class="wl-unmasking__strip">
				<div class="wl-unmasking__names" aria-hidden="true">
					<span>{strings().wire}</span>
					<span>{strings().key}</span>
					<span>{strings().plain}</span>
				</div>
				<div
					class="wl-unmasking__steps"
					role="listbox"
					aria-label={strings().steps}
					aria-orientation="horizontal"
					ref={(element) => {
						list = element;
					}}
					onKeyDown={onKeyDown}
					onClick={({ target }) => choose(target)}
					onFocusIn={({ target }) => choose(target)}
				>
					<For each={steps()}>
						{({ index, keyIndex, wire, key, plain, character }) => (
							<div
								class="wl-unmasking__step"
								role="option"
								tabIndex={isCurrent(index) ? 0 : -1}
								aria-selected={isCurrent(index)}
								data-step={index}
								data-key={keyIndex}
							>
								<code data-field="payload">{hexByte(wire)}</code>
								<span class="wl-visually-hidden"> XOR </span>
								<code data-field="masking-key">{hexByte(key)}</code>
								<span class="wl-visually-hidden"> = </span>
								<code data-field="payload" class="wl-unmasking__plain">
									{hexByte(plain)}
								</code>
								<code class="wl-unmasking__character">{character}</code>
							</div>
						)}
					</For>
				</div>
			</div>
			<Show when={step()} keyed>
				{(now) => {
					const bits = bitsOfStep(now);
					return (
						<div class="wl-unmasking__bits">
							<p class="wl-unmasking__why">{strings().why(now.index, now.keyIndex)}</p>
							<table aria-label={strings().bits}>
								<tbody>
									<BitsRow name={strings().wire} bits={bits.wire} hex={hexByte(now.wire)} field="payload" />
									<BitsRow
										name={`XOR ${strings().keyByte(now.keyIndex)}`}
										bits={bits.key}
										hex={hexByte(now.key)}
										field="masking-key"
									/>
									<BitsRow
										name={strings().plain}
										bits={bits.plain}
										hex={hexByte(now.plain)}
										field="payload"
										flips={bits.key}
										character={now.character}
									/>
								</tbody>
							</table>
							<p class="wl-dim">{strings().flips}</p>
						</div>
					);
				}}
			</Show>
			<Show when={later() > 0}>
				<button
					type="button"
					class="wl-more"
					onClick={() => setShown(({ start, end }) => ({ start, end: end + STEP }))}
				>
					{props.strings.showMore(later())}
				</button>
			</Show>
		</div>
	);
}

function BitsRow(props: {
	readonly name: string;
	readonly bits: string;
	readonly hex: string;
	readonly field: string;
	/** Ones where a bit was flipped. */
	readonly flips?: string;
	readonly character?: string;
}) {
	return (
		<tr data-field={props.field} data-result={props.flips === undefined ? undefined : ''}>
			<th scope="row">{props.name}</th>
			<For each={[...props.bits]}>
				{(bit, index) => <td data-flipped={props.flips?.[index()] === '1' ? '' : undefined}>{bit}</td>}
			</For>
			<td class="wl-unmasking__hex">
				{props.hex}
				<Show when={props.character}>{(character) => <span> {character()}</span>}</Show>
			</td>
		</tr>
	);
}
