import { siteAddress } from '../../browser/site-address.ts';
import { type WordEntry, type WordFinder, wordFinder } from '../../components/internals/search/word-match.ts';

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

/** Bytes in hex with something between or in front of them: `81 85 37 fa`, `81:85`, `0x81, 0x85`, `<Buffer 81 85>`. */
const SPACED = /^(?:<Buffer )?(?:0x|\\x)?[0-9a-f]{2}(?:(?:[\s:,-]+|(?=\\x))(?:0x|\\x)?[0-9a-f]{2})+>?$/i;
/** One byte is a byte where it is written as one. */
const ONE = /^(?:0x|\\x)[0-9a-f]{2}$/i;
/** Without anything between them they may as well be a word or a number; from four bytes on, one with a digit is neither. */
const CLOSE = /^(?=[a-f]*\d)(?:[0-9a-f]{2}){4,}$/i;

/**
 * What can be done with a query beside searching for it.
 *
 * @param words of the offer to decode bytes, and the address of the page that does
 * @returns offers, to stand before what was found
 */
export function offersFor(
	query: string,
	words: { readonly decode: string; readonly tool: string; readonly decoder: string },
): readonly Pick<WordEntry, 'href' | 'title' | 'kind'>[] {
	if (![SPACED, ONE, CLOSE].some((bytes) => bytes.test(query))) return [];
	const digits = query.replace(/0x|\\x|Buffer|[^0-9a-f]/gi, '').toLowerCase();
	return [{ href: `${words.decoder}#bytes=${digits}`, title: words.decode, kind: words.tool }];
}
