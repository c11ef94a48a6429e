import { shownAddress } from '../../exercises/shown.ts';
import type { Locale } from '../../i18n/locales.ts';
import { recordedLab } from './lab-files.ts';
import { pageWithLab } from './lab-pages.ts';
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
