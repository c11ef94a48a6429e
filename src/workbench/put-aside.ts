/** Code that was replaced in an editor and can be brought back: what was replaced last comes first. */
export type PutAside = readonly string[];

/** Texts, and characters of all of them but the first: browsers keep about five million for a whole site. */
const MOST = 12;
const MOST_CHARACTERS = 200_000;

/** @returns the list with a text before all others; the oldest ones are let go where there are too many */
export function putAside(aside: PutAside, text: string): PutAside {
	let left = MOST_CHARACTERS;
	const older = without(aside, text).slice(0, MOST - 1);
	const end = older.findIndex((one) => {
		left -= one.length;
		return left < 0;
	});
	return [text, ...(end === -1 ? older : older.slice(0, end))];
}

/**
 * Takes the first text out of the list. What was in its place goes to the end: who goes on taking comes to each of them in
 * turn, and nothing is lost.
 *
 * @param text null for what need not be kept
 */
export function takeBack(aside: PutAside, text: string | null): PutAside {
	const rest = aside.slice(1);
	return text === null ? rest : [...without(rest, text), text];
}

export const without = (aside: PutAside, text: string): PutAside => aside.filter((other) => other !== text);
