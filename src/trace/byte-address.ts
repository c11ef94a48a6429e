import type { Connection, WireFrame } from './connection.ts';
import type { Direction } from './events.ts';
import { headLength } from './links.ts';

/**
 * Where a byte after the opening handshake stands, counted from the first byte of its direction as `TraceRef` does.
 *
 * @param offset from the end of the opening handshake, as frames and violations have it
 */
export function byteAddress(connection: Connection, direction: Direction, offset: number): number {
	return headLength(connection, direction) + offset;
}

/** The frame that a byte belongs to; null for a byte of the opening handshake, and for one that is in no whole frame. */
export function frameAtByte(connection: Connection, direction: Direction, at: number): WireFrame | null {
	const offset = at - headLength(connection, direction);
	const found = connection.frames.find(
		({ direction: its, frame }) =>
			its === direction && offset >= frame.offset && offset < frame.offset + frame.bytes.length,
	);
	return found ?? null;
}
