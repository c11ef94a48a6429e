/** Everything that search finds by exact words, in one language: `/search-words/en.json`. Fetched when someone searches. */
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { pageAddress, pageId } from '../../components/internals/addresses.ts';
import { writtenLessons } from '../../components/internals/course/lessons.ts';
import { referenceWords } from '../../components/internals/reference/reference-words.ts';
import type { WordEntry } from '../../components/internals/search/word-match.ts';
import { symptomsIn } from '../../components/internals/symptoms/symptom-files.ts';
import { searchWords } from '../../i18n/at-build.ts';
import { LOCALES, type Locale, ROOT_LOCALE } from '../../i18n/locales.ts';
import { referenceStrings } from '../../i18n/reference.ts';
import { scenarioStrings, scenarioText } from '../../i18n/scenarios.ts';
import { siteStrings } from '../../i18n/site.ts';
import { SCENARIOS } from '../../lab-server/scenarios/index.ts';

/** Pages that are no lessons, by their names: the course, the playground, the tools. Those that only tests need are not listed. */
async function otherPages(locale: Locale): Promise<readonly WordEntry[]> {
	const pages = await getCollection('docs');
	return pages.flatMap(({ id, data: { title } }) => {
		const slug = locale === ROOT_LOCALE ? id : id.replace(new RegExp(`^${locale}/`), '');
		const isOwn = id === pageId(locale, slug) && !LOCALES.some((other) => id === other || slug.startsWith(`${other}/`));
		if (!isOwn || /^(?:index|fixtures|lessons\/.*)$/.test(slug)) return [];
		const name = slug.replace(/^.*\//, '').replaceAll('-', ' ');
		const words = [...new Set([title, name, ...(searchWords[locale].pages[slug] ?? [])])];
		return [{ title, words, href: pageAddress(locale, slug), kind: siteStrings[locale].search.page }];
	});
}

export const getStaticPaths = (() =>
	LOCALES.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
	const { troubleshooting } = referenceStrings[locale];
	const { lessons, search } = siteStrings[locale];
	const entries: WordEntry[] = [
		...(await writtenLessons(locale)).map(({ title, href, slug }) => ({
			title,
			words: [...new Set([title, slug.replaceAll('-', ' '), ...(searchWords[locale].lessons[slug] ?? [])])],
			href,
			kind: lessons,
		})),
		// Where a lesson is called the same, it explains more.
		...referenceWords(locale, ['api', 'protocol', 'practice']),
		...(await otherPages(locale)),
		...symptomsIn(locale).map(({ id, group, words }) => ({
			title: words[0] ?? id,
			words: [...words, id.replaceAll('-', ' '), ...(searchWords[locale].symptoms[id] ?? [])],
			href: `${pageAddress(locale, `troubleshooting/${group}`)}#${id}`,
			kind: troubleshooting.short,
		})),
		...SCENARIOS.map(({ path }) => ({
			title: path,
			words: [path, ...(scenarioText(scenarioStrings[locale], path)?.does ?? '').split(/[.。：:]/, 1)],
			href: `${pageAddress(locale, 'playground')}#server=${encodeURIComponent(path)}`,
			kind: search.address,
		})),
		// An address comes first with its code in the playground.
		...referenceWords(locale, ['site']),
	];
	return new Response(JSON.stringify(entries), { headers: { 'Content-Type': 'application/json' } });
};
