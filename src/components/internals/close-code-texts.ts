import { CLOSE_CODES, type CloseCodeEntry } from '../../protocol/close-codes.ts';

/** What the reference says of one close code, or of a range of them, in one language. */
export interface CloseCodeText {
	/** Its name in this language, where the registry's is not the one that readers know. */
	readonly name?: string;
	readonly meaning: string;
	/** What usually brings it about, the most frequent first. */
	readonly causes: readonly string[];
	readonly todo: readonly string[];
}

/** By `closeCodeAnchor`. */
export type CloseCodeTexts = Readonly<Record<string, CloseCodeText>>;

/** One entry of the reference: the table's facts with the words for them. */
export interface CloseCodeArticle extends CloseCodeText {
	readonly anchor: string;
	readonly entry: CloseCodeEntry;
}

/** @returns the fragment that leads to it on the reference page: `1006`, or `4000-4999` for a range */
export const closeCodeAnchor = ({ first, last }: Pick<CloseCodeEntry, 'first' | 'last'>): string =>
	first === last ? String(first) : `${first}-${last}`;

/** @returns the name that a language has for a code beside the registered one; null where readers know that one */
export function closeCodeName(texts: CloseCodeTexts, entry: CloseCodeEntry): string | null {
	return texts[closeCodeAnchor(entry)]?.name ?? null;
}

/**
 * @param texts of every entry of `CLOSE_CODES`
 * @returns the entries in the order of their first code, a range before the codes within it
 * @throws Error that names an entry without words, or words without an entry
 */
export function closeCodeArticles(texts: CloseCodeTexts): readonly CloseCodeArticle[] {
	const anchors = CLOSE_CODES.map(closeCodeAnchor);
	const strays = Object.keys(texts).filter((anchor) => !anchors.includes(anchor));
	if (strays.length > 0) throw new Error(`content/close-codes: no such close codes: ${strays.join(', ')}.`);
	return CLOSE_CODES.map((entry) => {
		const anchor = closeCodeAnchor(entry);
		const text = texts[anchor];
		if (text === undefined) throw new Error(`content/close-codes: nothing is said of ${anchor}.`);
		return { ...text, anchor, entry };
	}).sort((one, other) => one.entry.first - other.entry.first || other.entry.last - one.entry.last);
}
