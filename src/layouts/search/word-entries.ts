import { type WordEntry, type WordFinder, wordFinder } from '../../components/internals/word-match.ts';
import { siteAddress } from '../../i18n/site-address.ts';

export { offersFor } from './offers.ts';

let loading: Promise<WordFinder<WordEntry>> | undefined;

/** @returns finds in what `src/pages/search-words/` has written; nothing where it can't be loaded, then full text alone is searched */
export function loadWordFinder(locale: string): Promise<WordFinder<WordEntry>> {
	loading ??= fetch(siteAddress(`/search-words/${locale}.json`))
		.then((response): Promise<readonly WordEntry[]> => (response.ok ? response.json() : Promise.resolve([])))
		.then(wordFinder)
		.catch(() => {
			loading = undefined;
			return () => [];
		});
	return loading;
}
