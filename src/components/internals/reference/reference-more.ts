import { getCollection } from 'astro:content';
import type { Locale } from '../../../i18n/locales.ts';
import { referencePages } from '../../../i18n/reference.ts';
import { pageAddress, pageId } from '../addresses.ts';
import { AuthorError } from '../labs/labs.ts';
import { articleTitle } from './reference.ts';
import { referencePage, WRITTEN_REFERENCE } from './reference-files.ts';

/** A page that says more of something. */
export interface MoreLink {
	readonly href: string;
	readonly title: string;
}

/**
 * @param page without its language: `lessons/closing`, `reference/close-codes#1006`
 * @throws AuthorError where there is no such page, or no such entry on it
 */
export async function moreLink(page: string, locale: Locale, tag: string): Promise<MoreLink> {
	const [path = '', anchor] = page.split('#');
	const slug = WRITTEN_REFERENCE.map((one) => one.slug).find((one) => path === `reference/${one}`);
	const href = `${pageAddress(locale, path)}${anchor === undefined ? '' : `#${anchor}`}`;
	if (slug !== undefined) {
		if (anchor === undefined) return { href, title: referencePages[locale].pages[slug].title };
		const article = referencePage(slug, locale)?.articles.find(({ id }) => id === anchor);
		if (article !== undefined) return { href, title: articleTitle(article) };
	}
	const found = (await getCollection('docs')).find(({ id }) => id === pageId(locale, path));
	if (found === undefined) throw new AuthorError(`${tag}: there is no page ${page}.`);
	return { href, title: found.data.title };
}
