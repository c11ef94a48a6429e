import { matchIn } from './word-likeness.ts';

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
	const known = entries.map((entry) => {
		const phrases = entry.words.flatMap(spellingsOf).map(phraseOf);
		return { entry, phrases, tokens: new Set(phrases.flatMap(({ tokens }) => [...tokens])) };
	});
	const weigh = weights(known.map(({ tokens }) => tokens));
	return (query) => {
		const read = query.slice(0, LONGEST);
		// A log is pasted whole, and one of its lines is the message.
		const lines = [read, ...read.split('\n').slice(0, MOST_LINES)].map(plain).filter((line) => line !== '');
		const asked = [...new Set(lines)].map(askedOf);
		const scored = known
			.map(({ entry, phrases, tokens }) => ({
				entry,
				score: Math.max(0, ...asked.map((one) => scoreOf(one, phrases, tokens, weigh))),
			}))
			.sort((one, other) => other.score - one.score);
		const sure = scored.filter(({ score }) => score >= SHARE);
		// A question in words of one's own: what has most of it is better than nothing.
		const shown = sure.length > 0 ? sure : scored.filter(({ score }) => score >= LEAST_SHARE).slice(0, FEW);
		return shown.map(({ entry }) => entry);
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
		.replace(/[–—]/g, '-')
		.replace(/\(\)/g, ' ')
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
		.map((stretch) => plain(stretch).replace(/^['" ]+|['" .]+$/g, ''))
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

/** `CloseEvent.wasClean` is asked for as `wasClean` too. */
const spellingsOf = (words: string): readonly string[] => {
	const member = /^\w+\.(\w+)(?:\(\))?$/.exec(words)?.[1];
	return member === undefined ? [words] : [words, member];
};

function phraseOf(words: string): Phrase {
	const [whole, stretches] = [plain(words), stretchesOf(words)];
	const length = stretches.reduce((sum, stretch) => sum + stretch.length, 0);
	return { whole, stretches, length, tokens: new Set(tokensOf(whole)) };
}

/** A word that stands in few entries says more than one that stands in many. */
function weights(entries: readonly ReadonlySet<string>[]): (token: string) => number {
	const counts = new Map<string, number>();
	for (const tokens of entries) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
	return (token) => {
		const known = counts.get(token);
		// A number that stands nowhere is part of what differs: a port, a line, an attempt.
		if (known === undefined && /^\d+$/.test(token)) return 1;
		const weight = Math.log(1 + entries.length / (known ?? 0.5));
		return HAN.test(token) ? weight * PART_OF_WORD : weight;
	};
}

const HAN = /^\p{Script=Han}$/u;
/** A word of Chinese has two characters or more, each of which is a token. */
const PART_OF_WORD = 0.45;

/** Of the words of a query, this share must stand in an entry, by weight. */
const SHARE = 0.55;
/** Where none has as much, this share is enough, and so many entries are shown. */
const LEAST_SHARE = 0.3;
const FEW = 4;

/** A line that was asked for. */
interface Asked {
	readonly line: string;
	readonly tokens: readonly string[];
	/** Somebody types; what is pasted has no slips. */
	readonly typed: boolean;
}

const MOST_TYPED = 8;

function askedOf(line: string): Asked {
	const all = [...new Set(tokensOf(line))];
	const tokens = all.filter((token) => !FILLERS.has(token));
	return { line, tokens: tokens.length === 0 ? all : tokens, typed: all.length <= MOST_TYPED };
}

/** What questions are made of, and no entry is about. */
const FILLERS = new Set([
	...'what is are the a an of to how do does did why in on my with for and when can i it not get got error socket websocket'.split(
		' ',
	),
	...'什么怎如何的是了吗为呢我在有个和报错办法意思解决原因问题多久',
]);

function scoreOf(
	{ line, tokens, typed }: Asked,
	phrases: readonly Phrase[],
	own: ReadonlySet<string>,
	weigh: (token: string) => number,
): number {
	const exact = Math.max(0, ...phrases.map((phrase) => exactScore(line, phrase)));
	if (exact > 0) return exact;
	const found = tokens.flatMap((token) => {
		const match = matchIn(own, token, typed);
		const parts = match === null ? token.split(/[-.]/).filter((part) => part !== '' && !FILLERS.has(part)) : [];
		if (parts.length === 0 || parts[0] === token) return [{ token, match }];
		// `socket.send` and `close-code` are two words where they are none.
		return parts.map((part) => ({ token: part, match: matchIn(own, part, typed) }));
	});
	const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
	const asked = sum(found.map(({ token, match }) => weigh(match?.token ?? token)));
	const share = sum(found.map(({ match }) => (match === null ? 0 : match.quality * weigh(match.token)))) / asked;
	if (share < SHARE) return share >= LEAST_SHARE ? share : 0;
	const covered = phrases.map(({ tokens: here }) => {
		const common = found.flatMap(({ match }) =>
			match !== null && here.has(match.token) ? [match.quality * weigh(match.token)] : [],
		);
		return sum(common) / (1 + sum([...here].map(weigh)));
	});
	return share + Math.min(0.9, Math.max(...covered));
}

/** @returns from 2 to 3 where the words themselves stand in what was asked, or the other way round; else 0 */
function exactScore(line: string, { whole, stretches, length, tokens }: Phrase): number {
	// What questions are made of says nothing of what is asked.
	if (length === 0 || [...tokens].every((token) => FILLERS.has(token))) return 0;
	// The whole message stands in what was pasted: the more of it that is, the surer. A word of a sentence is no message, but a code is.
	const isWord = /^[^\d\s]+$/u.test(whole) && length < line.length / 2;
	if (!isWord && standIn(line, stretches)) return 2 + length / Math.max(length, line.length);
	// What was pasted is a part of the message, cut at either end.
	const cut = line.replace(/^['"… ]+|['"… ]+$/g, '');
	if (cut.length >= 4 && whole.includes(cut)) return 2 + cut.length / length;
	const kept = withoutBeginning(cut, stretches);
	return kept === 0 ? 0 : 2 + kept / Math.max(length, cut.length);
}

/** Of a message whose beginning is cut off, so much must be left of its first stretch. */
const FEWEST_WORDS = 2;

/** @returns how many characters of the message stand in a text that begins in the middle of it; 0 where it is another */
function withoutBeginning(text: string, stretches: readonly string[]): number {
	for (const [index, stretch] of stretches.entries()) {
		const words = stretch.split(' ');
		for (let from = 1; from <= words.length - FEWEST_WORDS; from += 1) {
			const left = words.slice(from).join(' ');
			if (!text.startsWith(left) || tokensOf(left).every((token) => FILLERS.has(token))) continue;
			const behind = stretches.slice(index + 1);
			if (standIn(text.slice(left.length), behind)) return left.length + behind.join('').length;
		}
	}
	return 0;
}

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
