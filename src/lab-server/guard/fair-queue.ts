/**
 * A queue in which owners take turns: whoever has much waiting in it keeps others waiting no longer than one thing of his
 * takes. What one owner waits for keeps its order.
 */
export class FairQueue<Item> {
	/** Whoever had a turn last is last; nobody is here with nothing. */
	readonly #lines = new Map<unknown, Item[]>();

	get isEmpty(): boolean {
		return this.#lines.size === 0;
	}

	/** @param owner whose item it is, by identity: an object, or a name */
	add(owner: unknown, item: Item): void {
		const line = this.#lines.get(owner);
		if (line === undefined) this.#lines.set(owner, [item]);
		else line.push(item);
	}

	/** @returns undefined when nothing waits */
	take(): Item | undefined {
		for (const [owner, line] of this.#lines) {
			this.#lines.delete(owner);
			const item = line.shift();
			if (line.length > 0) this.#lines.set(owner, line);
			return item;
		}
		return undefined;
	}
}
