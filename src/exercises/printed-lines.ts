import type { ReadyState, SocketId } from '../trace/events.ts';
import type { TraceModel } from '../trace/model.ts';

/** A line that the code printed, and in which state its sockets were then. */
export interface PrintedLine {
	readonly text: string;
	/** Of the code; null if it can't be told. */
	readonly line: number | null;
	/** By socket; one that was not constructed yet is missing. */
	readonly states: ReadonlyMap<SocketId, ReadyState>;
}

/** @returns the lines of the console in order; what nothing caught was not printed by the code and is left out */
export function printedLines(trace: TraceModel): readonly PrintedLine[] {
	const states = new Map<SocketId, ReadyState>();
	return trace.events.flatMap((event) => {
		if (event.kind === 'state') states.set(event.socket, event.readyState);
		if (event.kind !== 'console' || event.level === 'uncaught') return [];
		return [{ text: event.text, line: event.line, states: new Map(states) }];
	});
}
