import type { FieldName, FrameField } from '../../protocol/frame.ts';

/** The width of the drawing in RFC 6455 §5.2. */
export const BITS_PER_ROW = 32;

/** Neighbouring bits of a segment that stand in one byte. */
export interface BitPiece {
	/** The byte that they are part of, counted from the frame's first. */
	readonly offset: number;
	/** The bits themselves, 0 or 1 each; a middle dot for each that did not arrive. */
	readonly bits: string;
	/** The byte as two hex digits where all eight are here and arrived; else empty. */
	readonly hex: string;
}

/** The part of one field that stands in one row of the grid. */
export interface BitSegment {
	readonly field: FieldName;
	/** The first column, from 0. */
	readonly column: number;
	/** How many columns. */
	readonly span: number;
	readonly pieces: readonly BitPiece[];
	/** Whether the field begins here, and whether it ends here; a field that is wider than the row does not everywhere. */
	readonly begins: boolean;
	readonly ends: boolean;
	/** False for bits that did not arrive. */
	readonly arrived: boolean;
}

export interface BitRow {
	/** The first byte of the row. */
	readonly offset: number;
	readonly segments: readonly BitSegment[];
}

export interface BitGrid {
	readonly rows: readonly BitRow[];
	/** Bits of the frame that stand below the last row. */
	readonly hiddenBits: number;
}

/**
 * Places the fields of a frame in rows of 32 bits, the first bit top left, as RFC 6455 §5.2 draws them.
 *
 * @param bytes the frame as it was on the wire, as much of it as arrived
 * @param fields in wire order, without gaps
 * @param maxRows rows after which the rest is left out
 */
export function layOutBits(bytes: Uint8Array, fields: readonly FrameField[], maxRows: number): BitGrid {
	const last = fields.at(-1);
	const total = Math.max(bytes.length * 8, last === undefined ? 0 : last.start + last.length);
	const shown = Math.min(total, maxRows * BITS_PER_ROW);
	const rows: { readonly offset: number; readonly segments: BitSegment[] }[] = [];
	for (const field of fields) {
		const end = Math.min(field.start + field.length, shown);
		for (let start = field.start; start < end; ) {
			const row = Math.floor(start / BITS_PER_ROW);
			const stop = Math.min((row + 1) * BITS_PER_ROW, end, start < bytes.length * 8 ? bytes.length * 8 : end);
			rows[row] ??= { offset: row * (BITS_PER_ROW / 8), segments: [] };
			rows[row].segments.push({
				field: field.name,
				column: start % BITS_PER_ROW,
				span: stop - start,
				pieces: piecesOf(bytes, start, stop),
				begins: start === field.start,
				ends: stop === field.start + field.length,
				arrived: start < bytes.length * 8,
			});
			start = stop;
		}
	}
	return { rows, hiddenBits: total - shown };
}

function piecesOf(bytes: Uint8Array, start: number, end: number): readonly BitPiece[] {
	const pieces: BitPiece[] = [];
	for (let from = start; from < end; ) {
		const at = from >> 3;
		const to = Math.min((at + 1) * 8, end);
		const byte = bytes[at];
		const whole = to - from === 8 && byte !== undefined;
		pieces.push({ offset: at, bits: bitsOf(bytes, from, to), hex: whole ? byte.toString(16).padStart(2, '0') : '' });
		from = to;
	}
	return pieces;
}

/** The bits from `start` up to but not including `end`, most significant first; a middle dot where there is no byte. */
export function bitsOf(bytes: Uint8Array, start: number, end: number): string {
	let bits = '';
	for (let bit = start; bit < end; bit++) {
		const byte = bytes[bit >> 3];
		bits += byte === undefined ? '·' : (byte >> (7 - (bit & 7))) & 1;
	}
	return bits;
}
