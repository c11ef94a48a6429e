/** Bytes that arrive in pieces, in one array that doubles when it is full, so that appending costs O(1) a byte. */
export class ByteBuffer {
	#bytes = new Uint8Array(0);
	#length = 0;

	get length(): number {
		return this.#length;
	}

	append(chunk: Uint8Array): void {
		const length = this.#length + chunk.length;
		if (length > this.#bytes.length) {
			const grown = new Uint8Array(Math.max(length, this.#bytes.length * 2, 256));
			grown.set(this.view());
			this.#bytes = grown;
		}
		this.#bytes.set(chunk, this.#length);
		this.#length = length;
	}

	/** @returns everything so far, not copied; later pieces don't change it */
	view(): Uint8Array {
		return this.#bytes.subarray(0, this.#length);
	}
}
