import { skipValid } from './utf8-runs.ts';

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
