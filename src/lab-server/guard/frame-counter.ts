import { FrameHeader } from '../../protocol/frame-header.ts';
import { isControl, OPCODE } from '../../protocol/opcodes.ts';
import type { ViolationId } from '../../protocol/violations.ts';

/** The rules that `ws` does not hold a client to. */
export type LengthViolation = Extract<ViolationId, 'length-not-minimal' | 'length-top-bit'>;

/** What a chunk that is kept costs beside its bytes: Node makes an ArrayBuffer and a view for each. Measured. */
const CHUNK_COST = 768;

/** Of a frame's first byte: the message is compressed (RFC 7692 §6). */
const RSV1 = 0x40;
/** No byte of deflated data (RFC 1951) stands for more: a match of 258 bytes takes two bits at least. */
const MOST_INFLATED = 1032;

/**
 * Follows the frames that a client sends by their headers and keeps none of their bytes. It counts what `ws` does not tell,
 * and finds the two rules of RFC 6455 §5.2 that `ws` does not hold a client to: a length is written in the shortest form,
 * and the top bit of the longest form is 0. Every other rule is left to `ws`.
 */
export class FrameCounter {
	/** Frames whose length has arrived. */
	frames = 0;
	/** Messages whose last byte has arrived. */
	messages = 0;
	/** Bytes that a receiver has to keep: the chunks that hold a message, or a frame, of which more is to come. */
	unfinished = 0;
	/**
	 * Bytes that the fragments of an unfinished compressed message may have become, as far as a message may grow: a receiver
	 * inflates each as it comes. The frames do not say how many they are, so it is the most.
	 */
	inflated = 0;
	/** The first broken rule. What comes after it is not looked at. */
	violation: LengthViolation | null = null;
	/** Whether a Close frame has arrived to its last byte. */
	isClosed = false;
	readonly #largestInflated: number;
	#ended = false;
	#failed = false;
	#inMessage = false;
	#isCompressed = false;
	readonly #header = new FrameHeader();
	/** Whether the header at hand was looked at, once its length was there. */
	#isCounted = false;
	/** Bytes of the payload that are still to come. */
	#missing = 0;
	/** Whether nothing was unfinished at some place in the chunk at hand. */
	#wasBetween = false;

	/** @param largestInflated the largest compressed message, inflated */
	constructor(largestInflated: number) {
		this.#largestInflated = largestInflated;
	}

	/** Takes the next bytes after the opening handshake. */
	read(chunk: Uint8Array): void {
		this.#wasBetween = false;
		for (let at = 0; at < chunk.length && !this.#ended; ) {
			if (this.#missing > 0) {
				const step = Math.min(this.#missing, chunk.length - at);
				at += step;
				this.#missing -= step;
				if (this.#missing === 0) this.#endFrame();
			} else at = this.#readHeader(chunk, at);
		}
		const open = this.#inMessage || this.#header.arrived > 0;
		if (!open || this.#ended || this.#failed) this.unfinished = 0;
		else this.unfinished = (this.#wasBetween ? 0 : this.unfinished) + chunk.length + CHUNK_COST;
	}

	/** The connection has failed. What comes now is thrown away; only for a Close frame it is looked at. */
	fail(): void {
		this.#failed = true;
		this.unfinished = 0;
		this.inflated = 0;
	}

	/** Nobody reads frames from this connection any more. */
	end(): void {
		this.#ended = true;
		this.unfinished = 0;
		this.inflated = 0;
	}

	/** @returns where the header ends, as far as it is there */
	#readHeader(chunk: Uint8Array, at: number): number {
		const header = this.#header;
		const end = header.read(chunk, at);
		if (header.hasLength && !this.#isCounted) this.#beginFrame();
		if (!header.complete || this.#ended) return end;
		this.#missing = header.payloadLength;
		if (this.#missing === 0) this.#endFrame();
		return end;
	}

	#beginFrame(): void {
		this.frames += 1;
		this.#isCounted = true;
		const { first, form, topBit, payloadLength } = this.#header;
		if (isControl(first & 0x0f)) return;
		if (topBit) this.violation = 'length-top-bit';
		else if (payloadLength < form.first) this.violation = 'length-not-minimal';
		if (this.violation !== null) this.end();
	}

	#endFrame(): void {
		const { first, payloadLength } = this.#header;
		const opcode = first & 0x0f;
		this.#header.reset();
		this.#isCounted = false;
		if (opcode === OPCODE.close) {
			this.isClosed = true;
			this.end();
		} else if (opcode <= OPCODE.binary) {
			if (opcode !== OPCODE.continuation) this.#isCompressed = (first & RSV1) !== 0;
			this.#inMessage = first < 0x80;
			if (!this.#inMessage) this.#endMessage();
			else if (this.#isCompressed) this.#countInflated(payloadLength);
		}
		if (!this.#inMessage) this.#wasBetween = true;
	}

	#endMessage(): void {
		if (!this.#failed) this.messages += 1;
		this.inflated = 0;
	}

	#countInflated(payloadLength: number): void {
		if (this.#failed) return;
		this.inflated = Math.min(this.inflated + payloadLength * MOST_INFLATED, this.#largestInflated);
	}
}
