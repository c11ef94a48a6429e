import { getCollection } from 'astro:content';
import { shownAddress } from '../../../exercises/shown.ts';
import { type Locale, localeOfPath } from '../../../i18n/locales.ts';
import { homeAddress } from '../addresses.ts';
import { recordedLab } from './lab-files.ts';
import { AuthorError } from './labs.ts';

/** Where a claim is proved. */
export interface ProvedClaim {
	readonly href: string;
	/** Of the lab. */
	readonly title: string;
}

/**
 * @param here the page that asks
 * @param tag who asks, for the message
 * @throws AuthorError where there is no such claim, its recording does not show it, or its lab stands on no page
 */
export async function provedClaim(
	{ lab, name }: { readonly lab: string; readonly name: string },
	locale: Locale,
	here: string,
	tag: string,
): Promise<ProvedClaim> {
	const { definition, texts, run } = recordedLab(lab, locale, tag);
	const shown = definition.claims?.[name]?.shown(run) ?? null;
	if (shown === null) throw new AuthorError(`${tag}: lab.ts has no such claim, or its recording does not show it.`);
	return { href: `${await pageOf(lab, locale, here, tag)}${shownAddress(lab, shown)}`, title: texts.title };
}

/** @throws AuthorError where the lab stands on no page */
export async function pageOf(lab: string, locale: Locale, here: string, tag: string): Promise<string> {
	const page = await pageWithLab(lab, locale, here);
	if (page === null) throw new AuthorError(`${tag}: the lab stands on no page.`);
	return page;
}

/**
 * @param id `<group>/<lab>`
 * @param here the page that asks; a lab that stands on it is not looked for elsewhere
 * @returns the address of a page on which the lab stands, a lesson before others; null where it stands on none
 */
async function pageWithLab(id: string, locale: Locale, here: string): Promise<string | null> {
	const shows = new RegExp(`<(?:Lab|Exercise)\\b[^>]*\\bname="${id}"`);
	const pages = (await getCollection('docs')).filter(
		(page) => localeOfPath(page.id) === locale && shows.test(page.body ?? ''),
	);
	const found =
		pages.find((page) => page.id === here) ?? pages.find((page) => page.id.includes('lessons/')) ?? pages[0];
	if (found === undefined) return null;
	if (found.id === here) return '';
	return found.id === '' || found.id === 'index' || found.id === locale ? homeAddress(locale) : `/${found.id}/`;
}
