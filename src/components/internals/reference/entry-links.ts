import { getCollection } from 'astro:content';
import { shownAddress } from '../../../exercises/shown.ts';
import { shareFragment } from '../../../formats/share/share-link.ts';
import type { ReferencePages } from '../../../i18n/en/reference-pages.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { referencePages } from '../../../i18n/reference.ts';
import { pageAddress, pageId } from '../addresses.ts';
import { pageOf } from '../labs/claim-address.ts';
import { recordedLab } from '../labs/lab-files.ts';
import { AuthorError } from '../labs/labs.ts';
import { articleTitle, type Evidence } from './reference.ts';
import { referencePage, WRITTEN_REFERENCE } from './reference-files.ts';

/** Where a reader sees what an entry says; a test has a file in place of an address. */
interface EvidenceLink {
	readonly href: string | null;
	readonly label: string;
	/** A name that is code: an address of the lab server, a call, a file. */
	readonly code: string | null;
}

/**
 * @param tag who asks, for the message
 * @throws AuthorError where the lab, its claim or the moment is not there
 */
export async function evidenceLink(
	evidence: Evidence,
	locale: Locale,
	strings: ReferencePages,
	tag: string,
): Promise<EvidenceLink> {
	if ('test' in evidence) return { href: null, label: strings.tested, code: evidence.test };
	if ('run' in evidence) {
		const href = `${pageAddress(locale, 'playground')}#server=${encodeURIComponent(evidence.run)}`;
		return { href, label: strings.playground, code: evidence.run };
	}
	if ('program' in evidence) {
		const { program, code } = evidence;
		const fragment = await shareFragment({ code, server: null, run: null });
		return { href: `${pageAddress(locale, 'playground')}${fragment ?? ''}`, label: strings.playground, code: program };
	}
	const { lab } = evidence;
	const { definition, run, texts } = recordedLab(lab, locale, tag);
	const shown = 'at' in evidence ? evidence.at(run) : (definition.claims?.[evidence.claim]?.shown(run) ?? null);
	if (shown === null) throw new AuthorError(`${tag}: the recorded run of ${lab} does not show what the entry names.`);
	const page = await pageOf(lab, locale, '', tag);
	return {
		href: `${page}${shownAddress(lab, shown)}`,
		label: strings.seen(texts.title, Math.round(shown.t)),
		code: null,
	};
}

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
