import type { TextQuery } from './text-query.ts';

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
