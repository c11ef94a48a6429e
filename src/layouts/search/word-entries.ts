import type { WordEntry } from '../../components/internals/word-match.ts';

export { findByWords } from '../../components/internals/word-match.ts';

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
