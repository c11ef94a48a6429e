import { createEffect, createMemo, createSignal, For, on } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { inOneLine } from '../../i18n/in-one-line.ts';
import { type Frame, fieldsOf } from '../../protocol/frame.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import type { ByteChoice } from '../frame/byte-choice.ts';
import { ChosenField } from '../frame/ChosenField.tsx';
import { createFieldLight } from '../frame/field-light.ts';
import { type FieldSentence, fieldSentences } from '../frame/field-sentences.ts';
import { hexByte } from '../frame/hex-dump.layout.ts';
import { FieldLine } from '../frame/parts.tsx';
import { type BarByte, barsOf } from './frame-bars.layout.ts';
import './frame-bars.css';
import '../frame/frame.css';

/** One frame in large bits, with the words of the field that is pointed at or chosen. */
export function ChosenFrame(props: {
	readonly wire: WireFrame;
	readonly connection: Connection;
	readonly strings: ViewsStrings;
}) {
	const frame = () => props.wire.frame;
	const first = () => (frame().payload.length > 0 ? frame().headerLength : 0);
	const [chosen, choose] = createSignal<number | null>(first());
	// Another frame has other bytes.
	createEffect(on(frame, () => choose(first()), { defer: true }));
	const choice = { chosen, choose };
	const light = createFieldLight(
		createMemo(() => fieldsOf(frame())),
		choice,
	);
	const sentences = createMemo(() => fieldSentences(props.wire, props.connection, props.strings));
	/** With what became of the chosen byte of the payload. */
	const told = createMemo((): readonly FieldSentence[] => {
		const of = unmaskedByte(frame(), chosen());
		if (of === null) return sentences();
		const more = props.strings.figures.connection.unmasked(of.wire, of.key, of.plain, of.offset);
		return sentences().map((one) =>
			one.fields.includes('payload') ? { ...one, text: inOneLine(one.text, more) } : one,
		);
	});
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it are what is reached.
		// biome-ignore lint/a11y/useKeyWithClickEvents: the buttons in it are what is reached.
		<div
			class="wl-connection__frame"
			data-lit={light.lit()}
			onPointerOver={light.point}
			onPointerLeave={light.leave}
			onFocusIn={light.point}
			onFocusOut={light.leave}
			onClick={light.pick}
		>
			<FrameBars frame={frame()} strings={props.strings} choice={choice} />
			<ChosenField sentences={told()} lit={light.lit()} strings={props.strings} onPin={light.pin} />
			{/* Nobody can point without a script. */}
			<ul class="wl-connection__words">
				<For each={sentences()}>{(sentence) => <FieldLine sentence={sentence} />}</For>
			</ul>
		</div>
	);
}

/** What became of one byte of a masked payload, in hexadecimal. */
interface UnmaskedByte {
	readonly wire: string;
	readonly key: string;
	readonly plain: string;
	/** Counted from the first byte of the payload. */
	readonly offset: number;
}

/** @returns null for a byte that is not of a masked payload */
function unmaskedByte({ bytes, headerLength, maskingKey, payload }: Frame, chosen: number | null): UnmaskedByte | null {
	const offset = (chosen ?? -1) - headerLength;
	const [wire, plain] = [bytes[offset + headerLength], payload[offset]];
	const key = maskingKey?.[offset % 4];
	if (offset < 0 || wire === undefined || plain === undefined || key === undefined) return null;
	return { wire: `0x${hexByte(wire)}`, key: `0x${hexByte(key)}`, plain: `0x${hexByte(plain)}`, offset };
}

/** A frame as a row of bits, tall for 1, each a button with the others of its field in its byte. */
function FrameBars(props: { readonly frame: Frame; readonly strings: ViewsStrings; readonly choice: ByteChoice }) {
	const strings = () => props.strings.figures.bars;
	const groups = createMemo(() => barsOf(props.frame));
	return (
		<div class="wl-bars">
			<For each={groups()}>
				{({ part, bytes }) => (
					<div
						class="wl-bars__group"
						style={{
							'--bytes': bytes.length - bytes.filter(isShared).length,
							'--shared': bytes.filter(isShared).length,
						}}
					>
						<div class="wl-bars__bytes">
							<For each={bytes}>
								{(byte) => (
									<span
										class="wl-bars__byte"
										data-shared={isShared(byte) ? '' : undefined}
										data-chosen={props.choice.chosen() === byte.offset ? '' : undefined}
									>
										<span class="wl-bars__bits">
											<For each={byte.runs}>
												{({ fields, bits }) => (
													<button
														type="button"
														data-byte={byte.offset}
														data-field={fields.join(' ')}
														style={{ '--bits': bits.length }}
														aria-label={strings().bits(
															byte.offset,
															fields.length > 1 ? 'rsv' : (fields[0] ?? 'payload'),
															bits,
														)}
														onClick={() => props.choice.choose(byte.offset)}
													>
														<For each={[...bits]}>{(bit) => <i data-bit={bit} />}</For>
													</button>
												)}
											</For>
										</span>
										<code>{byte.hex}</code>
										<span class="wl-bars__character">{byte.character ?? '\u00a0'}</span>
									</span>
								)}
							</For>
						</div>
						<span class="wl-bars__name">{strings().parts[part]}</span>
					</div>
				)}
			</For>
		</div>
	);
}

const isShared = ({ runs }: BarByte): boolean => runs.length > 1;
