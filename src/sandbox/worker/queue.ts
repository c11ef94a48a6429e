import { list } from './bare.ts';

/** First in, first out, without array methods; what was taken is not kept. */
export interface Queue<Item> {
	length(): number;
	add(item: Item): void;
	/** The oldest. */
	peek(): Item | undefined;
	/** Forgets the oldest. */
	drop(): void;
}

/** Taken places that are kept before the rest is moved to the front. */
const SLACK = 1024;

export function createQueue<Item extends object>(): Queue<Item> {
	let items: (Item | null)[] = list();
	let first = 0;

	/** Moves what is left to a fresh array: O(1) per item, since at least as many were dropped. */
	function compact(): void {
		const rest: (Item | null)[] = list();
		for (let index = first; index < items.length; index += 1) rest[rest.length] = items[index] ?? null;
		items = rest;
		first = 0;
	}

	return {
		length: () => items.length - first,
		add(item) {
			items[items.length] = item;
		},
		peek: () => items[first] ?? undefined,
		drop() {
			if (first === items.length) return;
			items[first] = null;
			first += 1;
			if (first >= SLACK && first * 2 >= items.length) compact();
		},
	};
}
