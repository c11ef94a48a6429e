import { isControl, OPCODE } from '../protocol/opcodes.ts';
import type { ViolationId } from '../protocol/violations.ts';
import { LAB_LIMITS } from './limits.ts';

/** The rules that `ws` does not hold a client to. */
export type LengthViolation = Extract<ViolationId, 'length-not-minimal' | 'length-top-bit'>;

/** The smallest payload for each length form: shorter ones are written in a shorter form. */
const SHORTEST_16 = 126;
const SHORTEST_64 = 2 ** 16;
const TOP_BIT = 2 ** 63;

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
export class FrameMeter {
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
	/** The frame's first byte: FIN and opcode. */
	#first = 0;
	#secondIsNext = false;
	#keyLength = 0;
	#length = 0;
	/** 0, 2 or 8 bytes, and how many of them are still to come. */
	#lengthForm = 0;
	#lengthMissing = 0;
	/** Bytes of the masking key and the payload that are still to come. */
	#missing = 0;
	/** Whether nothing was unfinished at some place in the chunk at hand. */
	#wasBetween = true;

	/** @param largestInflated the largest compressed message, inflated */
	constructor(largestInflated: number = LAB_LIMITS.deflateMessageBytes) {
		this.#largestInflated = largestInflated;
	}

	/** Takes the next bytes after the opening handshake. */
	read(chunk: Uint8Array): void {
		this.#wasBetween = this.unfinished === 0;
		for (let at = 0; at < chunk.length && !this.#ended; ) {
			if (this.#missing === 0) {
				this.#readHeader(chunk[at] ?? 0);
				at += 1;
			} else {
				const step = Math.min(this.#missing, chunk.length - at);
				at += step;
				this.#missing -= step;
				if (this.#missing === 0) this.#endFrame();
			}
		}
		const open = this.#inMessage || this.#secondIsNext || this.#lengthMissing > 0 || this.#missing > 0;
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

	#readHeader(byte: number): void {
		if (this.#lengthMissing > 0) {
			this.#length = this.#length * 256 + byte;
			this.#lengthMissing -= 1;
			if (this.#lengthMissing === 0) this.#beginFrame();
		} else if (this.#secondIsNext) {
			this.#secondIsNext = false;
			this.#keyLength = byte >= 0x80 ? 4 : 0;
			const length7 = byte & 0x7f;
			this.#lengthForm = length7 < 126 ? 0 : length7 === 126 ? 2 : 8;
			this.#lengthMissing = this.#lengthForm;
			this.#length = length7 < 126 ? length7 : 0;
			if (this.#lengthForm === 0) this.#beginFrame();
		} else {
			this.#first = byte;
			this.#secondIsNext = true;
		}
	}

	#beginFrame(): void {
		if (!this.#failed) this.frames += 1;
		const broken = this.#failed || isControl(this.#first & 0x0f) ? null : this.#brokenLengthRule();
		if (broken !== null) {
			this.violation = broken;
			this.end();
			return;
		}
		this.#missing = this.#keyLength + this.#length;
		if (this.#missing === 0) this.#endFrame();
	}

	#brokenLengthRule(): LengthViolation | null {
		if (this.#length >= TOP_BIT) return 'length-top-bit';
		const shortest = this.#lengthForm === 0 ? 0 : this.#lengthForm === 2 ? SHORTEST_16 : SHORTEST_64;
		return this.#length < shortest ? 'length-not-minimal' : null;
	}

	#endFrame(): void {
		const opcode = this.#first & 0x0f;
		if (opcode === OPCODE.close) {
			this.isClosed = true;
			this.end();
		} else if (opcode <= OPCODE.binary) {
			if (opcode !== OPCODE.continuation) this.#isCompressed = (this.#first & RSV1) !== 0;
			this.#inMessage = this.#first < 0x80;
			if (!this.#inMessage) this.#endMessage();
			else if (this.#isCompressed) this.#countInflated();
		}
		if (!this.#inMessage) this.#wasBetween = true;
	}

	#endMessage(): void {
		if (!this.#failed) this.messages += 1;
		this.inflated = 0;
	}

	#countInflated(): void {
		if (this.#failed) return;
		this.inflated = Math.min(this.inflated + this.#length * MOST_INFLATED, this.#largestInflated);
	}
}
