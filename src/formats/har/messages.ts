import { encodeBase64 } from '../../protocol/handshake.ts';
import { OPCODE } from '../../protocol/opcodes.ts';
import { decodeUtf8 } from '../../protocol/utf8.ts';
import type { Connection, WireMessage } from '../../trace/connection.ts';
import type { Direction } from '../../trace/events.ts';
import { MAX_HAR_INFLATED_BYTES } from '../limits.ts';
import type { HarMessage } from './har.ts';
import { MessageInflater } from './message-inflater.ts';

/** The messages of some connections, as a HAR lists them. */
export class HarMessages {
	/** Messages whose bytes were not kept, or that can't be inflated. */
	leftOut = 0;
	#inflatable = MAX_HAR_INFLATED_BYTES;

	/**
	 * @param start of the run, in ms since 1970
	 * @returns the whole messages of a connection, in the order in which their last byte was seen
	 */
	of({ history, messages }: Connection, start: number): readonly HarMessage[] {
		const inflaters = { out: new MessageInflater(), in: new MessageInflater() };
		return history.frames.flatMap(({ t, wire: { id, direction, message: index } }) => {
			const message = index === null ? undefined : messages[direction][index];
			if (message === undefined || !message.complete || message.frames.at(-1) !== id) return [];
			const payload = this.#payload(message, inflaters[direction]);
			return payload === null ? [] : [harMessage(message.type, payload, direction, (start + t) / 1000)];
		});
	}

	#payload({ compressed, payload }: WireMessage, inflater: MessageInflater): Uint8Array | null {
		const inflated = compressed ? inflater.inflate(payload, this.#inflatable) : payload;
		if (inflated === null) this.leftOut += 1;
		else if (compressed) this.#inflatable -= inflated.length;
		return inflated;
	}
}

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
