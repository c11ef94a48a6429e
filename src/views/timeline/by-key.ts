import { type Accessor, createMemo } from 'solid-js';

/** Items that are computed anew each time, for elements that stay while their item does. */
export interface ItemsByKey<Item> {
	readonly keys: Accessor<readonly string[]>;
	/** The item as it stands; the last known one while its element is being removed. */
	get(key: string): Accessor<Item>;
}

/** @param items each with a key of its own */
export function createByKey<Item extends { readonly key: string }>(items: () => readonly Item[]): ItemsByKey<Item> {
	const byKey = createMemo(() => new Map(items().map((item) => [item.key, item])));
	return {
		keys: createMemo(() => [...byKey().keys()]),
		get(key) {
			let last = byKey().get(key);
			return () => {
				last = byKey().get(key) ?? last;
				if (last === undefined) throw new RangeError(`Nothing is drawn for ${key}.`);
				return last;
			};
		},
	};
}
