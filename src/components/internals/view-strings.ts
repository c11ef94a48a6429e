import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Locale } from '../../i18n/locales.ts';
import { wordsIn } from '../../workbench/words.ts';

/** @returns what the views say, where a page is made; a page itself fetches it */
export function viewStringsOnServer(locale: Locale): ViewsStrings {
	const { views } = wordsIn(locale);
	if (views === null) throw new Error('Views are drawn by the server.');
	return views;
}
