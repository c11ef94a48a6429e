import type { FieldName, FrameField } from '../../protocol/frame.ts';

/** Bytes in a row: two such rows are still narrow enough for a telephone with the text beside them. */
export const BYTES_PER_ROW = 8;

/** Neighbouring hex digits, or characters, that belong to the same fields. */
export interface DumpSegment {
	/** The fields whose bits these digits hold, in wire order; the first digit of a frame holds four. */
	readonly fields: readonly FieldName[];
	readonly text: string;
	/** Whether a space stands before it: it begins a byte that is not the first of its row. */
	readonly spaced: boolean;
}

export interface DumpRow {
	/** Offset of the row's first byte. */
	readonly offset: number;
	readonly hex: readonly DumpSegment[];
	/** One character for each byte: itself if it is printable ASCII, else a middle dot. */
	readonly text: readonly DumpSegment[];
}

/**
 * Sets bytes out in rows of eight, as hex digits and as text, divided where one field ends and the next begins. Fields
 * that are narrower than a hex digit share it.
 *
 * @param fields in wire order
 * @param limit bytes after which the rest is left out
 */
export function layOutBytes(bytes: Uint8Array, fields: readonly FrameField[], limit: number): readonly DumpRow[] {
	const rows: DumpRow[] = [];
	const end = Math.min(bytes.length, limit);
	for (let offset = 0; offset < end; offset += BYTES_PER_ROW) {
		rows.push(rowOf(bytes.subarray(offset, Math.min(offset + BYTES_PER_ROW, end)), fields, offset));
	}
	return rows;
}

function rowOf(bytes: Uint8Array, fields: readonly FrameField[], offset: number): DumpRow {
	const hex: DumpSegment[] = [];
	const text: DumpSegment[] = [];
	bytes.forEach((byte, index) => {
		const bit = (offset + index) * 8;
		const high = namesIn(fields, bit, bit + 4);
		const low = namesIn(fields, bit + 4, bit + 8);
		const digits = byte.toString(16).padStart(2, '0');
		append(hex, high, digits.slice(0, 1), index > 0);
		append(hex, low, digits.slice(1), false);
		append(text, [...new Set([...high, ...low])], characterOf(byte), false);
	});
	return { offset, hex, text };
}

/** Lengthens the last segment if it belongs to the same fields, else begins another. */
function append(segments: DumpSegment[], fields: readonly FieldName[], text: string, spaced: boolean): void {
	const last = segments.at(-1);
	if (last && last.fields.join() === fields.join()) {
		segments[segments.length - 1] = {
			...last,
			text: `${last.text}${spaced ? ' ' : ''}${text}`,
		};
	} else segments.push({ fields, text, spaced });
}

function namesIn(fields: readonly FrameField[], start: number, end: number): readonly FieldName[] {
	return fields.filter((field) => field.start < end && start < field.start + field.length).map((field) => field.name);
}

const characterOf = (byte: number): string => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·');

/** @returns the bytes as hex digits in pairs, divided by spaces; those after `limit` are left out */
export function hexOf(bytes: Uint8Array, limit = bytes.length): string {
	return Array.from(bytes.subarray(0, limit), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
