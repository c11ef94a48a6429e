import { type ClosePayload, parseClosePayload } from './close-payload.ts';
import type { Frame } from './frame.ts';
import { isControl, OPCODE } from './opcodes.ts';
import { isUtf8, Utf8Validator } from './utf8-validator.ts';
import { type Violation, violationOf } from './violations.ts';

/** A message: the payloads of a data frame and of the continuation frames that follow it, joined (RFC 6455 §5.4). */
export interface Message {
	readonly type: 'text' | 'binary';
	/** A view of the frame's payload when there is one frame only. */
	readonly payload: Uint8Array;
	/** RSV1 of the first frame: the payload is compressed (RFC 7692 §6), so a text is not checked for UTF-8. */
	readonly compressed: boolean;
	/** How many frames carried it. */
	readonly fragments: number;
}

/** A message of which fragments are missing. */
export interface PartialMessage {
	readonly type: 'text' | 'binary';
	readonly compressed: boolean;
	/** Bytes of payload so far. */
	readonly size: number;
	readonly fragments: number;
}

export interface MessageAssemblerOptions {
	/** The largest message to accept, in bytes of payload; by default any. */
	readonly maxMessage?: number;
}

interface Gathering extends PartialMessage {
	readonly parts: Uint8Array[];
	/** Null where the payload is not text that can be read. */
	readonly validator: Utf8Validator | null;
	size: number;
	fragments: number;
}

/**
 * Puts the frames of one direction together into messages, and checks what can be checked of a sequence of frames only:
 * the order of fragments (RFC 6455 §5.4), UTF-8 across them (§8.1), the payload of Close (§5.5.1).
 *
 * Control frames may stand between fragments; they are not messages, and only Close is looked at. After a Close frame,
 * or a violation, further frames are ignored (§1.4). Nothing is thrown.
 */
export class MessageAssembler {
	readonly #maxMessage: number;
	#gathering: Gathering | null = null;
	#close: ClosePayload | null = null;
	#violation: Violation | null = null;

	constructor({ maxMessage = Number.MAX_SAFE_INTEGER }: MessageAssemblerOptions = {}) {
		this.#maxMessage = maxMessage;
	}

	/** The rule that was broken; null while everything is in order. */
	get violation(): Violation | null {
		return this.#violation;
	}

	/** What the Close frame said; null before one came. */
	get close(): ClosePayload | null {
		return this.#close;
	}

	/** The message whose last fragment has not come yet; null between messages. */
	get partial(): PartialMessage | null {
		if (this.#gathering === null) return null;
		const { type, compressed, size, fragments } = this.#gathering;
		return { type, compressed, size, fragments };
	}

	/**
	 * Takes the next frame.
	 *
	 * @returns the message that it completes, or null
	 */
	push(frame: Frame): Message | null {
		if (this.#violation !== null || this.#close !== null) return null;
		if (isControl(frame.opcode)) {
			if (frame.opcode === OPCODE.close) this.#readClose(frame);
			return null;
		}
		this.#violation = this.#orderRule(frame);
		if (this.#violation !== null) return null;
		if (frame.fin && frame.opcode !== OPCODE.continuation) return this.#whole(frame);
		return this.#fragment(frame);
	}

	#orderRule(frame: Frame): Violation | null {
		const continues = frame.opcode === OPCODE.continuation;
		if (continues && this.#gathering === null) return violationOf('unexpected-continuation', frame.offset);
		if (!continues && this.#gathering !== null) return violationOf('interrupted-message', frame.offset);
		const size = (this.#gathering?.size ?? 0) + frame.payloadLength;
		return size > this.#maxMessage ? violationOf('message-too-large', frame.offset, String(size)) : null;
	}

	#whole(frame: Frame): Message | null {
		const { payload, rsv1: compressed } = frame;
		const type = frame.opcode === OPCODE.text ? 'text' : 'binary';
		if (type === 'text' && !compressed && !isUtf8(payload)) {
			const validator = new Utf8Validator();
			validator.push(payload);
			this.#violation = notUtf8(frame, validator.position);
			return null;
		}
		return { type, payload, compressed, fragments: 1 };
	}

	#fragment(frame: Frame): Message | null {
		const gathering = this.#gathering ?? begin(frame);
		this.#gathering = gathering;
		const { validator, parts, type, compressed, size: before } = gathering;
		gathering.size += frame.payloadLength;
		gathering.fragments += 1;
		parts.push(frame.payload);
		if (validator !== null && (!validator.push(frame.payload) || (frame.fin && !validator.complete))) {
			this.#violation = notUtf8(frame, validator.position - before);
			return null;
		}
		if (!frame.fin) return null;
		this.#gathering = null;
		return { type, payload: join(parts, gathering.size), compressed, fragments: gathering.fragments };
	}

	#readClose(frame: Frame): void {
		const { close, violation } = parseClosePayload(frame.payload, frame.offset + frame.headerLength);
		this.#close = close;
		this.#violation = violation;
	}
}

function begin(frame: Frame): Gathering {
	const type = frame.opcode === OPCODE.text ? 'text' : 'binary';
	const validator = type === 'text' && !frame.rsv1 ? new Utf8Validator() : null;
	return { type, compressed: frame.rsv1, size: 0, fragments: 0, parts: [], validator };
}

/** @param position of the first invalid byte within the frame's payload; its end if the text is cut short there */
function notUtf8(frame: Frame, position: number): Violation {
	const byte = frame.payload[position];
	const detail = byte === undefined ? '' : `0x${byte.toString(16)}`;
	return violationOf('invalid-utf8', frame.offset + frame.headerLength + position, detail);
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
	const payload = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		payload.set(part, at);
		at += part.length;
	}
	return payload;
}
