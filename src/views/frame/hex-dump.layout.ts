import type { FieldName, FrameField } from '../../protocol/frame.ts';

/** Bytes in a row: two such rows are still narrow enough for a telephone with the text beside them. */
export const BYTES_PER_ROW = 8;

/** One or both hex digits of a byte, which belong to the same fields. */
export interface DumpDigits {
	/** The fields whose bits these digits hold, in wire order; the first digit of a frame holds four. */
	readonly fields: readonly FieldName[];
	readonly text: string;
}

export interface DumpByte {
	/** Counted from the first. */
	readonly offset: number;
	readonly digits: readonly DumpDigits[];
	/** All fields that have bits in it, in wire order. */
	readonly fields: readonly FieldName[];
	/** Itself if it is printable ASCII, else a middle dot. */
	readonly character: string;
}

/** Neighbouring characters of a row that belong to the same fields. */
export interface DumpText {
	readonly fields: readonly FieldName[];
	readonly text: string;
}

export interface DumpRow {
	/** The row's first byte. */
	readonly offset: number;
	readonly bytes: readonly DumpByte[];
	readonly text: readonly DumpText[];
}

/**
 * Sets bytes out in rows of eight, as hex digits and as text, divided where one field ends and the next begins. Fields
 * that are narrower than a hex digit share it.
 *
 * @param fields in wire order
 * @param start the first byte to show, at the beginning of a row
 * @param end the byte before which to stop
 * @param before rows of the same bytes and fields that were laid out before: those that are still shown stay the same
 */
export function layOutBytes(
	bytes: Uint8Array,
	fields: readonly FrameField[],
	start: number,
	end: number,
	before: readonly DumpRow[] = [],
): readonly DumpRow[] {
	const known = new Map(before.map((row) => [row.offset, row]));
	const rows: DumpRow[] = [];
	const stop = Math.min(bytes.length, end);
	for (let at = start; at < stop; at += BYTES_PER_ROW) {
		const part = bytes.subarray(at, Math.min(at + BYTES_PER_ROW, stop));
		const same = known.get(at);
		if (same?.bytes.length === part.length) {
			rows.push(same);
			continue;
		}
		const row = Array.from(part, (byte, index) => dumpByte(byte, at + index, fields));
		rows.push({ offset: at, bytes: row, text: textRuns(row) });
	}
	return rows;
}

function textRuns(row: readonly DumpByte[]): readonly DumpText[] {
	const parts: DumpText[] = [];
	for (const { fields, character } of row) {
		const last = parts.at(-1);
		if (last && last.fields.join() === fields.join()) {
			parts[parts.length - 1] = { fields, text: last.text + character };
		} else parts.push({ fields, text: character });
	}
	return parts;
}

function dumpByte(byte: number, offset: number, fields: readonly FrameField[]): DumpByte {
	const digits = byte.toString(16).padStart(2, '0');
	const high = fieldsIn(fields, offset * 8, offset * 8 + 4);
	const low = fieldsIn(fields, offset * 8 + 4, offset * 8 + 8);
	const same = high.join() === low.join();
	return {
		offset,
		digits: same
			? [{ fields: high, text: digits }]
			: [
					{ fields: high, text: digits.slice(0, 1) },
					{ fields: low, text: digits.slice(1) },
				],
		fields: same ? high : [...new Set([...high, ...low])],
		character: characterOf(byte),
	};
}

/** The names of the fields that have bits from `start` up to but not including `end`. */
export function fieldsIn(fields: readonly FrameField[], start: number, end: number): readonly FieldName[] {
	return fields.filter((field) => field.start < end && start < field.start + field.length).map((field) => field.name);
}

/** A byte as ASCII, or a middle dot where that has no picture. */
export const characterOf = (byte: number): string => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·');

/** @returns the bytes as hex digits in pairs, divided by spaces; those after `limit` are left out */
export function hexOf(bytes: Uint8Array, limit = bytes.length): string {
	return Array.from(bytes.subarray(0, limit), hexByte).join(' ');
}

/** @returns a byte as two hex digits */
export const hexByte = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Bytes that are all payload, as one field. */
export const allPayload = (bytes: Uint8Array): readonly FrameField[] => [
	{ name: 'payload', start: 0, length: bytes.length * 8 },
];

/** Bytes shown at first, and by how many more at a time. */
const FIRST = 128;
export const STEP = 512;

/** Bytes that are in the document at a time. */
const LARGEST = 2048;

/** The part of some bytes that is shown; both ends at the beginning of a row, or at the end of the bytes. */
interface ByteWindow {
	readonly start: number;
	readonly end: number;
}

/** What is shown at first of `total` bytes. */
export const firstBytes = (total: number): ByteWindow => ({ start: 0, end: Math.min(FIRST, total) });

/** The window with `STEP` more bytes at its end; those at its beginning go where it would be too large. */
export function withLater({ start, end }: ByteWindow, total: number): ByteWindow {
	const further = Math.min(rowOf(end + STEP), total);
	return { start: Math.max(start, rowOf(further - LARGEST + BYTES_PER_ROW - 1), 0), end: further };
}

/** The window with `STEP` more bytes at its beginning. */
export function withEarlier({ start, end }: ByteWindow): ByteWindow {
	const earlier = Math.max(start - STEP, 0);
	return { start: earlier, end: Math.min(end, earlier + LARGEST) };
}

/** The window, moved if need be so that a byte is in it with some before it; the same object if it need not. */
export function windowWith(at: number, window: ByteWindow, total: number): ByteWindow {
	if (at >= window.start && at < window.end) return window;
	const moved = Math.max(rowOf(at) - FIRST / 2, 0);
	return { start: moved, end: Math.min(moved + FIRST, total) };
}

const rowOf = (at: number): number => Math.floor(at / BYTES_PER_ROW) * BYTES_PER_ROW;
