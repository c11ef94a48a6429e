import type { ClosePayload } from '../close-payload.ts';
import type { Frame } from '../frame.ts';
import { FrameDecoder } from '../frame-decoder.ts';
import { type Message, MessageAssembler } from '../message-assembler.ts';
import { OPCODE } from '../opcodes.ts';
import type { Compression } from '../permessage-deflate.ts';
import type { Platform } from '../platform.ts';
import { isUtf8 } from '../utf8-validator.ts';
import { type Violation, violationOf } from '../violations.ts';
import type { ReceivedMessage } from './events.ts';

/** What is wrong with what came, and the code of the Close frame that says so. */
export interface Broken {
	readonly type: 'broken';
	readonly code: number;
	/** Null where no rule of RFC 6455 was broken: what came compressed can't be inflated. */
	readonly violation: Violation | null;
}

/** What came over an open connection, in order; what it does to the connection's state is for others to say. */
export type Occurrence =
	| { readonly type: 'frame'; readonly frame: Frame }
	| { readonly type: 'ping' | 'pong'; readonly payload: Uint8Array }
	| { readonly type: 'close'; readonly close: ClosePayload }
	| ReceivedMessage
	| Broken;

export interface IncomingOptions {
	readonly role: 'client' | 'server';
	/** Null where none was agreed on. */
	readonly compression: Compression | null;
	readonly maxMessage: number;
	readonly platform: Platform;
}

const INVALID_PAYLOAD = 1007;

/** Reads frames and messages of the peer, and inflates them (RFC 6455 §6.2, RFC 7692 §6.2). */
export class Incoming {
	readonly #options: IncomingOptions;
	readonly #decoder: FrameDecoder;
	readonly #assembler: MessageAssembler;

	constructor(options: IncomingOptions) {
		const { role: receiver, compression, maxMessage, platform } = options;
		this.#options = options;
		this.#decoder = new FrameDecoder({ receiver, allowRsv1: compression !== null, maxPayload: maxMessage, platform });
		this.#assembler = new MessageAssembler({ maxMessage, platform });
	}

	/** @returns what came of the next bytes, one after the other: stop asking when no more is wanted */
	*receive(bytes: Uint8Array): Generator<Occurrence> {
		for (const frame of this.#decoder.push(bytes)) {
			yield { type: 'frame', frame };
			const occurrence = this.#meaningOf(frame);
			if (occurrence !== null) yield occurrence;
		}
		if (this.#decoder.violation !== null) yield broken(this.#decoder.violation);
	}

	/** @returns null for a fragment of a message that goes on */
	#meaningOf(frame: Frame): Occurrence | null {
		const { message, close, violations } = this.#assembler.push(frame);
		const [violation] = violations;
		const { opcode, payload } = frame;
		if (violation !== undefined) return broken(violation);
		if (close !== null) return { type: 'close', close };
		if (opcode === OPCODE.ping) return { type: 'ping', payload };
		if (opcode === OPCODE.pong) return { type: 'pong', payload };
		return message?.payload ? this.#received(message, message.payload, frame) : null;
	}

	#received({ type: kind, frames, compressed }: Message, payload: Uint8Array, last: Frame): Occurrence {
		if (!compressed) return { type: 'message', kind, data: payload, frames };
		const { compression, maxMessage, platform } = this.#options;
		const data = compression?.inflate(payload, maxMessage) ?? 'corrupt';
		if (data === 'corrupt') return { type: 'broken', code: INVALID_PAYLOAD, violation: null };
		if (data === 'too-large') return broken(violationOf('message-too-large', last.offset));
		const isSound = kind === 'binary' || isUtf8(data, platform.isUtf8);
		return isSound ? { type: 'message', kind, data, frames } : broken(violationOf('invalid-utf8', last.offset));
	}
}

const broken = (violation: Violation): Broken => ({
	type: 'broken',
	code: violation.closeCode ?? INVALID_PAYLOAD,
	violation,
});
