import { type LengthFormEntry, lengthFormOf } from './length-form.ts';

/** 2 bytes, 8 of length, 4 of masking key. */
export const LONGEST_HEADER = 14;
const KEY_LENGTH = 4;
const SHORT = lengthFormOf(0);

/**
 * The header of a frame (RFC 6455 §5.2), read as its bytes come: the one place that knows where its fields stand. It can be
 * read over and over: `reset` makes it ready for the next frame.
 */
export class FrameHeader {
	/** Bytes of it that have arrived. */
	arrived = 0;
	/** FIN, RSV1 to RSV3 and the opcode. 0 until it arrived. */
	first = 0;
	/** MASK and the 7 bits of length. 0 until it arrived. */
	second = 0;
	/** What the 7 bits say of the length. */
	form: LengthFormEntry = SHORT;
	/** Bytes of payload, rounded where they are above 2^53; that part of them which has arrived, until `hasLength`. */
	payloadLength = 0;
	/** Whether the top bit of a 64-bit length is set. */
	topBit = false;

	/** Whether the payload's length has arrived; the masking key may still be missing. */
	get hasLength(): boolean {
		return this.arrived >= 2 + this.form.extendedBytes;
	}

	get masked(): boolean {
		return this.second >= 0x80;
	}

	/** Bytes of the whole header: 2 to 14; the fewest that it can have, until its second byte arrived. */
	get length(): number {
		return 2 + this.form.extendedBytes + (this.second >= 0x80 ? KEY_LENGTH : 0);
	}

	get complete(): boolean {
		return this.arrived >= 2 && this.arrived >= this.length;
	}

	/** Bytes of the frame, as announced; of its header alone, as long as the length has not arrived. */
	get frameLength(): number {
		return this.length + (this.hasLength ? this.payloadLength : 0);
	}

	/** Forgets everything, for the next frame. */
	reset(): void {
		this.arrived = 0;
		this.first = 0;
		this.second = 0;
		this.form = SHORT;
		this.payloadLength = 0;
		this.topBit = false;
	}

	/**
	 * Takes what is there of the header.
	 *
	 * @param at where its next byte stands
	 * @returns the offset after the last byte that was part of it
	 */
	read(bytes: Uint8Array, at: number): number {
		const end = bytes.length;
		let i = at;
		if (this.arrived === 0 && i < end) {
			this.first = bytes[i++] ?? 0;
			this.arrived = 1;
		}
		if (this.arrived === 1 && i < end) this.#readSecond(bytes[i++] ?? 0);
		if (this.arrived < 2) return i;
		const lengthEnd = 2 + this.form.extendedBytes;
		while (this.arrived < lengthEnd && i < end) this.#readLength(bytes[i++] ?? 0);
		const key = Math.min(this.length - this.arrived, end - i);
		this.arrived += key;
		return i + key;
	}

	#readSecond(byte: number): void {
		this.second = byte;
		this.form = lengthFormOf(byte & 0x7f);
		this.payloadLength = this.form.marker === null ? byte & 0x7f : 0;
		this.arrived = 2;
	}

	#readLength(byte: number): void {
		if (this.arrived === 2) this.topBit = byte >= 0x80 && this.form.form === 64;
		this.payloadLength = this.payloadLength * 256 + byte;
		this.arrived += 1;
	}
}
