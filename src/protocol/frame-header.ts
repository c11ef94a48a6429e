import type { Frame } from './frame.ts';
import { type LengthFormEntry, lengthFormOf } from './length-form.ts';
import { applyMaskInPlace } from './masking.ts';
import type { Violation } from './violations.ts';

/** 2 bytes, 8 of length, 4 of masking key. */
const LONGEST_HEADER = 14;
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
	masked = false;
	/** Bytes of the whole header: 2 to 14; the fewest that it can have, until its second byte arrived. */
	length = 2;
	/** Bytes of the frame, as announced; of its header alone, as long as the length has not arrived. */
	frameLength = 2;

	/** Whether the payload's length has arrived; the masking key may still be missing. */
	get hasLength(): boolean {
		return this.arrived >= 2 + this.form.extendedBytes;
	}

	get complete(): boolean {
		return this.arrived >= 2 && this.arrived >= this.length;
	}

	/** Forgets everything, for the next frame. */
	reset(): void {
		this.arrived = 0;
		this.first = 0;
		this.second = 0;
		this.form = SHORT;
		this.payloadLength = 0;
		this.topBit = false;
		this.masked = false;
		this.length = 2;
		this.frameLength = 2;
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
		if (this.arrived < lengthEnd) {
			while (this.arrived < lengthEnd && i < end) this.#readLength(bytes[i++] ?? 0);
			if (this.arrived === lengthEnd) this.frameLength = this.length + this.payloadLength;
		}
		const key = this.length - this.arrived;
		const there = Math.min(key, end - i);
		this.arrived += there;
		return i + there;
	}

	#readSecond(byte: number): void {
		const length7 = byte & 0x7f;
		this.second = byte;
		this.masked = byte >= 0x80;
		this.form = lengthFormOf(length7);
		this.length = 2 + this.form.extendedBytes + (byte >= 0x80 ? KEY_LENGTH : 0);
		this.payloadLength = this.form.marker === null ? length7 : 0;
		this.frameLength = this.length + this.payloadLength;
		this.arrived = 2;
	}

	#readLength(byte: number): void {
		if (this.arrived === 2) this.topBit = byte >= 0x80 && this.form.form === 64;
		this.payloadLength = this.payloadLength * 256 + byte;
		this.arrived += 1;
	}
}

/**
 * Makes a frame of its header and its bytes, whether or not it breaks rules.
 *
 * @param header complete
 * @param start where in `bytes` the frame begins
 * @param size bytes of it that are there, at least its header
 * @param offset of the frame in its direction of the connection
 * @param unmasked a copy of `bytes`: the payload of a masked frame is unmasked in it, and is then a view of it
 */
export function frameOf(
	header: FrameHeader,
	bytes: Uint8Array,
	unmasked: Uint8Array,
	start: number,
	size: number,
	offset: number,
	violations: readonly Violation[],
): Frame {
	const { first, masked, length: headerLength } = header;
	const base = bytes.byteOffset + start;
	const maskingKey = masked ? new Uint8Array(bytes.buffer, base + headerLength - 4, 4) : null;
	const payload = new Uint8Array(unmasked.buffer, unmasked.byteOffset + start + headerLength, size - headerLength);
	if (maskingKey !== null) applyMaskInPlace(payload, maskingKey);
	return {
		offset,
		fin: first >= 0x80,
		rsv1: (first & 0x40) !== 0,
		rsv2: (first & 0x20) !== 0,
		rsv3: (first & 0x10) !== 0,
		opcode: first & 0x0f,
		masked,
		lengthForm: header.form.form,
		payloadLength: header.payloadLength,
		maskingKey,
		headerLength,
		bytes: new Uint8Array(bytes.buffer, base, size),
		payload,
		violations,
	};
}

/** A frame of which only the first bytes are there. */
interface FrameSoFar {
	/**
	 * Its fields as they came; those that did not are 0. `bytes` ends where the frame ends or what is there ends, `payload`
	 * is as much as came, and `payloadLength` is what the header announces, 0 while it can't be told.
	 */
	readonly frame: Frame;
	/** Bytes that the frame has in all, its header included; null while its header is not complete. */
	readonly size: number | null;
}

/**
 * Reads as much of a frame as is there, whether or not it breaks a rule.
 *
 * @param bytes from the frame's first byte; what follows its last is left out. At least one
 * @param offset of the frame in its direction of the connection
 */
export function readFrameSoFar(bytes: Uint8Array, offset: number): FrameSoFar {
	const header = new FrameHeader();
	header.read(bytes, 0);
	const size = header.complete ? header.frameLength : null;
	const there = bytes.subarray(0, size ?? bytes.length);
	// A header that is cut short reads as if zeros followed.
	const padded = new Uint8Array(Math.max(there.length, LONGEST_HEADER));
	padded.set(there);
	const length = Math.max(there.length, header.length);
	const read = frameOf(header, padded, padded.slice(), 0, length, offset, []);
	return { frame: { ...read, bytes: there, payloadLength: size === null ? 0 : read.payloadLength }, size };
}
