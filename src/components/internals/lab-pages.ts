import { getCollection } from 'astro:content';
import { LOCALES, type Locale, ROOT_LOCALE } from '../../i18n/locales.ts';
import { homeAddress } from './addresses.ts';

/**
 * @param id `<group>/<lab>`
 * @param here the page that asks; a lab that stands on it is not looked for elsewhere
 * @returns the address of a page on which the lab stands, a lesson before others; null where it stands on none
 */
export async function pageWithLab(id: string, locale: Locale, here: string): Promise<string | null> {
	const shows = new RegExp(`<(?:Lab|Exercise)\\b[^>]*\\bname="${id}"`);
	const pages = (await getCollection('docs')).filter(
		(page) => localeOf(page.id) === locale && shows.test(page.body ?? ''),
	);
	const found =
		pages.find((page) => page.id === here) ?? pages.find((page) => page.id.includes('lessons/')) ?? pages[0];
	if (found === undefined) return null;
	if (found.id === here) return '';
	return found.id === '' || found.id === 'index' || found.id === locale ? homeAddress(locale) : `/${found.id}/`;
}

const localeOf = (id: string): Locale =>
	LOCALES.find((locale) => locale !== ROOT_LOCALE && (id === locale || id.startsWith(`${locale}/`))) ?? ROOT_LOCALE;
