/** What somebody meant who mistyped one of a few names. */

import { list } from './bare.ts';
import { charCodeAt, min } from './primordials.ts';

const MAX_LENGTH = 40;
const MAX_DISTANCE = 2;

/** @returns the name that is nearest, by letters to change, insert, leave out or swap; null when none is near */
export function nearest(typed: string, names: readonly string[]): string | null {
	if (typed.length > MAX_LENGTH) return null;
	let best: string | null = null;
	let bestDistance = MAX_DISTANCE + 1;
	for (let index = 0; index < names.length; index += 1) {
		const name = names[index] ?? '';
		const distance = distanceOf(typed, name);
		// Half of a short name changed is another name.
		if (distance < bestDistance && distance * 2 < name.length) {
			best = name;
			bestDistance = distance;
		}
	}
	return best;
}

/** Optimal string alignment: as Levenshtein, and two letters that changed places count as one. */
function distanceOf(a: string, b: string): number {
	let before: number[] = list();
	let row: number[] = list();
	for (let j = 0; j <= b.length; j += 1) row[j] = j;
	for (let i = 1; i <= a.length; i += 1) {
		const next: number[] = list();
		next[0] = i;
		for (let j = 1; j <= b.length; j += 1) {
			const same = charCodeAt(a, i - 1) === charCodeAt(b, j - 1);
			let cost = min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
			const swapped =
				i > 1 &&
				j > 1 &&
				charCodeAt(a, i - 1) === charCodeAt(b, j - 2) &&
				charCodeAt(a, i - 2) === charCodeAt(b, j - 1);
			if (swapped) cost = min(cost, (before[j - 2] ?? 0) + 1);
			next[j] = cost;
		}
		before = row;
		row = next;
	}
	return row[b.length] ?? 0;
}
