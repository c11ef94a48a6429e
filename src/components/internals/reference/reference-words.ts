import type { ReferenceGroup } from '../../../../content/reference/pages.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { referencePages } from '../../../i18n/reference.ts';
import { pageAddress } from '../addresses.ts';
import type { WordEntry } from '../search/word-match.ts';
import { articleTitle } from './reference.ts';
import { referencePage, WRITTEN_REFERENCE } from './reference-files.ts';

/** `open`, `Connection`, `关闭`, `400`: words that stand in many messages, and mean an entry only beside what kind of thing it is. */
const COMMON_WORD = /^(?:\p{Lu}?\p{Ll}+|\p{Script=Han}{1,2}|\d{1,3})$/u;

/** @returns every page and every entry of some groups of the reference, by the words by which search finds them */
export function referenceWords(locale: Locale, groups: readonly ReferenceGroup[]): readonly WordEntry[] {
	const { title: reference, pages } = referencePages[locale];
	return WRITTEN_REFERENCE.filter(({ group }) => groups.includes(group)).flatMap(({ slug }) => {
		const { title, short } = pages[slug];
		const page = referencePage(slug, locale);
		const nouns = page?.texts.nouns ?? [];
		const href = pageAddress(locale, `reference/${slug}`);
		return [
			{ title, words: [...new Set([title, short, slug.replaceAll('-', ' '), ...nouns])], href, kind: reference },
			...(page?.articles ?? []).map((article) => {
				const { id, name, called, own, words } = article;
				const names = [name, called, own].filter((text) => text !== undefined && text !== null);
				const bare = names.filter((text) => !COMMON_WORD.test(text));
				// A line of a handshake, with whatever value.
				const line = slug === 'headers' ? [`${name}: …`] : [];
				const named = nouns.flatMap((noun) => names.flatMap((text) => [`${noun} ${text}`, `${text} ${noun}`]));
				return {
					title: articleTitle(article),
					words: [...new Set([...bare, ...line, ...named, ...words])],
					href: `${href}#${id}`,
					kind: short,
				};
			}),
		];
	});
}
