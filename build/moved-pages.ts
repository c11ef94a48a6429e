import { LOCALES, ROOT_LOCALE } from '../src/i18n/locales.ts';

/** Pages that stood at another address, from the root of a language on: bookmarks and links from elsewhere still lead to them. */
const MOVED = { '/teaching/': '/teach/' };

/** By the old address, where the page is now, in every language. */
export const movedPages: Readonly<Record<string, string>> = Object.fromEntries(
	LOCALES.flatMap((locale) => {
		const root = locale === ROOT_LOCALE ? '' : `/${locale}`;
		return Object.entries(MOVED).map(([from, to]) => [`${root}${from}`, `${root}${to}`]);
	}),
);
