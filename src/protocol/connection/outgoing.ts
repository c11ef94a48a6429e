import { encodeFrame, type FrameToEncode } from '../frame-encoder.ts';
import { joined } from '../joined.ts';
import { LONGEST_CONTROL_PAYLOAD } from '../length-form.ts';
import { OPCODE } from '../opcodes.ts';
import type { Compression } from '../permessage-deflate.ts';
import { encodeUtf8 } from '../utf8.ts';

export interface SendOptions {
	/** The largest payload of a frame in bytes: a longer message is cut into fragments (RFC 6455 §5.4). By default any. */
	readonly fragment?: number;
	/** Whether the message is compressed, where that was agreed on; true by default. */
	readonly compress?: boolean;
}

/** Writes frames: masked for a client (RFC 6455 §5.3), compressed where that was agreed on (RFC 7692 §6.1). */
export class Outgoing {
	readonly #maskingKey: (() => Uint8Array) | null;
	#compression: Compression | null = null;
	/** A message was begun piece by piece and not ended. */
	#isWithinMessage = false;

	/** @param maskingKey four bytes that nobody can foresee, for each frame anew; null for a server */
	constructor(maskingKey: (() => Uint8Array) | null) {
		this.#maskingKey = maskingKey;
	}

	compressWith(compression: Compression): void {
		this.#compression = compression;
	}

	/**
	 * Writes a whole message.
	 *
	 * @throws RangeError for a fragment of no bytes, or within a message that was begun piece by piece
	 */
	message(data: string | Uint8Array, { fragment, compress = true }: SendOptions): Uint8Array {
		if (this.#isWithinMessage) throw new RangeError('The message that was begun must end first.');
		const size = fragment ?? Number.POSITIVE_INFINITY;
		if (!(size >= 1)) throw new RangeError(`A fragment has at least one byte, not ${size}.`);
		const plain = bytesOf(data);
		const compression = compress ? this.#compression : null;
		const payload = compression === null ? plain : compression.deflate(plain);
		const frames: Uint8Array[] = [];
		for (let at = 0; at === 0 || at < payload.length; at += size) {
			const opcode = at > 0 ? OPCODE.continuation : opcodeOf(data);
			const rsv1 = at === 0 && compression !== null;
			frames.push(
				this.#frame({ fin: at + size >= payload.length, rsv1, opcode, payload: payload.subarray(at, at + size) }),
			);
		}
		return joined(frames);
	}

	/** Writes the next piece of a message as a frame; a piece is not compressed. */
	piece(data: string | Uint8Array, fin: boolean): Uint8Array {
		const opcode = this.#isWithinMessage ? OPCODE.continuation : opcodeOf(data);
		this.#isWithinMessage = !fin;
		return this.#frame({ fin, opcode, payload: bytesOf(data) });
	}

	/** @throws RangeError for more than 125 bytes (RFC 6455 §5.5) */
	control(opcode: number, payload: Uint8Array): Uint8Array {
		if (payload.length > LONGEST_CONTROL_PAYLOAD) {
			throw new RangeError(`A control frame carries at most ${LONGEST_CONTROL_PAYLOAD} bytes, not ${payload.length}.`);
		}
		return this.#frame({ opcode, payload });
	}

	#frame(frame: FrameToEncode): Uint8Array {
		return encodeFrame({ ...frame, maskingKey: this.#maskingKey?.() ?? null });
	}
}

const opcodeOf = (data: string | Uint8Array): number => (typeof data === 'string' ? OPCODE.text : OPCODE.binary);
const bytesOf = (data: string | Uint8Array): Uint8Array => (typeof data === 'string' ? encodeUtf8(data) : data);
