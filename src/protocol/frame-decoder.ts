import { ByteQueue } from './byte-queue.ts';
import type { Frame } from './frame.ts';
import { bytesNeeded, headerComplete, readFrame } from './frame-reader.ts';
import { brokenRule, type FrameRules } from './frame-rules.ts';
import type { Violation } from './violations.ts';

export interface FrameDecoderOptions {
	/** Who reads: a server wants masked frames, a client unmasked ones (RFC 6455 §5.1). */
	readonly receiver: 'client' | 'server';
	/** Whether permessage-deflate was negotiated; false by default. */
	readonly allowRsv1?: boolean;
	/** The largest payload of one frame to accept, in bytes; by default any. */
	readonly maxPayload?: number;
}

/** The part of a frame that has arrived while the rest is awaited. */
export interface PendingFrame {
	/** Bytes of it so far; 0 between frames. */
	readonly bytes: number;
	/** Its size with header, as announced; null while the header is incomplete. */
	readonly size: number | null;
	/** Offset of its first byte from the end of the opening handshake. */
	readonly offset: number;
}

/** No header is longer: 2 + 8 bytes of length + 4 of masking key. */
const LONGEST_HEADER = 14;
const NO_FRAMES: readonly Frame[] = [];

/**
 * Turns the bytes of one direction of a connection, after its opening handshake, into frames. How the bytes are cut
 * into chunks makes no difference.
 *
 * A frame that breaks a rule of RFC 6455 §5 ends the decoding: `violation` is set as soon as the byte that breaks it is
 * there, `push` still returns the frames before it, and from then on an empty list. Nothing is thrown. Memory is taken
 * for bytes that arrived, never for a length that was announced.
 */
export class FrameDecoder {
	readonly #rules: FrameRules;
	readonly #queue = new ByteQueue();
	/** Offset of the pending frame's first byte. */
	#offset = 0;
	/** Bytes that the pending frame must have before more can be said of it. */
	#needed = 2;
	#headerComplete = false;
	#violation: Violation | null = null;
	#rejected: Uint8Array | null = null;

	constructor({ receiver, allowRsv1 = false, maxPayload = Number.MAX_SAFE_INTEGER }: FrameDecoderOptions) {
		this.#rules = { receiver, allowRsv1, maxPayload };
	}

	/** The rule that was broken; null while everything is in order. */
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
			size: this.#headerComplete ? this.#needed : null,
			offset: this.#offset,
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
		let at = this.#queue.length > 0 ? this.#resume(chunk, frames) : 0;
		let unmasked: Uint8Array | null = null;
		while (at < chunk.length) {
			const violation = brokenRule(chunk, at, this.#offset, this.#rules);
			if (violation !== null) {
				this.#reject(violation, chunk.subarray(at));
				break;
			}
			const needed = bytesNeeded(chunk, at);
			if (needed > chunk.length - at) {
				this.#wait(chunk, at, needed);
				break;
			}
			unmasked ??= this.#placeToUnmask(chunk);
			frames.push(readFrame(chunk, unmasked, at, needed, this.#offset));
			this.#offset += needed;
			at += needed;
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
		if (!this.#headerComplete && !this.#resumeHeader(chunk)) return chunk.length;
		const taken = Math.min(this.#needed - queue.length, chunk.length);
		queue.append(new Uint8Array(chunk.buffer, chunk.byteOffset, taken));
		if (queue.length === this.#needed && this.#headerComplete) {
			const bytes = queue.take();
			frames.push(readFrame(bytes, this.#placeToUnmask(bytes), 0, this.#needed, this.#offset));
			this.#offset += this.#needed;
			this.#headerComplete = false;
		}
		return taken;
	}

	/** Reads the header across the boundary; returns false if it breaks a rule. */
	#resumeHeader(chunk: Uint8Array): boolean {
		const scratch = new Uint8Array(LONGEST_HEADER);
		const had = this.#queue.peek(scratch);
		scratch.set(chunk.subarray(0, LONGEST_HEADER - had), had);
		const header = scratch.subarray(0, had + chunk.length);
		const violation = brokenRule(header, 0, this.#offset, this.#rules);
		if (violation === null) {
			this.#needed = bytesNeeded(header, 0);
			this.#headerComplete = headerComplete(header, 0);
			return true;
		}
		this.#queue.append(chunk);
		this.#reject(violation, this.#queue.take());
		return false;
	}

	/** A client's frames are masked, and unmasked in one copy of the chunk, as a copy for each would cost more. */
	#placeToUnmask(bytes: Uint8Array): Uint8Array {
		return this.#rules.receiver === 'server' ? new Uint8Array(bytes) : bytes;
	}

	#wait(chunk: Uint8Array, at: number, needed: number): void {
		this.#needed = needed;
		this.#headerComplete = headerComplete(chunk, at);
		this.#queue.append(new Uint8Array(chunk.buffer, chunk.byteOffset + at, chunk.length - at));
	}

	#reject(violation: Violation, rejected: Uint8Array): void {
		this.#violation = violation;
		this.#rejected = new Uint8Array(rejected);
	}
}
