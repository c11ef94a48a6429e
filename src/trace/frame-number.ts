import type { Connection, WireFrame } from './connection.ts';
import type { TraceModel } from './model.ts';

/** A frame of a run, and whose it is. */
export interface FrameOfRun {
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
