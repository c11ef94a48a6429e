import type { FieldName, FrameField } from '../../protocol/frame.ts';

/** The width of the drawing in RFC 6455 §5.2. */
export const BITS_PER_ROW = 32;

/** The part of one field that stands in one row of the grid. */
export interface BitSegment {
	readonly field: FieldName;
	/** The first column, from 0. */
	readonly column: number;
	/** How many columns. */
	readonly span: number;
	/** The bits themselves: `span` characters, 0 or 1. */
	readonly bits: string;
	/** Whether the field begins here, and whether it ends here; a field that is wider than the row does not everywhere. */
	readonly begins: boolean;
	readonly ends: boolean;
}

export interface BitGrid {
	readonly rows: readonly (readonly BitSegment[])[];
	/** Bits of the frame that stand below the last row. */
	readonly hiddenBits: number;
}

/**
 * Places the fields of a frame in rows of 32 bits, the first bit top left, as RFC 6455 §5.2 draws them.
 *
 * @param bytes the frame as it was on the wire
 * @param fields in wire order, without gaps
 * @param maxRows rows after which the rest is left out
 */
export function layOutBits(bytes: Uint8Array, fields: readonly FrameField[], maxRows: number): BitGrid {
	const shown = Math.min(bytes.length * 8, maxRows * BITS_PER_ROW);
	const rows: BitSegment[][] = [];
	for (const field of fields) {
		const end = Math.min(field.start + field.length, shown);
		let start = field.start;
		while (start < end) {
			const rowEnd = (Math.floor(start / BITS_PER_ROW) + 1) * BITS_PER_ROW;
			const stop = Math.min(rowEnd, end);
			const row = Math.floor(start / BITS_PER_ROW);
			rows[row] ??= [];
			rows[row].push({
				field: field.name,
				column: start % BITS_PER_ROW,
				span: stop - start,
				bits: bitsOf(bytes, start, stop),
				begins: start === field.start,
				ends: stop === field.start + field.length,
			});
			start = stop;
		}
	}
	return { rows, hiddenBits: bytes.length * 8 - shown };
}

/** The bits from `start` up to but not including `end`, most significant first. */
export function bitsOf(bytes: Uint8Array, start: number, end: number): string {
	let bits = '';
	for (let bit = start; bit < end; bit++) bits += ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
	return bits;
}
