import type { Findable } from '../../components/internals/word-match.ts';

/** A place that is found by exact words before full text is searched: a message, a close code, an address of the lab server. */
export interface WordEntry extends Findable {
	readonly title: string;
	readonly href: string;
	/** What kind of thing it is, in the language of the page. */
	readonly kind: string;
}

let loading: Promise<readonly WordEntry[]> | undefined;

/** @returns what `src/pages/search-words/` has written; none where it can't be loaded, then full text alone is searched */
export function loadWordEntries(locale: string): Promise<readonly WordEntry[]> {
	loading ??= fetch(`/search-words/${locale}.json`)
		.then((response): Promise<readonly WordEntry[]> => (response.ok ? response.json() : Promise.resolve([])))
		.catch(() => {
			loading = undefined;
			return [];
		});
	return loading;
}
