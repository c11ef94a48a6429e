import { byteAddress, frameAtByte, frameOfNumber, headLength, numberOfFrame } from '../trace/byte-address.ts';
import type { WireFrame } from '../trace/connection.ts';
import type { Direction, SocketId } from '../trace/events.ts';
import type { TraceModel } from '../trace/model.ts';
import { Moments } from '../trace/moments.ts';
import type { TraceNote } from '../trace/notes.ts';

/** A note of a socket, by what it is at. */
export interface NotedPlace {
	readonly socket: SocketId;
	readonly text: string;
	readonly on:
		| { readonly kind: 'frame'; readonly wire: WireFrame; readonly byte: number | null }
		| { readonly kind: 'head'; readonly direction: Direction }
		/** What only the page knows of: a call, an event. */
		| { readonly kind: 'page' };
}

/** @returns what each note is at; those at what belongs to no socket, and at what is not there, are left out */
export function notedPlaces(trace: TraceModel, notes: readonly TraceNote[]): readonly NotedPlace[] {
	const moments = notes.some(({ at }) => at.event !== null) ? Moments.of(trace) : null;
	return notes.flatMap(({ at: { frame, byte, event }, text }): NotedPlace[] => {
		if (frame !== null) {
			const found = frameOfNumber(trace, frame);
			if (found === undefined || (byte ?? 1) > found.wire.frame.bytes.length) return [];
			return [{ socket: found.connection.socket, text, on: { kind: 'frame', wire: found.wire, byte } }];
		}
		const moment = moments?.at((event ?? 0) - 1) ?? null;
		if (moment === null || moment.socket === null) return [];
		const { socket } = moment;
		if (moment.kind === 'frame') return [{ socket, text, on: { kind: 'frame', wire: moment.wire, byte: null } }];
		if (moment.kind === 'request') return [{ socket, text, on: { kind: 'head', direction: 'out' } }];
		if (moment.kind === 'response') return [{ socket, text, on: { kind: 'head', direction: 'in' } }];
		return [{ socket, text, on: { kind: 'page' } }];
	});
}

/** Something that stood in a file beside bytes of a socket. */
export interface FoundNote {
	readonly socket: SocketId;
	readonly direction: Direction;
	/** Counted from the first byte of the direction. */
	readonly offset: number;
	/** Whether it is at this byte alone; else at the whole frame. */
	readonly exact: boolean;
	readonly text: string;
}

/** @returns the notes at the frames and handshakes of a trace that those bytes are of; the others are left out */
export function notesAt(trace: TraceModel, found: readonly FoundNote[]): readonly TraceNote[] {
	if (found.length === 0) return [];
	const moments = Moments.of(trace);
	return found.flatMap(({ socket, direction, offset, exact, text }): TraceNote[] => {
		const connection = trace.connection(socket);
		if (connection === null) return [];
		if (offset < headLength(connection, direction)) {
			const position = moments.indexOf({ kind: 'handshake', socket, direction });
			return position === -1 ? [] : [{ at: { frame: null, byte: null, event: position + 1 }, text }];
		}
		const wire = frameAtByte(connection, direction, offset);
		const frame = wire && numberOfFrame(trace, connection, wire);
		if (wire === null || frame === null) return [];
		const byte = exact ? offset - byteAddress(connection, direction, wire.frame.offset) + 1 : null;
		return [{ at: { frame, byte, event: null }, text }];
	});
}
