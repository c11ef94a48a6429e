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

/** Of the line that does not belong. */
const DISTRACTOR = 'other';

/** Not a number: an object would bring those into their order again. */
export const lineId = (index: number): string => `line-${index}`;

/** @returns lines to be put in order, by id, mixed with one that does not belong */
export const parsonsOptions = (lines: readonly string[], distractor: string): Readonly<Record<string, string>> =>
	Object.fromEntries(
		shuffled([...lines.map((text, index) => [lineId(index), text] as const), [DISTRACTOR, distractor] as const]),
	);
