/** Everything that search finds by exact words, in one language: `/search-words/en.json`. Fetched when someone searches. */
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { ReferenceGroup } from '../../../content/reference/pages.ts';
import { pageAddress, pageId } from '../../components/internals/addresses.ts';
import { writtenLessons } from '../../components/internals/course/lessons.ts';
import { articleTitle } from '../../components/internals/reference/reference.ts';
import { referencePage, WRITTEN_REFERENCE } from '../../components/internals/reference/reference-files.ts';
import type { WordEntry } from '../../components/internals/search/word-match.ts';
import { symptomsIn } from '../../components/internals/symptoms/symptom-files.ts';
import { searchWords } from '../../i18n/at-build.ts';
import { LOCALES, type Locale, ROOT_LOCALE } from '../../i18n/locales.ts';
import { referencePages, referenceStrings } from '../../i18n/reference.ts';
import { scenarioStrings, scenarioText } from '../../i18n/scenarios.ts';
import { siteStrings } from '../../i18n/site.ts';
import { SCENARIOS } from '../../lab-server/scenarios/index.ts';

/** `open`, `Connection`, `关闭`, `400`: words that stand in many messages, and mean an entry only beside what kind of thing it is. */
const COMMON_WORD = /^(?:\p{Lu}?\p{Ll}+|\p{Script=Han}{1,2}|\d{1,3})$/u;

/** @returns every page and every entry of some groups of the reference, by the words by which search finds them */
function referenceWords(locale: Locale, groups: readonly ReferenceGroup[]): readonly WordEntry[] {
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
