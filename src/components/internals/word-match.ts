/** Something that can be found by words that stand in it. */
export interface Findable {
	/** As printed or written; `…` stands for anything. */
	readonly words: readonly string[];
}

/** A place that is found by exact words before full text is searched: a message, a close code, an address of the lab server. */
export interface WordEntry extends Findable {
	readonly title: string;
	readonly href: string;
	/** What kind of thing it is, in the language of the page. */
	readonly kind: string;
}

/** Finds entries by what is typed or pasted, the best first. */
export type WordFinder<Entry> = (query: string) => readonly Entry[];

/**
 * Finds what a pasted message means: whatever address stands in it, with straight or curly quotes, with what consoles put in front
 * of it, cut at either end. What does not depend on the query is worked out once, here.
 */
export function wordFinder<Entry extends Findable>(entries: readonly Entry[]): WordFinder<Entry> {
	const known = entries.map((entry) => ({ entry, phrases: entry.words.map(phraseOf) }));
	const weigh = weights(known.map(({ phrases }) => phrases));
	return (query) => {
		const read = query.slice(0, LONGEST);
		// A log is pasted whole, and one of its lines is the message.
		const lines = [read, ...read.split('\n').slice(0, MOST_LINES)].map(plain).filter((line) => line !== '');
		const asked = lines.map((line) => ({ line, tokens: [...new Set(tokensOf(line))] }));
		return known
			.map(({ entry, phrases }) => ({
				entry,
				score: Math.max(0, ...phrases.flatMap((phrase) => asked.map((one) => scoreOf(one, phrase, weigh)))),
			}))
			.filter(({ score }) => score > 0)
			.sort((one, other) => other.score - one.score)
			.map(({ entry }) => entry);
	};
}

/** A query longer than this is cut: nobody types as much, and logs are pasted whole. */
const LONGEST = 2_000;
const MOST_LINES = 40;

/** @returns small letters, straight quotes, no addresses, none of what consoles put in front */
const plain = (text: string): string =>
	text
		.toLowerCase()
		.normalize('NFKC')
		.replace(/[‘’`´]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/\b(?:wss?|https?):\/\/[^\s'"]*/g, ' ')
		.replace(/\b(?:uncaught|\(in promise\)|domexception:?)\s*/g, ' ')
		.replace(/['"]\s*['"]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

/** Stretches that stand between what differs. */
const stretchesOf = (words: string): readonly string[] =>
	words
		.replace(/\b(?:wss?|https?):\/\/…/g, '…')
		.split('…')
		.map((stretch) => plain(stretch).replace(/^['" ]+|['" ]+$/g, ''))
		.filter((stretch) => stretch !== '');

const tokensOf = (text: string): readonly string[] =>
	text.match(/\p{Script=Han}|[\p{Letter}\p{Number}_]+(?:[-.][\p{Letter}\p{Number}_]+)*/gu) ?? [];

/** The words of an entry, in the forms in which they are compared. */
interface Phrase {
	readonly whole: string;
	readonly stretches: readonly string[];
	/** Of all stretches together. */
	readonly length: number;
	readonly tokens: ReadonlySet<string>;
}

function phraseOf(words: string): Phrase {
	const [whole, stretches] = [plain(words), stretchesOf(words)];
	const length = stretches.reduce((sum, stretch) => sum + stretch.length, 0);
	return { whole, stretches, length, tokens: new Set(tokensOf(whole)) };
}

/** A word that stands in few entries says more than one that stands in many. */
function weights(entries: readonly (readonly Phrase[])[]): (token: string) => number {
	const counts = new Map<string, number>();
	for (const phrases of entries)
		for (const token of new Set(phrases.flatMap(({ tokens }) => [...tokens])))
			counts.set(token, (counts.get(token) ?? 0) + 1);
	return (token) => Math.log(1 + entries.length / (counts.get(token) ?? 0.5));
}

/** Of the words of a query, this share must stand in an entry, by weight. */
const SHARE = 0.55;

/** A line that was asked for. */
interface Asked {
	readonly line: string;
	readonly tokens: readonly string[];
}

function scoreOf({ line, tokens }: Asked, phrase: Phrase, weigh: (token: string) => number): number {
	const { whole, stretches, length, tokens: here } = phrase;
	if (length === 0) return 0;
	// The whole message stands in what was pasted: the more of it that is, the surer.
	if (standIn(line, stretches)) return 2 + length / Math.max(length, line.length);
	// What was pasted is a part of the message, cut at either end.
	const cut = line.replace(/^['"… ]+|['"… ]+$/g, '');
	if (cut.length >= 4 && whole.includes(cut)) return 2 + cut.length / length;
	const sum = (list: readonly string[]) => list.reduce((total, token) => total + weigh(token), 0);
	const common = tokens.filter((token) => here.has(token) || [...here].some((other) => begins(other, token)));
	const share = sum(common) / sum(tokens);
	return share >= SHARE ? share + Math.min(0.9, sum(common) / (1 + sum([...here]))) : 0;
}

/** While someone types, the last word is not whole yet; a number of three digits is another than one of four. */
const begins = (word: string, typed: string): boolean =>
	typed.length >= 3 && !/\d/.test(typed) && word.startsWith(typed);

/** @returns whether all stretches stand in the text, one behind the other */
function standIn(text: string, stretches: readonly string[]): boolean {
	let from = 0;
	for (const stretch of stretches) {
		const at = indexOfWhole(text, stretch, from);
		if (at === -1) return false;
		from = at + stretch.length;
	}
	return true;
}

/** A code of four digits does not stand in one of five. */
function indexOfWhole(text: string, stretch: string, from: number): number {
	for (let at = text.indexOf(stretch, from); at !== -1; at = text.indexOf(stretch, at + 1)) {
		const [before = '', after = ''] = [text[at - 1], text[at + stretch.length]];
		const cutsBefore = /^[\p{L}\p{N}]/u.test(stretch) && /[a-z0-9]/.test(before);
		const cutsAfter = /[\p{L}\p{N}]$/u.test(stretch) && /[a-z0-9]/.test(after);
		if (!cutsBefore && !cutsAfter) return at;
	}
	return -1;
}
