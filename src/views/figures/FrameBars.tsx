import { createMemo, For } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Frame } from '../../protocol/frame.ts';
import type { ByteChoice } from '../frame/byte-choice.ts';
import { type BarByte, barsOf } from './frame-bars.layout.ts';
import './frame-bars.css';

/** A frame as a row of bits, tall for 1, each a button with the others of its field in its byte. */
export function FrameBars(props: {
	readonly frame: Frame;
	readonly strings: ViewsStrings;
	readonly choice: ByteChoice;
}) {
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
