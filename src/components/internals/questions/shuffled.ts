/**
 * @returns the items in an order that has nothing to do with theirs, and is the same at every build: the server and both
 * languages must agree
 */
export function shuffled<Item>(items: readonly Item[]): readonly Item[] {
	const rest = [...items];
	const mixed: Item[] = [];
	for (let step = 1; rest.length > 0; step += 1) mixed.push(...rest.splice((step * 7 + 3) % rest.length, 1));
	return mixed;
}
