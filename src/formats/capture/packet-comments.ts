import { byteAddress } from '../../trace/byte-address.ts';
import type { Direction, SocketId } from '../../trace/events.ts';
import type { TraceModel } from '../../trace/model.ts';
import type { TraceNote } from '../../trace/notes.ts';
import { partitionPoint } from '../../trace/partition-point.ts';
import { type FoundNote, notedPlaces } from '../noted-places.ts';
import type { StreamContent } from './tcp-stream.ts';

/**
 * What a note is at where that is not all that begins with the packet: `[frame +9] …` is of the frame that begins 9 bytes behind the
 * beginning of the packet's payload, `[byte +9] …` of that byte alone.
 */
const PLACED = /^\[(frame|byte) \+(\d{1,5})\] /;

/** @returns the notes of what was on the wire of each socket, by their place there */
export function notesOnWire(trace: TraceModel, notes: readonly TraceNote[]): ReadonlyMap<SocketId, FoundNote[]> {
	const found = new Map<SocketId, FoundNote[]>();
	for (const { socket, text, on } of notedPlaces(trace, notes)) {
		const connection = trace.connection(socket);
		if (connection === null || on.kind === 'page') continue;
		const list = found.get(socket) ?? [];
		found.set(socket, list);
		if (on.kind === 'head') list.push({ socket, direction: on.direction, offset: 0, exact: false, text });
		else {
			const { direction, frame } = on.wire;
			const offset = byteAddress(connection, direction, frame.offset + (on.byte ?? 1) - 1);
			list.push({ socket, direction, offset, exact: on.byte !== null, text });
		}
	}
	return found;
}

/** @returns the comments of a packet whose payload is this stretch of a direction */
export const commentsOf = (
	notes: readonly FoundNote[],
	direction: Direction,
	start: number,
	length: number,
): readonly string[] =>
	notes.flatMap(({ direction: its, offset, exact, text }) => {
		const behind = offset - start;
		if (its !== direction || behind < 0 || behind >= length) return [];
		const plain = behind === 0 && !exact && !PLACED.test(text);
		return [plain ? text : `[${exact ? 'byte' : 'frame'} +${behind}] ${text}`];
	});

/** A comment of a packet that carried something. */
export interface PacketComment {
	/** Of the packet, in the memory that the bytes of its stream are in too. */
	readonly payload: Uint8Array;
	readonly text: string;
}

/** @returns which bytes of the sockets the comments are at; those of packets that went into none are left out */
export function commentedBytes(
	comments: readonly PacketComment[],
	sockets: StreamContent['sockets'],
): readonly FoundNote[] {
	const wanted = comments
		.map(({ payload, text: whole }) => {
			const [prefix = '', kind, behind] = PLACED.exec(whole) ?? [];
			const offset = payload.byteOffset + Number(behind ?? 0);
			return { memory: payload.buffer, offset, exact: kind === 'byte', text: whole.slice(prefix.length) };
		})
		.sort((one, other) => one.offset - other.offset);
	const found: FoundNote[] = [];
	for (const [index, { events }] of wanted.length === 0 ? [] : sockets.entries()) {
		const passed = { out: 0, in: 0 };
		for (const event of events) {
			if (event.kind !== 'bytes') continue;
			const { chunk, direction } = event;
			const end = chunk.byteOffset + chunk.length;
			for (let next = firstFrom(wanted, chunk.byteOffset); ; next += 1) {
				const comment = wanted[next];
				if (comment === undefined || comment.offset >= end) break;
				if (comment.memory !== chunk.buffer) continue;
				const offset = passed[direction] + comment.offset - chunk.byteOffset;
				found.push({ socket: index + 1, direction, offset, exact: comment.exact, text: comment.text });
			}
			passed[direction] += chunk.length;
		}
	}
	return found;
}

/** @returns the index of the first that stands at this place or behind it */
const firstFrom = (sorted: readonly { readonly offset: number }[], place: number): number =>
	partitionPoint(sorted.length, (index) => (sorted[index]?.offset ?? 0) < place);
