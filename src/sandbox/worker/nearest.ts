/** What somebody meant who mistyped one of a few names. */

import { list } from './bare.ts';
import { charCodeAt, decodePercent, min, normalize, slice, toLowerCase } from './primordials.ts';

const MAX_LENGTH = 40;
/** Of a path as it stands in a URL, where a letter may take twelve characters. */
const MAX_WRITTEN = 12 * MAX_LENGTH;
const MAX_DISTANCE = 2;

/**
 * @param typed the path of a URL
 * @param names paths in small letters, digits, hyphens and slashes
 * @returns the name that is nearest, by letters to change, insert, leave out or swap; null when none is near
 */
export function nearest(typed: string, names: readonly string[]): string | null {
	if (typed.length > MAX_WRITTEN) return null;
	const read = readable(typed);
	// What does not belong in a name slipped in, or the name ends before it: `/close&code=1001`.
	return nearestTo(lettersOf(read, true), names) ?? nearestTo(lettersOf(read, false), names);
}

function nearestTo(typed: string, names: readonly string[]): string | null {
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

/** As a reader sees the path: without percent-encoding, in small letters, those of full width (U+FF45) as any other. */
function readable(path: string): string {
	let text = path;
	try {
		text = decodePercent(path);
	} catch {
		// No UTF-8: what can be read of it is enough.
	}
	return toLowerCase(normalize(text, 'NFKC'));
}

/** @returns what names are made of, each run of slashes as one: all of it, or as far as nothing else comes between */
function lettersOf(text: string, all: boolean): string {
	let letters = '';
	let slash = false;
	for (let index = 0; index < text.length; index += 1) {
		const unit = charCodeAt(text, index);
		if (!isOfName(unit)) {
			if (all) continue;
			break;
		}
		if (unit !== SLASH || !slash) letters += slice(text, index, index + 1);
		slash = unit === SLASH;
	}
	return letters;
}

const HYPHEN = 0x2d;
const SLASH = 0x2f;

const isOfName = (unit: number): boolean =>
	unit === HYPHEN || unit === SLASH || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);

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
