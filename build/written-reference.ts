import { existsSync } from 'node:fs';
import { REFERENCE_PAGES, type ReferenceGroup } from '../content/reference/pages.ts';
import { LANGUAGE_TAGS, LOCALES, type Locale, ROOT_LOCALE } from '../src/i18n/locales.ts';
import { referencePages, referenceStrings } from '../src/i18n/reference.ts';

/** @returns the pages of the reference that are written in every language, in their order */
const writtenPages = () =>
	REFERENCE_PAGES.filter(({ slug }) =>
		LOCALES.every((locale) => existsSync(new URL(`../content/reference/${slug}/${locale}.ts`, import.meta.url))),
	);

/** A label in every language, as Starlight wants it. */
const labelled = (label: (locale: Locale) => string) => ({
	label: label(ROOT_LOCALE),
	translations: Object.fromEntries(LOCALES.map((locale) => [LANGUAGE_TAGS[locale], label(locale)])),
});

/** @returns what Starlight's sidebar shows of the reference */
export const referenceSidebar = () => {
	const pages = writtenPages();
	const groups = [...new Set(pages.map(({ group }) => group))];
	const linksOf = (wanted: ReferenceGroup) =>
		pages
			.filter(({ group }) => group === wanted)
			.map(({ slug }) => ({
				...labelled((locale) => referencePages[locale].pages[slug].short),
				link: `/reference/${slug}/`,
			}));
	return {
		...labelled((locale) => referencePages[locale].title),
		items: [
			{ ...labelled((locale) => referenceStrings[locale].troubleshooting.title), link: '/troubleshooting/' },
			{ ...labelled((locale) => referencePages[locale].all), link: '/reference/' },
			...groups.map((group) => ({
				...labelled((locale) => referencePages[locale].groups[group]),
				items: linksOf(group),
			})),
		],
	};
};
