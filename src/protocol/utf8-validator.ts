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

	/** Offset of the first invalid byte after a failure; before, the number of bytes that were checked. */
	get position(): number {
		return this.#position;
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
		const end = this.#missing === 0 ? skipValid(bytes, 0) : 0;
		for (let i = end; i < bytes.length; i++) {
			const byte = bytes[i] ?? 0;
			if (this.#missing > 0 ? !this.#continue(byte) : !this.#begin(byte)) {
				this.#failed = true;
				this.#position += i;
				return false;
			}
			if (this.#missing === 0) i = skipValid(bytes, i + 1) - 1;
		}
		this.#position += bytes.length;
		return true;
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

/** Whether bytes that are all there are valid UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
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
 * Skips whole valid sequences, fast.
 *
 * @returns where it stopped: at the end, or at the start of a sequence that is left to the validator to judge
 */
function skipValid(bytes: Uint8Array, from: number): number {
	const length = bytes.length;
	let i = length - from < WORDWISE_FROM ? from : skipSequences(bytes, from);
	while (i < length && (bytes[i] ?? 0) < 0x80) i += 1;
	return i;
}

/**
 * Skips sequences by looking at four bytes at a time (Unicode §3.9, table 3-7); the last three are not looked at. Runs of
 * ASCII and of three-byte sequences, which most of the world's texts are made of, have loops of their own.
 */
function skipSequences(bytes: Uint8Array, from: number): number {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const last = bytes.length - 4;
	let i = from;
	while (i <= last) {
		const four = view.getInt32(i);
		let next = i;
		if ((four & TOP_BITS) === 0) next = skipAscii(view, i + 4);
		else if (four >= 0) next = i + 1;
		else if ((four & 0xf0000000) === (0xe0000000 | 0)) next = skipThreeBytes(view, i);
		else if (isTwoBytes(four)) next = i + 2;
		else if (isFourBytes(four)) next = i + 4;
		if (next === i) return i;
		i = next;
	}
	return i;
}

/** In steps of 16 bytes. */
function skipAscii(view: DataView, from: number): number {
	const last = view.byteLength - 16;
	let i = from;
	while (i <= last) {
		const left = view.getInt32(i) | view.getInt32(i + 4);
		const right = view.getInt32(i + 8) | view.getInt32(i + 12);
		if (((left | right) & TOP_BITS) !== 0) break;
		i += 16;
	}
	return i;
}

function skipThreeBytes(view: DataView, from: number): number {
	const last = view.byteLength - 4;
	let i = from;
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
