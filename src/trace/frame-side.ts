import { FrameDecoder } from '../protocol/frame-decoder.ts';
import type { Violation } from '../protocol/violations.ts';
import { ByteBuffer } from './byte-buffer.ts';
import type { WireFrame, WireMessage, WirePartialFrame, WireViolation } from './connection.ts';
import type { Direction } from './events.ts';
import { MAX_PARTIAL_BYTES, MAX_REJECTED_BYTES } from './limits.ts';
import { MessageReader } from './message-reader.ts';

/** What the connections of one trace may still decode, and what they could not. */
export interface FrameBudget {
	frames: number;
	/** Bytes that were kept and not decoded because no frames were left. */
	undecoded: number;
}

/** What both directions of a connection write to. */
export interface FrameSink {
	readonly frames: WireFrame[];
	readonly violations: WireViolation[];
}

/** Bytes that go to the decoder at once, so that the budget is looked at between tiny frames in a huge chunk. */
const PIECE = 1024 * 1024;

/** One direction of a connection: its bytes after the opening handshake, as frames and messages. */
export class FrameSide {
	/** Bytes seen, the opening handshake included. */
	bytes = 0;
	/** Bytes that were not recorded or not decoded. */
	lost = 0;
	/** No frames were left for it in the trace: what comes is lost as well. */
	full = false;
	readonly #direction: Direction;
	readonly #sink: FrameSink;
	readonly #budget: FrameBudget;
	readonly #reader: MessageReader;
	readonly #rejected = new ByteBuffer();
	#decoder: FrameDecoder | null = null;
	#stopped = false;

	constructor(direction: Direction, sink: FrameSink, budget: FrameBudget) {
		this.#direction = direction;
		this.#sink = sink;
		this.#budget = budget;
		this.#reader = new MessageReader(direction);
	}

	get messages(): readonly WireMessage[] {
		return this.#reader.messages;
	}

	/** The frame that has begun and not ended; null between frames, and after a broken rule. Made anew at each reading. */
	get partial(): WirePartialFrame | null {
		const decoder = this.#decoder;
		if (decoder === null || this.#stopped || decoder.pending.bytes === 0) return null;
		const { bytes: received, size, offset } = decoder.pending;
		return { direction: this.#direction, offset, received, size, bytes: decoder.peek(MAX_PARTIAL_BYTES) };
	}

	/** The opening handshake is over: what comes now is frames. */
	begin(allowRsv1: boolean): void {
		const receiver = this.#direction === 'out' ? 'server' : 'client';
		this.#decoder = new FrameDecoder({ receiver, allowRsv1 });
	}

	/** Takes bytes after the opening handshake. */
	decode(t: number, chunk: Uint8Array): void {
		const decoder = this.#decoder;
		if (decoder === null) return;
		for (let at = 0; at < chunk.length; at += PIECE) {
			const piece = chunk.subarray(at, at + PIECE);
			if (this.#stopped) this.#keepRejected(piece);
			else if (this.#budget.frames > 0) this.#decodePiece(decoder, t, piece);
			else this.skip(piece.length);
		}
	}

	/** Takes bytes that there is no room for: they are counted and not decoded. */
	skip(bytes: number): void {
		this.full = true;
		this.lost += bytes;
		this.#budget.undecoded += bytes;
	}

	#decodePiece(decoder: FrameDecoder, t: number, piece: Uint8Array): void {
		for (const frame of decoder.push(piece)) {
			this.#budget.frames--;
			const id = this.#sink.frames.length;
			const { message, close, violation } = this.#reader.push(id, frame);
			this.#sink.frames.push({ id, direction: this.#direction, t, frame, message, close });
			if (violation !== null) {
				this.#stop(t, violation);
				return;
			}
		}
		if (decoder.violation === null) return;
		this.#stop(t, decoder.violation);
		this.#keepRejected(decoder.rejected ?? new Uint8Array(0));
	}

	#stop(t: number, violation: Violation): void {
		this.#stopped = true;
		const rejected = this.#rejected;
		this.#sink.violations.push({
			direction: this.#direction,
			t,
			violation,
			get rejected() {
				return rejected.view();
			},
		});
	}

	#keepRejected(chunk: Uint8Array): void {
		// Where a frame could be read and broke the order of messages, it is shown as a frame: nothing to keep.
		if (this.#decoder?.violation) this.#rejected.append(chunk.subarray(0, MAX_REJECTED_BYTES - this.#rejected.length));
	}
}
