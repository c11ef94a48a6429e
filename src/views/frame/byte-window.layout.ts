import { BYTES_PER_ROW } from './hex-dump.layout.ts';

/** Bytes shown at first, and by how many more at a time. */
export const FIRST = 128;
export const STEP = 512;

/** Bytes that are in the document at a time. */
export const LARGEST = 2048;

/** The part of some bytes that is shown; both ends at the beginning of a row, or at the end of the bytes. */
export interface ByteWindow {
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
