import { joined } from '../../protocol/joined.ts';
import type { Connection, WireMessage } from '../../trace/connection.ts';
import { countBelow } from '../../trace/partition-point.ts';

/** The text that one fragment adds to its message. A character that is split over two belongs to the one that ends it. */
export interface TextPiece {
	/** Id of the frame; null for a text that is of no single frame. */
	readonly frame: number | null;
	readonly text: string;
}

/** Fragments whose pieces are told apart; what comes later is one piece. */
const MOST_PIECES = 200;

/**
 * The text of a message as far as it has come, divided where its fragments are.
 *
 * @param limit bytes after which the rest is left out
 */
export function piecesOf(connection: Connection, message: WireMessage, limit: number): readonly TextPiece[] {
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	const pieces: TextPiece[] = [];
	let left = limit;
	for (const id of message.frames) {
		if (left <= 0) break;
		const payload = connection.frames[id]?.frame.payload.subarray(0, left) ?? new Uint8Array(0);
		left -= payload.length;
		append(pieces, id, decoder.decode(payload, { stream: true }));
	}
	return pieces;
}

function append(pieces: TextPiece[], frame: number, text: string): void {
	const last = pieces.at(-1);
	if (last === undefined || pieces.length < MOST_PIECES) pieces.push({ frame, text });
	else pieces[pieces.length - 1] = { frame: null, text: last.text + text };
}

/** The text of some bytes that are whole; a character that the limit falls into is left out. */
export function pieceOf(bytes: Uint8Array, limit: number): readonly TextPiece[] {
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	return [{ frame: null, text: decoder.decode(bytes.subarray(0, limit), { stream: bytes.length > limit }) }];
}

/** The bytes of a message as far as they have come, at most `limit`; not copied where it is whole. */
export function bytesSoFar(connection: Connection, message: WireMessage, limit: number): Uint8Array {
	if (message.payload !== null) return message.payload;
	const parts: Uint8Array[] = [];
	let left = limit;
	for (const id of message.frames) {
		if (left === 0) break;
		const part = connection.frames[id]?.frame.payload.subarray(0, left) ?? new Uint8Array(0);
		parts.push(part);
		left -= part.length;
	}
	return joined(parts);
}

/** The last bytes before a frame of a message and the first after it: as many as a character has beside its own. */
export interface Neighbours {
	readonly before: Uint8Array;
	readonly after: Uint8Array;
}

/** What stands in other fragments right beside a frame of a message. */
export function neighboursOf(connection: Connection, message: WireMessage, frame: number): Neighbours {
	const at = countBelow(message.frames, frame);
	const payload = (index: number) => connection.frames[message.frames[index] ?? -1]?.frame.payload ?? new Uint8Array(0);
	const before: number[] = [];
	for (let index = at - 1; index >= 0 && before.length < 3; index--) before.unshift(...payload(index).slice(-3));
	const after: number[] = [];
	for (let index = at + 1; index < message.frames.length && after.length < 3; index++) {
		after.push(...payload(index).slice(0, 3));
	}
	return { before: Uint8Array.from(before.slice(-3)), after: Uint8Array.from(after.slice(0, 3)) };
}
