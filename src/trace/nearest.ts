/**
 * What somebody meant who mistyped one of a few names: the sandbox says so of an address before it is answered, and the lab
 * server in its answer. The worker asks in the midst of learner code, so nothing is looked up here that such code could have
 * changed.
 */

const MAX_LENGTH = 40;
/** Of a path as it stands in a URL, where a letter may take twelve characters. */
const MAX_WRITTEN = 12 * MAX_LENGTH;
const MAX_DISTANCE = 2;

const { apply } = Reflect;
const { min } = Math;
const { normalize, toLowerCase } = String.prototype;
const decodePercent = decodeURIComponent;

/**
 * @param typed the path of a URL
 * @param names paths in small letters, digits, hyphens and slashes
 * @returns the name that is nearest, by letters to change, insert, leave out or swap; null when none is near
 */
export function nearest(typed: string, names: readonly string[]): string | null {
	if (typed.length > MAX_WRITTEN) return null;
	const read = readable(typed);
	const all = lettersOf(read, true);
	const first = lettersOf(read, false);
	// What does not belong in a name slipped in, or the name ends before it: `/close&code=1001`.
	return nearestTo(all, names) ?? (first === all ? null : nearestTo(first, names));
}

function nearestTo(typed: string, names: readonly string[]): string | null {
	if (typed.length > MAX_LENGTH) return null;
	let best: string | null = null;
	let bestDistance = MAX_DISTANCE + 1;
	for (let index = 0; index < names.length; index += 1) {
		const name = names[index] ?? '';
		const longer = name.length - typed.length;
		if (longer > MAX_DISTANCE || longer < -MAX_DISTANCE) continue;
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
	return apply(toLowerCase, apply(normalize, text, ['NFKC']), []);
}

/** @returns what names are made of, each run of slashes as one: all of it, or as far as nothing else comes between */
function lettersOf(text: string, all: boolean): string {
	let letters = '';
	let last = '';
	for (let index = 0; index < text.length; index += 1) {
		const letter = text[index] ?? '';
		if (!isOfName(letter)) {
			if (all) continue;
			break;
		}
		if (letter !== '/' || last !== '/') letters += letter;
		last = letter;
	}
	return letters;
}

const isOfName = (letter: string): boolean =>
	letter === '-' || letter === '/' || (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z');

/** A row of the table below and the two before it, for the longest name that is looked at. */
const COLUMNS = MAX_LENGTH + MAX_DISTANCE + 1;
const FIRST = new Uint8Array(COLUMNS);
const SECOND = new Uint8Array(COLUMNS);
const THIRD = new Uint8Array(COLUMNS);

/** Optimal string alignment: as Levenshtein, and two letters that changed places count as one. */
function distanceOf(a: string, b: string): number {
	let before = FIRST;
	let row = SECOND;
	let next = THIRD;
	for (let j = 0; j <= b.length; j += 1) row[j] = j;
	for (let i = 1; i <= a.length; i += 1) {
		next[0] = i;
		for (let j = 1; j <= b.length; j += 1) {
			let cost = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			cost = min(cost, (row[j] ?? 0) + 1);
			cost = min(cost, (next[j - 1] ?? 0) + 1);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (swapped) cost = min(cost, (before[j - 2] ?? 0) + 1);
			next[j] = cost;
		}
		const free = before;
		before = row;
		row = next;
		next = free;
	}
	return row[b.length] ?? 0;
}
