import { Inflate } from 'fflate';

/** What a sender takes off the end of each compressed message (RFC 7692 §7.2.1). */
const TAIL = Uint8Array.of(0x00, 0x00, 0xff, 0xff);
/** Deflate makes at most 1032 bytes of one: this much input makes 4 MiB at once, and then the bound is looked at. */
const PIECE = 4096;

/**
 * Inflates the compressed messages of one direction, one after the other: each may refer to those before it (RFC 7692
 * §7.2.3), so after one that can't be inflated none can.
 */
export class MessageInflater {
	#parts: Uint8Array[] = [];
	#size = 0;
	#lost = false;
	readonly #stream = new Inflate((part) => {
		this.#parts.push(part);
		this.#size += part.length;
	});

	/**
	 * @param payload of a whole message, as it was on the wire; null when it was not kept
	 * @param limit bytes that it may have once inflated
	 * @returns null when it is damaged or larger, or when one before it was
	 */
	inflate(payload: Uint8Array | null, limit: number): Uint8Array | null {
		if (payload === null || this.#lost || !this.#push(payload, limit)) {
			this.#lost = true;
			return null;
		}
		const whole = new Uint8Array(this.#size);
		let at = 0;
		for (const part of this.#parts) {
			whole.set(part, at);
			at += part.length;
		}
		return whole;
	}

	#push(payload: Uint8Array, limit: number): boolean {
		this.#parts = [];
		this.#size = 0;
		try {
			for (let at = 0; at < payload.length && this.#size <= limit; at += PIECE) {
				this.#stream.push(payload.subarray(at, at + PIECE));
			}
			if (this.#size <= limit) this.#stream.push(TAIL);
		} catch {
			return false;
		}
		return this.#size <= limit;
	}
}
