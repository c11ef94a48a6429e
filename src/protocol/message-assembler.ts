import { type ClosePayload, parseClosePayload } from './close-payload.ts';
import type { Frame } from './frame.ts';
import type { Strictness } from './frame-decoder.ts';
import { joined } from './joined.ts';
import { isControl, OPCODE } from './opcodes.ts';
import { NO_PLATFORM, type Platform } from './platform.ts';
import { isUtf8, Utf8Validator } from './utf8-validator.ts';
import { type Violation, violationOf } from './violations.ts';

/**
 * A message: the payloads of a data frame and of the continuation frames that follow it, joined (RFC 6455 §5.4). The same
 * object from its first frame on; it grows in place until it is complete.
 */
export interface Message {
	/** The n-th message of its direction, from 0. */
	readonly index: number;
	readonly type: 'text' | 'binary';
	/** The numbers of the frames that carry it. */
	readonly frames: readonly number[];
	/** Null while fragments are missing. A view of the frame's payload when there is one frame only. */
	readonly payload: Uint8Array | null;
	/** Bytes over all fragments, so far. */
	readonly size: number;
	readonly complete: boolean;
	/** RSV1 of the first frame: the payload is compressed (RFC 7692 §6), so a text is not checked for UTF-8. */
	readonly compressed: boolean;
}

/** What a frame means for the messages of its direction. */
export interface FrameMeaning {
	/**
	 * The message that the frame is part of; null for a control frame, for a reserved opcode, for a frame that breaks the
	 * order of fragments or comes after a Close frame.
	 */
	readonly message: Message | null;
	/** What a Close frame says; null for another frame, and for half a code. */
	readonly close: ClosePayload | null;
	/** The rules that it breaks by its place among the others, or by its payload. */
	readonly violations: readonly Violation[];
}

export interface MessageAssemblerOptions {
	/** The largest message to accept, in bytes of payload; by default any. */
	readonly maxMessage?: number;
	/** `strict` by default: nothing is read after a broken rule. */
	readonly reading?: Strictness;
	readonly platform?: Platform;
}

type Growing = { -readonly [Key in keyof Message]: Message[Key] } & { readonly frames: number[] };

/** The message whose last fragment has not come. */
interface Open {
	readonly message: Growing;
	readonly parts: Uint8Array[];
	/** Null where the payload is not text that can be read. */
	readonly validator: Utf8Validator | null;
}

const NO_VIOLATIONS: readonly Violation[] = [];
const MEANINGLESS: FrameMeaning = { message: null, close: null, violations: NO_VIOLATIONS };

/**
 * Puts the frames of one direction together into messages, and checks what can be checked of a sequence of frames only:
 * the order of fragments (RFC 6455 §5.4), UTF-8 across them (§8.1), the payload of Close (§5.5.1).
 *
 * Control frames may stand between fragments; they are not messages, and only Close is looked at. After a Close frame
 * further frames are part of nothing (§1.4). A strict reader takes nothing in after a violation. A lenient one goes on: a
 * text that is not UTF-8 is a message all the same, a new message puts an end to the one before. Nothing is thrown.
 */
export class MessageAssembler {
	readonly #maxMessage: number;
	readonly #lenient: boolean;
	readonly #platform: Platform;
	#pushed = 0;
	#begun = 0;
	#open: Open | null = null;
	#closed = false;
	#close: ClosePayload | null = null;
	#violation: Violation | null = null;

	constructor(options: MessageAssemblerOptions = {}) {
		const { maxMessage = Number.MAX_SAFE_INTEGER, reading = 'strict', platform = NO_PLATFORM } = options;
		this.#maxMessage = maxMessage;
		this.#lenient = reading === 'lenient';
		this.#platform = platform;
	}

	/** The first rule that was broken; null while everything is in order. */
	get violation(): Violation | null {
		return this.#violation;
	}

	/** What the first Close frame said; null before one came. */
	get close(): ClosePayload | null {
		return this.#close;
	}

	/** The message whose last fragment has not come yet; null between messages. */
	get partial(): Message | null {
		return this.#open?.message ?? null;
	}

	/**
	 * Takes the next frame.
	 *
	 * @param number by which the message names it; by default frames are counted from 0
	 */
	push(frame: Frame, number: number = this.#pushed): FrameMeaning {
		this.#pushed += 1;
		if (this.#violation !== null && !this.#lenient) return MEANINGLESS;
		if (frame.opcode === OPCODE.close) return this.#readClose(frame);
		if (this.#closed || isControl(frame.opcode) || isReserved(frame.opcode)) return MEANINGLESS;
		const disorder = this.#orderRule(frame);
		if (disorder !== null) return this.#goOn(disorder, frame, number);
		return frame.fin && this.#open === null ? this.#takeWhole(frame, number) : this.#takeFragment(frame, number);
	}

	/** What becomes of a frame that comes at the wrong place. */
	#goOn(disorder: Violation, frame: Frame, number: number): FrameMeaning {
		this.#violation ??= disorder;
		this.#open = null;
		const isLost = !this.#lenient || frame.opcode === OPCODE.continuation;
		if (isLost) return { message: null, close: null, violations: [disorder] };
		const { message, violations } = frame.fin ? this.#takeWhole(frame, number) : this.#takeFragment(frame, number);
		return { message, close: null, violations: [disorder, ...violations] };
	}

	#orderRule(frame: Frame): Violation | null {
		const continues = frame.opcode === OPCODE.continuation;
		if (continues && this.#open === null) return violationOf('unexpected-continuation', frame.offset);
		if (!continues && this.#open !== null) return violationOf('interrupted-message', frame.offset);
		const size = (this.#open?.message.size ?? 0) + frame.payloadLength;
		return size > this.#maxMessage ? violationOf('message-too-large', frame.offset, String(size)) : null;
	}

	#takeFragment(frame: Frame, number: number): FrameMeaning {
		const { payload, fin } = frame;
		const open = this.#open;
		const before = open?.message.size ?? 0;
		const { message, parts, validator } = open ?? this.#openWith(frame, number);
		if (open !== null) {
			message.frames.push(number);
			message.size += payload.length;
		}
		parts.push(payload);
		const wasValid = validator === null || validator.valid;
		const isValid = validator === null || (validator.push(payload) && (!fin || validator.complete));
		if (fin && (isValid || this.#lenient)) {
			message.payload = joined(parts, this.#platform.allocate);
			message.complete = true;
			this.#open = null;
		}
		// A lenient reader says it once, at the first fragment at fault.
		if (isValid || !wasValid) return { message, close: null, violations: NO_VIOLATIONS };
		return this.#invalid(message, frame, validator.position - before);
	}

	#takeWhole(frame: Frame, number: number): FrameMeaning {
		const { payload } = frame;
		const message = this.#begin(frame, number);
		const isText = message.type === 'text' && !frame.rsv1;
		const isValid = !isText || isUtf8(payload, this.#platform.isUtf8);
		if (isValid || this.#lenient) {
			message.payload = payload;
			message.complete = true;
		}
		if (isValid) return { message, close: null, violations: NO_VIOLATIONS };
		const validator = new Utf8Validator();
		validator.push(payload);
		return this.#invalid(message, frame, validator.position);
	}

	/** @param position of the first invalid byte within the frame's payload; its end if the text is cut short there */
	#invalid(message: Message, { payload, offset, headerLength }: Frame, position: number): FrameMeaning {
		const byte = payload[position];
		const detail = byte === undefined ? '' : `0x${byte.toString(16)}`;
		const violation = violationOf('invalid-utf8', offset + headerLength + position, detail);
		this.#violation ??= violation;
		return { message, close: null, violations: [violation] };
	}

	#begin(frame: Frame, number: number): Growing {
		const type = frame.opcode === OPCODE.text ? 'text' : 'binary';
		const index = this.#begun;
		this.#begun += 1;
		return {
			index,
			type,
			frames: [number],
			payload: null,
			size: frame.payload.length,
			complete: false,
			compressed: isCompressed(frame),
		};
	}

	#openWith(frame: Frame, number: number): Open {
		// What is behind RSV1 is no text before it was inflated, or nobody knows what it is.
		const isText = frame.opcode === OPCODE.text && !frame.rsv1;
		const validator = isText ? new Utf8Validator(this.#platform.isUtf8) : null;
		this.#open = { message: this.#begin(frame, number), parts: [], validator };
		return this.#open;
	}

	#readClose(frame: Frame): FrameMeaning {
		const { close, violation } = parseClosePayload(frame.payload, frame.offset + frame.headerLength);
		const isFirst = !this.#closed;
		this.#closed = true;
		if (isFirst) this.#close = close;
		if (!isFirst || violation === null) return { message: null, close, violations: NO_VIOLATIONS };
		this.#violation ??= violation;
		return { message: null, close, violations: [violation] };
	}
}

/** 3 to 7, and 11 to 15 (RFC 6455 §5.2). */
const isReserved = (opcode: number): boolean => (opcode & 0x7) > OPCODE.binary;

/** RSV1 says so where an extension was agreed on that uses it; elsewhere it is a broken rule and has no meaning. */
function isCompressed({ rsv1, violations }: Frame): boolean {
	return rsv1 && !violations.some(({ id, detail }) => id === 'reserved-bit' && detail === 'RSV1');
}
