import type { Connection, WireFrame } from './connection.ts';
import type { Direction } from './events.ts';

/** Bytes of the opening handshake before the first frame of a direction. */
export const headLength = (connection: Connection, direction: Direction): number =>
	(direction === 'out' ? connection.request : connection.response)?.bytes.length ?? 0;

/**
 * Where a byte after the opening handshake stands, counted from the first byte of its direction as `TraceRef` does.
 *
 * @param offset from the end of the opening handshake, as frames and violations have it
 */
export function byteAddress(connection: Connection, direction: Direction, offset: number): number {
	return headLength(connection, direction) + offset;
}

/**
 * @param offset from the first byte of that direction
 * @returns the frame that the byte belongs to; null for a byte of the opening handshake, and for one that is in no whole frame
 */
export function frameAtByte(connection: Connection, direction: Direction, offset: number): WireFrame | null {
	const behindHead = offset - headLength(connection, direction);
	const found = connection.frames.find(
		({ direction: its, frame }) =>
			its === direction && behindHead >= frame.offset && behindHead < frame.offset + frame.bytes.length,
	);
	return found ?? null;
}
