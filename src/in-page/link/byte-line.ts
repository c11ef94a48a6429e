/** Bytes in line: what was added first is taken first, whole where it was added whole. */
export class ByteLine {
	#chunks: Uint8Array[] = [];
	/** Which chunk is the first; those before it were taken. */
	#first = 0;
	#length = 0;

	get length(): number {
		return this.#length;
	}

	/** @param bytes are kept, not copied */
	add(bytes: Uint8Array): void {
		if (bytes.length === 0) return;
		this.#chunks.push(bytes);
		this.#length += bytes.length;
	}

	/** @returns the first chunk, or as much of it; null where there is none */
	takeChunk(most: number): Uint8Array | null {
		const chunk = this.#chunks[this.#first];
		if (chunk === undefined || most <= 0) return null;
		const taken = chunk.subarray(0, most);
		this.#length -= taken.length;
		if (taken.length < chunk.length) this.#chunks[this.#first] = chunk.subarray(most);
		else this.#drop();
		return taken;
	}

	/** @returns so many bytes from the front, of as many chunks as it takes */
	take(length: number): Uint8Array {
		const first = this.takeChunk(length) ?? new Uint8Array(0);
		if (first.length >= length) return first;
		const bytes = new Uint8Array(Math.min(length, first.length + this.#length));
		bytes.set(first);
		for (let at = first.length; at < bytes.length; ) {
			const chunk = this.takeChunk(bytes.length - at);
			if (chunk === null) break;
			bytes.set(chunk, at);
			at += chunk.length;
		}
		return bytes;
	}

	clear(): void {
		this.#chunks = [];
		this.#first = 0;
		this.#length = 0;
	}

	/** Places of what was taken are given back now and then, not each time: that would move all that follow. */
	#drop(): void {
		this.#first += 1;
		if (this.#first < 64 && this.#first < this.#chunks.length) return;
		this.#chunks.splice(0, this.#first);
		this.#first = 0;
	}
}
