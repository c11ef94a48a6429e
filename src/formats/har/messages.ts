import { encodeBase64 } from '../../protocol/handshake.ts';
import { OPCODE } from '../../protocol/opcodes.ts';
import { decodeUtf8 } from '../../protocol/utf8.ts';
import type { Connection, WireMessage } from '../../trace/connection.ts';
import type { Direction } from '../../trace/events.ts';
import { Inflater } from '../../trace/inflater.ts';
import { MAX_HAR_INFLATED_BYTES } from '../limits.ts';
import type { NotedPlace } from '../noted-places.ts';
import type { HarMessage } from './har.ts';

/** The messages of some connections, as a HAR lists them. */
export class HarMessages {
	/** Messages whose bytes were not kept, or that can't be inflated. */
	leftOut = 0;
	/** The notes that stand at a message. */
	readonly written = new Set<NotedPlace>();
	#inflatable = MAX_HAR_INFLATED_BYTES;

	/**
	 * @param start of the run, in ms since 1970
	 * @param notes of this connection
	 * @returns the whole messages of a connection, in the order in which their last byte was seen
	 */
	of({ history, messages }: Connection, start: number, notes: readonly NotedPlace[] = []): readonly HarMessage[] {
		const inflaters = { out: new MessageInflater(), in: new MessageInflater() };
		return history.frames.flatMap(({ t, wire: { id, direction, message: index } }) => {
			const message = index === null ? undefined : messages[direction][index];
			if (message === undefined || !message.complete || message.frames.at(-1) !== id) return [];
			const payload = this.#payload(message, inflaters[direction]);
			if (payload === null) return [];
			const own = notes.filter((note) => isOf(note, direction, index));
			for (const note of own) this.written.add(note);
			return [{ ...harMessage(message.type, payload, direction, (start + t) / 1000), ...commentOf(own) }];
		});
	}

	#payload({ compressed, payload }: WireMessage, inflater: MessageInflater): Uint8Array | null {
		const inflated = compressed ? inflater.inflate(payload, this.#inflatable) : payload;
		if (inflated === null) this.leftOut += 1;
		else if (compressed) this.#inflatable -= inflated.length;
		return inflated;
	}
}

/** Whether a note is at a frame of this message. */
const isOf = ({ on }: NotedPlace, direction: Direction, message: number | null): boolean =>
	on.kind === 'frame' && on.wire.direction === direction && on.wire.message === message;

/** Several notes at one thing are one comment, paragraph by paragraph. */
export const commentOf = (notes: readonly NotedPlace[]): { readonly comment?: string } =>
	notes.length === 0 ? {} : { comment: notes.map(({ text }) => text).join('\n\n') };

function harMessage(type: WireMessage['type'], payload: Uint8Array, direction: Direction, time: number): HarMessage {
	return {
		type: direction === 'out' ? 'send' : 'receive',
		time,
		opcode: OPCODE[type],
		data: type === 'text' ? decodeUtf8(payload) : base64(payload),
	};
}

/** A whole number of groups of three bytes. */
const PIECE = 3 * 4096;

/** Piece by piece: a text that grew by four characters at a time weighs ten times as much, and all are kept until the end. */
function base64(payload: Uint8Array): string {
	const pieces: string[] = [];
	for (let at = 0; at < payload.length; at += PIECE) pieces.push(encodeBase64(payload.subarray(at, at + PIECE)));
	return pieces.join('');
}

/**
 * Inflates the compressed messages of one direction, one after the other: each may refer to those before it (RFC 7692
 * §7.2.3), so after one that can't be inflated none can.
 */
export class MessageInflater {
	readonly #inflater = new Inflater(Number.POSITIVE_INFINITY);
	#lost = false;

	/**
	 * @param payload of a whole message, as it was on the wire; null when it was not kept
	 * @param limit bytes that it may have once inflated
	 * @returns null when it is damaged or larger, or when one before it was
	 */
	inflate(payload: Uint8Array | null, limit: number): Uint8Array | null {
		if (payload === null || this.#lost) {
			this.#lost = true;
			return null;
		}
		let outcome = this.#inflater.begin(payload);
		while (outcome === null) outcome = this.#inflater.step(limit);
		if (typeof outcome !== 'string' && outcome.size <= limit) return outcome.data;
		this.#lost = true;
		return null;
	}
}
