import { Inflater } from '../../trace/inflater.ts';

/**
 * Inflates the compressed messages of one direction, one after the other: each may refer to those before it (RFC 7692
 * §7.2.3), so after one that can't be inflated none can.
 */
export class MessageInflater {
	readonly #inflater = new Inflater(Number.POSITIVE_INFINITY);
	#lost = false;

	/**
	 * @param payload of a whole message, as it was on the wire; null when it was not kept
	 * @param limit bytes that it may have once inflated
	 * @returns null when it is damaged or larger, or when one before it was
	 */
	inflate(payload: Uint8Array | null, limit: number): Uint8Array | null {
		if (payload === null || this.#lost) {
			this.#lost = true;
			return null;
		}
		let outcome = this.#inflater.begin(payload);
		while (outcome === null) outcome = this.#inflater.step(limit);
		if (typeof outcome !== 'string' && outcome.size <= limit) return outcome.data;
		this.#lost = true;
		return null;
	}
}
