/** How many of several texts are quoted in a sentence, and how much of each. */
const MOST = 3;
const LONGEST = 40;

/** @returns the first texts, cut to what fits a sentence, and how many more there are */
export function printable<Item extends string | number>(
	texts: readonly Item[],
): [shown: readonly (Item | string)[], more: number] {
	const cut = (text: Item) => (typeof text === 'string' && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
	return [texts.slice(0, MOST).map(cut), Math.max(0, texts.length - MOST)];
}

/** @returns whether a text is the wanted one, or has the wanted pattern */
export const matches = (text: string, wanted: string | RegExp): boolean =>
	typeof wanted === 'string' ? text === wanted : text.search(wanted) !== -1;
