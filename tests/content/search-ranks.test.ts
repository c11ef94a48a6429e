import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type WordEntry, wordFinder } from '../../src/components/internals/search/word-match.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { builtPages, DIST } from '../support/built-pages.ts';
import { SEARCH_QUERIES, type SearchQuery } from './search-queries.ts';

/** Of so many queries, so many must find the right thing first: of 64, 61. */
const ASKED = 128;
const RIGHT = 122;

const finderOf = (locale: Locale) => {
	const entries: readonly WordEntry[] = JSON.parse(readFileSync(join(DIST, `search-words/${locale}.json`), 'utf8'));
	return wordFinder(entries);
};

/** @returns from 1; 0 where it is not found */
function rankOf(find: ReturnType<typeof finderOf>, [query, ...right]: SearchQuery, locale: Locale): number {
	const root = locale === 'en' ? '' : `/${locale}`;
	return find(query).findIndex(({ href }) => right.some((one) => href === `${root}${one}`)) + 1;
}

it.skipIf(builtPages.length === 0)(`at least ${RIGHT} of ${ASKED} queries find the right thing first`, () => {
	const ranks = LOCALES.flatMap((locale) => {
		const find = finderOf(locale);
		return SEARCH_QUERIES[locale].map((query) => ({ locale, query: query[0], rank: rankOf(find, query, locale) }));
	});
	expect(ranks).toHaveLength(ASKED);
	const others = ranks.filter(({ rank }) => rank !== 1);
	for (const { locale, query, rank } of others)
		console.log(`${locale} ${query}: ${rank === 0 ? 'not found' : `place ${rank}`}`);
	expect(ranks.length - others.length).toBeGreaterThanOrEqual(RIGHT);
});
