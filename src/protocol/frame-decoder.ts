import { ByteQueue } from './byte-queue.ts';
import type { Frame } from './frame.ts';
import { FrameHeader, frameOf } from './frame-header.ts';
import { brokenRules, type FrameRules, losesFraming } from './frame-rules.ts';
import { LONGEST_CONTROL_PAYLOAD } from './length-form.ts';
import { NO_PLATFORM, type Platform } from './platform.ts';
import type { Violation } from './violations.ts';

/**
 * What a broken rule does. `strict`, for a peer: it ends the reading, as a peer fails the connection (RFC 6455 §7.1.7).
 * `lenient`, for whoever wants to know what happened: it is noted, and the reading goes on as long as the bytes still say
 * where the next frame begins.
 */
export type Strictness = 'strict' | 'lenient';

export interface FrameDecoderOptions {
	/** Who reads: a server wants masked frames, a client unmasked ones (RFC 6455 §5.1). */
	readonly receiver: 'client' | 'server';
	/** Whether permessage-deflate was negotiated; false by default. */
	readonly allowRsv1?: boolean;
	/** The largest payload of one frame to accept, in bytes; by default any. */
	readonly maxPayload?: number;
	/** `strict` by default. */
	readonly reading?: Strictness;
	readonly platform?: Platform;
}

/** The part of a frame that has arrived while the rest is awaited. */
export interface PendingFrame {
	/** Bytes of it so far; 0 between frames. */
	readonly bytes: number;
	/** Its size with header, as announced; null while the header is incomplete. */
	readonly size: number | null;
	/** Offset of its first byte from the end of the opening handshake. */
	readonly offset: number;
	/** The rules that its header breaks, as far as it has arrived; for a lenient reader only. */
	readonly violations: readonly Violation[];
}

const NO_FRAMES: readonly Frame[] = [];
const NO_VIOLATIONS: readonly Violation[] = [];

/**
 * Turns the bytes of one direction of a connection, after its opening handshake, into frames. How the bytes are cut
 * into chunks makes no difference.
 *
 * A frame that breaks a rule of RFC 6455 §5 ends the decoding of a strict reader: `violation` is set as soon as the byte
 * that breaks it is there, `push` still returns the frames before it, and from then on an empty list. A lenient reader
 * stops only where the framing is lost; other broken rules stand at the frame. Nothing is thrown. Memory is taken for
 * bytes that arrived, never for a length that was announced.
 */
export class FrameDecoder {
	readonly #rules: FrameRules;
	readonly #lenient: boolean;
	readonly #queue: ByteQueue;
	/** Of the pending frame. */
	readonly #header = new FrameHeader();
	/** Offset of the pending frame's first byte. */
	#offset = 0;
	/** The rules that the pending frame breaks. */
	#broken = NO_VIOLATIONS;
	#violation: Violation | null = null;
	#rejected: Uint8Array | null = null;

	constructor(options: FrameDecoderOptions) {
		const { receiver, allowRsv1 = false, maxPayload = Number.MAX_SAFE_INTEGER, reading = 'strict' } = options;
		this.#queue = new ByteQueue((options.platform ?? NO_PLATFORM).allocate);
		this.#rules = { receiver, allowRsv1, maxPayload };
		this.#lenient = reading === 'lenient';
	}

	/** The broken rule that ended the decoding; null while it goes on. */
	get violation(): Violation | null {
		return this.#violation;
	}

	/**
	 * After a violation, what had arrived from the first byte of the frame at fault to the end of the chunk that showed
	 * the fault; the frame may be cut short in it, or be followed by others. Null before.
	 */
	get rejected(): Uint8Array | null {
		return this.#rejected;
	}

	get pending(): PendingFrame {
		return {
			bytes: this.#queue.length,
			size: this.#header.complete ? this.#header.frameLength : null,
			offset: this.#offset,
			violations: this.#broken,
		};
	}

	/**
	 * The first bytes of the pending frame, in memory of their own.
	 *
	 * @param limit how many at most
	 */
	peek(limit: number): Uint8Array {
		const bytes = new Uint8Array(Math.min(limit, this.#queue.length));
		this.#queue.peek(bytes);
		return bytes;
	}

	/**
	 * Takes the next chunk.
	 *
	 * @param chunk is kept: frames are views of it, so its owner must leave it as it is
	 * @returns the frames that it completes, in order
	 */
	push(chunk: Uint8Array): readonly Frame[] {
		if (this.#violation !== null || chunk.length === 0) return NO_FRAMES;
		const frames: Frame[] = [];
		const header = this.#header;
		let at = this.#queue.length > 0 ? this.#resume(chunk, frames) : 0;
		let unmasked: Uint8Array | null = null;
		while (at < chunk.length) {
			header.read(chunk, at);
			if (!this.#judge()) {
				this.#rejected = new Uint8Array(chunk.subarray(at));
				break;
			}
			const size = header.frameLength;
			if (!header.complete || size > chunk.length - at) {
				this.#queue.append(new Uint8Array(chunk.buffer, chunk.byteOffset + at, chunk.length - at));
				break;
			}
			// Masked frames are unmasked in one copy of the chunk, as a copy for each would cost more.
			if (header.masked) unmasked ??= new Uint8Array(chunk);
			frames.push(this.#frame(chunk, unmasked ?? chunk, at, size));
			at += size;
		}
		return frames;
	}

	/**
	 * Goes on with the frame that earlier chunks began.
	 *
	 * @returns where in the chunk the next frame begins
	 */
	#resume(chunk: Uint8Array, frames: Frame[]): number {
		const queue = this.#queue;
		const header = this.#header;
		if (!header.complete) {
			header.read(chunk, 0);
			if (!this.#judge()) {
				queue.append(chunk);
				this.#rejected = new Uint8Array(queue.take());
				return chunk.length;
			}
		}
		const size = header.frameLength;
		const taken = header.complete ? Math.min(size - queue.length, chunk.length) : chunk.length;
		queue.append(new Uint8Array(chunk.buffer, chunk.byteOffset, taken));
		if (header.complete && queue.length === size) {
			const bytes = queue.take();
			frames.push(this.#frame(bytes, header.masked ? new Uint8Array(bytes) : bytes, 0, size));
		}
		return taken;
	}

	/** Looks at the header, as far as it has arrived; returns false if the decoding ends here. */
	#judge(): boolean {
		const broken = brokenRules(this.#header, this.#offset, this.#rules);
		if (broken.length === 0) return true;
		this.#violation = (this.#lenient ? broken.find(losesFraming) : broken[0]) ?? null;
		// Before the length is known, it can only be told that it is not in the short form.
		const { hasLength, payloadLength } = this.#header;
		const short = hasLength && payloadLength <= LONGEST_CONTROL_PAYLOAD;
		this.#broken = short ? broken.filter(({ id }) => id !== 'control-frame-too-long') : broken;
		return this.#violation === null;
	}

	#frame(bytes: Uint8Array, unmasked: Uint8Array, start: number, size: number): Frame {
		const offset = this.#offset;
		const frame = frameOf(this.#header, bytes, unmasked, start, size, offset, this.#broken);
		this.#offset = offset + size;
		this.#broken = NO_VIOLATIONS;
		this.#header.reset();
		return frame;
	}
}
