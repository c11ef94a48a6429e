import { MAX_WAITING_SEGMENTS } from '../limits.ts';

/** A piece of a direction's bytes, or how many are missing before the next piece. */
export type StreamPart = { readonly chunk: Uint8Array } | { readonly lost: number };

interface Waiting {
	readonly sequence: number;
	readonly payload: Uint8Array;
}

/**
 * Puts the segments of one direction of a TCP connection into their order: repeated bytes are left out, early ones wait
 * for those before them. Sequence numbers are compared modulo 2³² (RFC 9293 §3.4).
 */
export class Reassembly {
	#next: number | null = null;
	readonly #waiting: Waiting[] = [];

	/** The number of the first byte; a SYN takes the one before it. */
	begin(sequence: number): void {
		this.#next ??= sequence >>> 0;
	}

	/** Takes a segment in any order. @returns what is now in order */
	push(sequence: number, payload: Uint8Array): StreamPart[] {
		if (payload.length === 0) return [];
		this.begin(sequence);
		if (this.#ahead(sequence) > 0) {
			this.#wait({ sequence, payload });
			return this.#waiting.length > MAX_WAITING_SEGMENTS ? this.flush() : [];
		}
		return [...this.#take({ sequence, payload }), ...this.#inOrder()];
	}

	/** No missing segment will come any more. @returns what waited, and how much was missing before it */
	flush(): StreamPart[] {
		const delivered: StreamPart[] = [];
		for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
			const lost = this.#ahead(first.sequence);
			delivered.push({ lost });
			this.#next = first.sequence;
			delivered.push(...this.#inOrder());
		}
		return delivered;
	}

	/** @returns whether everything before this number is delivered */
	reached(sequence: number): boolean {
		return this.#ahead(sequence) <= 0;
	}

	/** How many bytes lie between the next one that is wanted and this one; negative when it was there before. */
	#ahead(sequence: number): number {
		return (sequence - (this.#next ?? sequence)) | 0;
	}

	#wait(segment: Waiting): void {
		let at = this.#waiting.length;
		while (at > 0 && this.#ahead(this.#waiting[at - 1]?.sequence ?? 0) > this.#ahead(segment.sequence)) at--;
		this.#waiting.splice(at, 0, segment);
	}

	#inOrder(): StreamPart[] {
		const delivered: StreamPart[] = [];
		for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
			if (this.#ahead(first.sequence) > 0) break;
			this.#waiting.shift();
			delivered.push(...this.#take(first));
		}
		return delivered;
	}

	/** Takes a segment that does not begin ahead: without the bytes that were there before. */
	#take({ sequence, payload }: Waiting): StreamPart[] {
		const chunk = payload.subarray(Math.min(-this.#ahead(sequence), payload.length));
		if (chunk.length === 0) return [];
		this.#next = ((this.#next ?? 0) + chunk.length) >>> 0;
		return [{ chunk }];
	}
}
