import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import symptoms from '../../content/symptoms/table.ts';
import { SYMPTOM_GROUPS, type SymptomGroup } from '../../src/components/internals/symptoms/symptoms.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { allPages, CONTENT, type ContentPage, headingId, labsOn, pagesOf } from './content-page.ts';
import { writtenReference } from './written-reference.ts';

const PUBLIC = join(CONTENT, '../public');

const addressOf = ({ locale, slug }: ContentPage): string => {
	const path = slug.replace(/(?:^|\/)index$/, '');
	return `/${[locale === 'en' ? '' : locale, path].filter((part) => part !== '').join('/')}/`.replace('//', '/');
};

const symptomsOf = (group: SymptomGroup): string[] =>
	Object.entries(symptoms).flatMap(([id, symptom]) => (symptom.group === group ? [id] : []));

/** Pages that are not Markdown, and where one can link to in them. */
const generated = LOCALES.flatMap((locale) => {
	const root = locale === 'en' ? '' : `/${locale}`;
	return [
		[`${root}/reference/`, []] as const,
		...writtenReference.map(({ slug, ids }) => [`${root}/reference/${slug}/`, ids] as const),
		[`${root}/troubleshooting/`, SYMPTOM_GROUPS] as const,
		...SYMPTOM_GROUPS.map((group) => [`${root}/troubleshooting/${group}/`, symptomsOf(group)] as const),
	];
});

/** Headings, and the labs that an address can open: `#lab=first-echo`. */
const placesOn = (page: ContentPage): readonly string[] => [
	...page.headings.map(({ text }) => headingId(text)),
	...labsOn(page).map(({ lab }) => `lab=${lab.replace(/^.*\//, '')}`),
];

const anchorsByAddress = new Map<string, readonly string[]>([
	...allPages().map((page) => [addressOf(page), placesOn(page)] as const),
	...generated,
]);

const linksOn = ({ prose }: ContentPage): string[] => [
	...[...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, href = '']) => href),
	...[...prose.matchAll(/\bhref="([^"]+)"/g)].map(([, href = '']) => href),
];

function problemWith(href: string, page: ContentPage): string | null {
	if (href.startsWith('https://')) return null;
	const { pathname, hash } = new URL(href, `http://site${addressOf(page)}`);
	const anchors = anchorsByAddress.get(decodeURI(pathname));
	if (anchors === undefined) return existsSync(join(PUBLIC, pathname)) ? null : `${href}: no such page`;
	// What the page of own labs is asked for.
	if (hash.startsWith('#own-lab=')) return null;
	const anchor = decodeURIComponent(hash.slice(1));
	return anchor === '' || anchors.includes(anchor) ? null : `${href}: no such heading`;
}

describe('links', () => {
	it.each(allPages().map((page) => [page.file, page] as const))('of %s lead somewhere', (_file, page) => {
		expect(linksOn(page).flatMap((href) => problemWith(href, page) ?? [])).toEqual([]);
	});

	it.each(LOCALES)('in %s stay in their language', (locale) => {
		const strayed = [...pagesOf(locale).values()].flatMap((page) =>
			linksOn(page).filter((href) => href.startsWith('/') && href.startsWith('/zh-cn/') !== (locale === 'zh-cn')),
		);
		expect(strayed).toEqual([]);
	});
});
