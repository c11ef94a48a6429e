import type { Connection, WireFrame } from './connection.ts';
import type { Direction } from './events.ts';
import type { TraceModel } from './model.ts';

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

/** A frame of a run, and whose it is. */
interface FrameOfRun {
	readonly connection: Connection;
	readonly wire: WireFrame;
}

const framesOf = ({ connections }: TraceModel): readonly FrameOfRun[] =>
	connections.flatMap((connection) => connection.frames.map((wire) => ({ connection, wire })));

/** @returns the frame that addresses and notes know by this number; undefined where the run has none */
export const frameOfNumber = (trace: TraceModel, number: number): FrameOfRun | undefined => framesOf(trace)[number - 1];

/** @returns by which number addresses and notes know a frame, from 1; null where the run has no such frame */
export function numberOfFrame(trace: TraceModel, { socket }: Connection, { id }: WireFrame): number | null {
	const index = framesOf(trace).findIndex((other) => other.connection.socket === socket && other.wire.id === id);
	return index === -1 ? null : index + 1;
}
