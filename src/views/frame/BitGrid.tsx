import { createMemo, For, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { type FieldName, type Frame, fieldsOf } from '../../protocol/frame.ts';
import { lengthFormEntry } from '../../protocol/length-form.ts';
import { opcodeName } from '../../protocol/opcodes.ts';
import { opcodeLabel } from '../opcode-label.ts';
import { BITS_PER_ROW, type BitSegment, layOutBits } from './bit-grid.layout.ts';
import type { ByteChoice } from './byte-choice.ts';
import './bits.css';

/** Rows of 32 bits: the longest header and ten bytes of payload. */
const ROWS = 6;

/** The numbers of the columns, as RFC 6455 §5.2 writes them: tens over units. */
const columns = Array.from({ length: BITS_PER_ROW }, (_, column) => column);
const TENS = columns.map((column) => (column % 10 === 0 ? column / 10 : ' ')).join('');
const UNITS = columns.map((column) => column % 10).join('');

/**
 * A frame as RFC 6455 §5.2 draws it, with the bits that it had on the wire; those that did not arrive are dots. The
 * sentences say the same in words, and the bytes are reached by keyboard.
 */
export function BitGrid(props: {
	/** Its `bytes` may be fewer than its fields take. */
	readonly frame: Frame;
	readonly strings: ViewsStrings;
	readonly choice: ByteChoice;
	/** The fields that break a rule, and the byte of the payload where that is known. */
	readonly faults?: readonly (FieldName | null)[];
	readonly faultByte?: number | null;
}) {
	const strings = () => props.strings.detail;
	const grid = createMemo(() => layOutBits(props.frame.bytes, fieldsOf(props.frame), ROWS));
	const faultByte = () => props.faultByte ?? null;
	const isAtFault = (field: FieldName): boolean =>
		props.faults?.includes(field) === true && (field !== 'payload' || faultByte() === null);
	const onClick = ({ target }: MouseEvent) => {
		const at = target instanceof Element ? target.closest('[data-byte]')?.getAttribute('data-byte') : null;
		if (at && Number(at) < props.frame.bytes.length) props.choice.choose(Number(at));
	};
	return (
		<div class="wl-bits" aria-hidden="true" onClick={onClick}>
			<div class="wl-bits__ruler">
				<div>{TENS}</div>
				<div>{UNITS}</div>
			</div>
			<For each={grid().rows}>
				{(row) => (
					<div class="wl-bits__row" data-head={row.offset === 0}>
						<span class="wl-bits__at">{row.offset}</span>
						<For each={row.segments}>
							{(segment) => (
								<div
									class="wl-bits__field"
									data-field={segment.field}
									data-byte={segment.pieces[0]?.offset}
									data-span={segment.span}
									data-begins={segment.begins}
									data-ends={segment.ends}
									data-missing={segment.arrived ? undefined : ''}
									data-fault={isAtFault(segment.field) ? '' : undefined}
								>
									<div class="wl-bits__pieces">
										<For each={segment.pieces}>
											{(piece) => (
												<span
													class="wl-bits__piece"
													data-byte={piece.offset}
													data-fault={piece.offset === faultByte() ? '' : undefined}
													data-chosen={piece.offset === props.choice.chosen() ? '' : undefined}
												>
													<span class="wl-bits__values">{piece.bits}</span>
													<Show when={piece.hex}>
														<span class="wl-bits__hex">{piece.hex}</span>
													</Show>
												</span>
											)}
										</For>
									</div>
									<Show when={segment.arrived && meaningOf(segment, props.frame, props.strings)}>
										{(value) => (
											<span class="wl-bits__value" title={value()}>
												{segment.field === 'opcode' ? shortOpcode(props.frame.opcode) : value()}
											</span>
										)}
									</Show>
									<Show when={segment.begins}>
										<span class="wl-bits__label">{strings().fields[segment.field]}</span>
									</Show>
								</div>
							)}
						</For>
					</div>
				)}
			</For>
			<Show when={grid().hiddenBits > 0}>
				<p class="wl-bits__more">{strings().moreBits(grid().hiddenBits / 8)}</p>
			</Show>
		</div>
	);
}

/** What four bits have room for: the name of an opcode, or the number of a reserved one. */
function shortOpcode(opcode: number): string {
	const name = opcodeName(opcode) ?? `0x${opcode.toString(16)}`;
	return name === 'continuation' ? 'cont.' : name;
}

/** What the bits of a field in the first row say together. */
function meaningOf({ field, begins }: BitSegment, frame: Frame, strings: ViewsStrings): string {
	if (!begins) return '';
	if (field === 'opcode') return opcodeLabel(frame.opcode, strings);
	if (field !== 'length') return '';
	return String(lengthFormEntry(frame.lengthForm).marker ?? (frame.bytes[1] ?? 0) & 0x7f);
}
