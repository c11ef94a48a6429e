/** What a text is searched for. */
export type TextQuery =
	/** In lower case: plain text is found whatever its case. */
	| { readonly kind: 'plain'; readonly text: string }
	| { readonly kind: 'regex'; readonly source: string; readonly flags: string };

/** A query as it was typed, understood; or what the browser says against the regular expression. */
export type ParsedQuery =
	| { readonly query: TextQuery | null; readonly problem: null }
	| { readonly query: null; readonly problem: string };

/** `/source/flags`; `//` is plain text, as it stands in every address. */
const REGEX = /^\/(?<source>.+)\/(?<flags>[a-z]*)$/s;

/** @param input plain text or `/regex/flags`; nothing, or only spaces, is no query */
export function parseQuery(input: string): ParsedQuery {
	const text = input.trim();
	if (text === '') return { query: null, problem: null };
	const { source, flags } = REGEX.exec(text)?.groups ?? {};
	if (source === undefined || flags === undefined) {
		return { query: { kind: 'plain', text: text.toLowerCase() }, problem: null };
	}
	try {
		new RegExp(source, flags);
		return { query: { kind: 'regex', source, flags }, problem: null };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		// What stands before is the expression itself, which the reader has before their eyes.
		return { query: null, problem: message.slice(message.lastIndexOf(': ') + 1).trim() };
	}
}

/** Tells which texts a query finds, now or later. */
export interface TextMatcher {
	/**
	 * @param answer gets one value for each text; called at most once, perhaps before this returns, and before the next call
	 * of `match`
	 */
	match(texts: readonly string[], answer: (found: readonly boolean[]) => void): void;
	/** Gives up: nothing is answered any more. */
	stop(): void;
}

/** @returns a matcher that answers at once */
export function plainMatcher(query: Extract<TextQuery, { readonly kind: 'plain' }>): TextMatcher {
	return {
		match: (texts, answer) => answer(texts.map((text) => text.toLowerCase().includes(query.text))),
		stop: () => undefined,
	};
}
