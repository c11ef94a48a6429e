/** The ways of writing bytes down that people paste, by what they are called on the page. */
export type Notation = 'hex' | 'dump' | 'numbers' | 'literal' | 'bits' | 'base64';

/** Why a text is not bytes. The page has a sentence for each. */
export type ReadingFault =
	/** Nothing but white space. */
	| 'empty'
	/** Looks like nothing that is known. */
	| 'unknown'
	/** A hex digit without its pair. */
	| 'half-byte'
	/** A character that this notation does not have. */
	| 'character'
	/** A number that is no byte: above 255, or below -128. */
	| 'not-a-byte'
	/** An escape that the literal's language does not have, or that is cut off. */
	| 'escape'
	/** `… 20 more bytes`: the program that printed it left bytes out. */
	| 'cut'
	/** Base64 whose length or last digit can't be. */
	| 'base64-end'
	/** More than `MAX_PASTED_BYTES`. */
	| 'too-long';

/** What a pasted text says. */
export type PastedBytes =
	| { readonly ok: true; readonly notation: Notation; readonly bytes: Uint8Array }
	| {
			readonly ok: false;
			readonly fault: ReadingFault;
			/** The notation that it was read as; null where none fits. */
			readonly notation: Notation | null;
			/** Where in the text, in UTF-16 code units, and what stands there; at most 20 of them. */
			readonly start: number;
			readonly found: string;
	  };

/** The bytes that one paste may be; 10 MB of hex digits are a third or half of it. */
export const MAX_PASTED_BYTES = 16 * 1024 * 1024;

const LONGEST_QUOTE = 20;

/** A reading that failed at a place of the text. */
export function faultAt(
	text: string,
	fault: ReadingFault,
	notation: Notation | null,
	start: number,
	end: number,
): PastedBytes & { ok: false } {
	return { ok: false, fault, notation, start, found: text.slice(start, Math.min(end, start + LONGEST_QUOTE)) };
}

/** Bytes that arrive one by one, in memory that doubles. */
export class ByteSink {
	#bytes = new Uint8Array(1024);
	#length = 0;

	get length(): number {
		return this.#length;
	}

	/** Whether there is room for no more (`MAX_PASTED_BYTES`). */
	get full(): boolean {
		return this.#length >= MAX_PASTED_BYTES;
	}

	push(byte: number): void {
		if (this.#length === this.#bytes.length) {
			const larger = new Uint8Array(this.#bytes.length * 2);
			larger.set(this.#bytes);
			this.#bytes = larger;
		}
		this.#bytes[this.#length] = byte;
		this.#length += 1;
	}

	/** @returns what was pushed, in memory of its own */
	take(): Uint8Array {
		return this.#bytes.slice(0, this.#length);
	}
}

/** @returns the value of a hex digit by its char code; -1 for anything else */
export function hexDigit(code: number): number {
	if (code >= 48 && code <= 57) return code - 48;
	const letter = code | 32;
	return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
