import { skipValid } from './utf8-runs.ts';

/** Whether bytes that are all there are valid UTF-8. */
export type IsUtf8 = (bytes: Uint8Array) => boolean;

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
	readonly #native: IsUtf8 | null;

	/** @param native a check that the platform has, where it has a quick one; what it refuses is looked at again here */
	constructor(native: IsUtf8 | null = null) {
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
		if (this.#native !== null && bytes.length - from >= NATIVE_FROM) {
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
export function isUtf8(bytes: Uint8Array, native: IsUtf8 | null = null): boolean {
	if (native !== null && bytes.length >= NATIVE_FROM) return native(bytes);
	const valid = skipValid(bytes, 0);
	if (valid === bytes.length) return true;
	const validator = new Utf8Validator();
	return validator.push(bytes.subarray(valid)) && validator.complete;
}
