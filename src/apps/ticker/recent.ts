/** How many prices of a symbol are kept for its chart. */
export const KEPT = 240;

/** The last prices of a symbol, oldest first: as many as fit, however long it is watched. */
export class Recent {
	readonly #prices = new Int32Array(KEPT);
	#end = 0;

	get count(): number {
		return Math.min(this.#end, KEPT);
	}

	add(price: number): void {
		this.#prices[this.#end % KEPT] = price;
		this.#end += 1;
	}

	/** @param index from 0, the oldest that is kept */
	at(index: number): number {
		return this.#prices[(this.#end - this.count + index) % KEPT] ?? 0;
	}
}
