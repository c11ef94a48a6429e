/** A word of an entry that may be meant, and how surely. */
export interface Match {
	readonly token: string;
	readonly quality: number;
}

/** The word itself, or the likeliest of those that it may be meant for. */
export function matchIn(words: ReadonlySet<string>, asked: string, typed: boolean): Match | null {
	if (words.has(asked)) return { token: asked, quality: 1 };
	let best: Match | null = null;
	for (const token of words) {
		const quality = likeness(asked, token, typed);
		if (quality > (best?.quality ?? 0)) best = { token, quality };
	}
	return best;
}

/** From 0 to 1: a range that holds the number, a word that begins so, a word in which it stands, a slip away from one or from how one begins. */
function likeness(asked: string, token: string, typed: boolean): number {
	if (/\d/.test(asked)) {
		// A number of three digits is another than one of four.
		const [, first = '', last = ''] = /^(\d{4})-(\d{4})$/.exec(token) ?? [];
		return /^\d{4}$/.test(asked) && first <= asked && asked <= last ? 0.9 : 0;
	}
	if (asked.length >= 3 && token.startsWith(asked)) return 0.9;
	if (!typed || asked.length < 4) return 0;
	if (token.includes(asked)) return 0.8;
	if (isSlip(asked, token)) return 0.75;
	const beginnings = [-1, 0, 1].map((by) => token.slice(0, asked.length + by));
	return asked.length >= 6 && beginnings.some((beginning) => isSlip(asked, beginning)) ? 0.65 : 0;
}

/** @returns whether one letter was left out, added or changed, or two have changed places */
function isSlip(typed: string, word: string): boolean {
	const longer = Math.max(typed.length, word.length);
	if (Math.abs(typed.length - word.length) > 1 || longer < 4) return false;
	let from = 0;
	while (from < longer && typed[from] === word[from]) from += 1;
	let [end, other] = [typed.length - 1, word.length - 1];
	while (end >= from && other >= from && typed[end] === word[other]) {
		end -= 1;
		other -= 1;
	}
	const [left, right] = [end - from + 1, other - from + 1];
	if (left <= 1 && right <= 1) return true;
	return left === 2 && right === 2 && typed[from] === word[from + 1] && typed[from + 1] === word[from];
}
