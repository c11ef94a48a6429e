import type { IsUtf8 } from './platform.ts';

/** Fewer bytes are checked here: calling what the platform has costs more than that. */
const NATIVE_FROM = 64;

/**
 * Checks UTF-8 that arrives in pieces (RFC 3629; RFC 6455 §8.1), and fails at the first byte that can't be part of any
 * valid text: overlong forms, surrogates and code points above U+10FFFF are refused at their second byte.
 */
export class Utf8Validator {
	/** Bytes checked so far, up to the first invalid one: so this is the offset of the invalid byte after a failure. */
	#position = 0;
	#failed = false;
	/** Continuation bytes that the sequence which has begun still needs. */
	#missing = 0;
	/** The range that the next continuation byte must be in. */
	#lower = 0x80;
	#upper = 0xbf;
	readonly #native: IsUtf8 | undefined;

	/** @param native a check that the platform has, where it has a quick one; what it refuses is looked at again here */
	constructor(native?: IsUtf8) {
		this.#native = native;
	}

	/** Offset of the first invalid byte after a failure; before, the number of bytes that were checked. */
	get position(): number {
		return this.#position;
	}

	/** Whether everything so far can be the beginning of a text. */
	get valid(): boolean {
		return !this.#failed;
	}

	/** Whether the text so far could end here: valid, and not within a sequence. */
	get complete(): boolean {
		return !this.#failed && this.#missing === 0;
	}

	/**
	 * Checks the next piece.
	 *
	 * @returns false if the text is invalid, in this piece or in an earlier one
	 */
	push(bytes: Uint8Array): boolean {
		if (this.#failed) return false;
		const end = this.#missing === 0 ? this.#skip(bytes, 0) : 0;
		for (let i = end; i < bytes.length; i++) {
			const byte = bytes[i] ?? 0;
			if (this.#missing > 0 ? !this.#continue(byte) : !this.#begin(byte)) {
				this.#failed = true;
				this.#position += i;
				return false;
			}
			if (this.#missing === 0) i = this.#skip(bytes, i + 1) - 1;
		}
		this.#position += bytes.length;
		return true;
	}

	/** Skips valid sequences, up to one that is not, or that may go on in the next piece. */
	#skip(bytes: Uint8Array, from: number): number {
		if (this.#native !== undefined && bytes.length - from >= NATIVE_FROM) {
			const end = lastLead(bytes);
			if (this.#native(bytes.subarray(from, end))) return end;
		}
		return skipValid(bytes, from);
	}

	#begin(byte: number): boolean {
		if (byte < 0x80) return true;
		if (byte < 0xc2 || byte > 0xf4) return false;
		this.#missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
		this.#lower = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
		this.#upper = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
		return true;
	}

	#continue(byte: number): boolean {
		if (byte < this.#lower || byte > this.#upper) return false;
		this.#missing -= 1;
		this.#lower = 0x80;
		this.#upper = 0xbf;
		return true;
	}
}

/** Where the last sequence begins, if it is longer than a byte; the end otherwise. */
function lastLead(bytes: Uint8Array): number {
	const end = bytes.length;
	for (let i = end - 1; i >= end - 4 && i >= 0; i--) if ((bytes[i] ?? 0) >= 0xc0) return i;
	return end;
}

/**
 * Whether bytes that are all there are valid UTF-8.
 *
 * @param native a check that the platform has, where it has a quick one
 */
export function isUtf8(bytes: Uint8Array, native?: IsUtf8): boolean {
	if (native !== undefined && bytes.length >= NATIVE_FROM) return native(bytes);
	const valid = skipValid(bytes, 0);
	if (valid === bytes.length) return true;
	const validator = new Utf8Validator();
	return validator.push(bytes.subarray(valid)) && validator.complete;
}

/** Below this many bytes, a view for whole words costs more than it saves. */
const WORDWISE_FROM = 32;

/** The top bits of four bytes: all clear in ASCII. */
const TOP_BITS = 0x80808080 | 0;

/**
 * Skips whole valid sequences, fast. The platform's `TextDecoder` is no shortcut, as it makes a string: in Chromium it was
 * never faster, and up to ten times slower on runs.
 *
 * @returns where it stopped: at the end, or at the start of a sequence that is left to the validator to judge
 */
function skipValid(bytes: Uint8Array, from: number): number {
	const length = bytes.length;
	let i = length - from < WORDWISE_FROM ? from : skipSequences(bytes, from);
	while (i < length && (bytes[i] ?? 0) < 0x80) i += 1;
	return i;
}

function skipSequences(bytes: Uint8Array, from: number): number {
	const view = viewOf(bytes.buffer);
	const end = bytes.byteOffset + bytes.length;
	const last = end - 4;
	let i = bytes.byteOffset + from;
	while (i <= last) {
		const next = skipSome(view, i, end);
		if (next === i) break;
		i = next;
	}
	return i - bytes.byteOffset;
}

/**
 * Skips a sequence or more by looking at four bytes at a time (Unicode §3.9, table 3-7); so the last three are not looked
 * at. Runs of ASCII and of three-byte sequences, which most of the world's texts are made of, have loops of their own.
 *
 * @returns `from` if what is there is not valid
 */
function skipSome(view: DataView, from: number, end: number): number {
	const four = view.getInt32(from);
	if ((four & TOP_BITS) === 0) return skipAscii(view, from + 4, end);
	if (four >= 0) return from + 1;
	if ((four & 0xf0000000) === (0xe0000000 | 0)) return skipThreeBytes(view, from, end);
	if (isTwoBytes(four)) return from + 2;
	return isFourBytes(four) ? from + 4 : from;
}

/** A larger buffer is not kept in memory for the sake of its view. In bytes; what a socket reads at once is no larger. */
const LARGEST_KEPT = 65536;

let latest: DataView = new DataView(new ArrayBuffer(0));

/** A view of a whole buffer. Making one costs as much as checking 700 bytes, and many messages come in one chunk. */
function viewOf(buffer: ArrayBufferLike): DataView {
	if (latest.buffer === buffer) return latest;
	const view = new DataView(buffer);
	if (buffer.byteLength <= LARGEST_KEPT) latest = view;
	return view;
}

/** In steps of 32 bytes. */
function skipAscii(view: DataView, from: number, end: number): number {
	const last = end - 32;
	let i = from;
	while (i <= last) {
		const a = view.getInt32(i, true) | view.getInt32(i + 4, true);
		const b = view.getInt32(i + 8, true) | view.getInt32(i + 12, true);
		const c = view.getInt32(i + 16, true) | view.getInt32(i + 20, true);
		const d = view.getInt32(i + 24, true) | view.getInt32(i + 28, true);
		if (((a | b | c | d) & TOP_BITS) !== 0) break;
		i += 32;
	}
	return i;
}

function skipThreeBytes(view: DataView, from: number, end: number): number {
	const last = end - 4;
	let i = skipFourTimesThreeBytes(view, from, end);
	while (i <= last) {
		const four = view.getInt32(i);
		const two = four >>> 16;
		const overlong = two < 0xe0a0;
		const surrogate = two >= 0xeda0 && two <= 0xedbf;
		if ((four & 0xf0c0c000) !== (0xe0808000 | 0) || overlong || surrogate) break;
		i += 3;
	}
	return i;
}

/** In steps of four sequences, none of which begins with 0xe0 or 0xed: those need a look at their second byte. */
function skipFourTimesThreeBytes(view: DataView, from: number, end: number): number {
	const last = end - 12;
	let i = from;
	while (i <= last) {
		const a = view.getInt32(i, true);
		const b = view.getInt32(i + 4, true);
		const c = view.getInt32(i + 8, true);
		const shape = ((a & 0xf0c0c0f0) ^ 0xe08080e0) | ((b & 0xc0f0c0c0) ^ 0x80e08080) | ((c & 0xc0c0f0c0) ^ 0x8080e080);
		if (shape !== 0) break;
		// The low halves of the four lead bytes: subtracting 1 from a byte that is 0 sets its top bit.
		const leads = (a & 0x0f00000f) | (b & 0x000f0000) | (c & 0x00000f00);
		if ((((leads - 0x01010101) | ((leads ^ 0x0d0d0d0d) - 0x01010101)) & TOP_BITS) !== 0) break;
		i += 12;
	}
	return i;
}

function isTwoBytes(four: number): boolean {
	const overlong = four >>> 16 < 0xc280;
	return (four & 0xe0c00000) === (0xc0800000 | 0) && !overlong;
}

function isFourBytes(four: number): boolean {
	const two = four >>> 16;
	const overlong = two < 0xf090;
	const aboveUnicode = two > 0xf48f;
	return (four & 0xf8c0c0c0) === (0xf0808080 | 0) && !overlong && !aboveUnicode;
}
