import { readShare, type SharedContent } from '../../formats/share/share-link.ts';
import { ShareLinkError, shareProblemSentence } from '../../formats/share/share-problem.ts';
import type { ShareStrings } from '../../i18n/en/share.ts';
import { BETWEEN_SENTENCES, type Locale } from '../../i18n/locales.ts';
import { shareStrings } from '../../i18n/share.ts';

/** What a link carries, or why it can't be opened. */
export type OpenedLink = { readonly words: ShareStrings } & (
	| { readonly shared: SharedContent; readonly problem: null }
	| { readonly shared: null; readonly problem: string }
);

/**
 * Opens the link that led to this page, and takes it out of the page's address: a reload must not replace what was written since.
 *
 * @param place what stands in front of it in the address, and stays there
 */
export async function openLink(locale: Locale, place = ''): Promise<OpenedLink> {
	const words = shareStrings[locale];
	const hash = place === '' ? location.hash : location.hash.replace(`#${place}&`, '#');
	history.replaceState(history.state, '', location.pathname + location.search + (place === '' ? '' : `#${place}`));
	try {
		return { words, shared: await readShare(hash), problem: null };
	} catch (error) {
		if (!(error instanceof ShareLinkError)) throw error;
		const sentence = shareProblemSentence(error.problem, locale);
		return { words, shared: null, problem: sentence + BETWEEN_SENTENCES[locale] + words.unchanged };
	}
}
