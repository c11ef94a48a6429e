import type { Locale } from '../../i18n/locales.ts';
import { referencePages } from '../../i18n/reference-pages.ts';
import { pageAddress } from './addresses.ts';
import { articleTitle } from './reference.ts';
import { referencePage, WRITTEN_REFERENCE } from './reference-files.ts';
import type { WordEntry } from './word-match.ts';

/** @returns every page and every entry of the reference, by the words by which search finds them */
export function referenceWords(locale: Locale): readonly WordEntry[] {
	const { title: reference, pages } = referencePages[locale];
	return WRITTEN_REFERENCE.flatMap(({ slug }) => {
		const { title, short } = pages[slug];
		const page = referencePage(slug, locale);
		const nouns = page?.texts.nouns ?? [];
		const href = pageAddress(locale, `reference/${slug}`);
		return [
			{ title, words: [...new Set([title, short, slug.replaceAll('-', ' '), ...nouns])], href, kind: reference },
			...(page?.articles ?? []).map((article) => {
				const { id, name, called, own, words } = article;
				const names = [name, called, own].filter((text) => text !== undefined && text !== null);
				return {
					title: articleTitle(article),
					words: [...new Set([id, ...names, ...nouns.map((noun) => `${noun} ${name}`), ...words])],
					href: `${href}#${id}`,
					kind: short,
				};
			}),
		];
	});
}
