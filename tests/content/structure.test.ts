import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { movedPages } from '../../build/site-pages.ts';
import { LANGUAGE_TAGS } from '../../src/i18n/locales.ts';
import { type BuiltPage, builtPages, DIST } from '../support/built-pages.ts';

/** The markup of a page, without its scripts. */
const markupOf = ({ file }: BuiltPage): string =>
	readFileSync(join(DIST, file), 'utf8').replace(/<(script|template)\b[\s\S]*?<\/\1>/g, '');

const all = (markup: string, pattern: RegExp): string[] => [...markup.matchAll(pattern)].map(([, found = '']) => found);

const idsIn = (markup: string): string[] => all(markup, /<[^>]*?\sid="([^"]+)"/g);
const titleOf = (markup: string): string => /<title>([^<]*)<\/title>/.exec(markup)?.[1] ?? '';

const markups = new Map(builtPages.map((page) => [page.path, markupOf(page)]));

/** @returns what is wrong with a link of a page; null where it leads to something that was built */
function problemWith(href: string, path: string): string | null {
	const { pathname, hash } = new URL(href, `http://site${path}`);
	const markup = markups.get(decodeURI(pathname));
	if (markup === undefined) return existsSync(join(DIST, decodeURI(pathname))) ? null : `${href}: nothing is there`;
	const id = decodeURIComponent(hash.slice(1));
	// A fragment that names a moment of a lab, or an address or code for the playground, is read by the page's script.
	const found = id === '' || id === '_top' || /^(?:lab|own-lab|server|share)=/.test(id) || idsIn(markup).includes(id);
	return found ? null : `${href}: no such place`;
}

describe.skipIf(builtPages.length === 0)('each page', () => {
	it.each(builtPages)('$path has a language, a title, a description and one heading of the first level', (page) => {
		const markup = markupOf(page);
		expect(/<html[^>]*\slang="([^"]*)"/.exec(markup)?.[1]).toBe(LANGUAGE_TAGS[page.locale]);
		expect(titleOf(markup)).not.toBe('');
		expect(/<meta name="description" content="([^"]+)"/.exec(markup)?.[1]).toBeDefined();
		expect(all(markup, /<h(1)\b/g)).toHaveLength(1);
	});

	it.each(builtPages)('$path goes no heading level deeper than one below the last', (page) => {
		const levels = all(markupOf(page), /<h([1-6])\b/g).map(Number);
		const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? level) + 1);
		expect(skipped).toEqual([]);
	});

	it.each(builtPages)('$path names nothing twice', (page) => {
		const ids = idsIn(markupOf(page));
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
	});

	it.each(builtPages)('$path says of each form what becomes of it before a script takes it', (page) => {
		expect(all(markupOf(page), /(<form\b[^>]*>)/g).filter((form) => !/\smethod="(?:dialog|get)"/.test(form))).toEqual(
			[],
		);
	});

	// What Firefox brings back (form-state.test.ts), of components and pages alike. A name may be filled in: nothing depends on it yet.
	it.each(builtPages)('$path has no control that a browser brings back when the page is loaded again', (page) => {
		const outside = markupOf(page).replace(/<form\b[^>]*\sautocomplete="off"[\s\S]*?<\/form>/g, '');
		const controls = all(outside, /(<(?:input|select|textarea|button)\b[^>]*>)/g);
		const kept = controls.filter((tag) => !tag.startsWith('<button') || /\sdisabled\b/.test(tag));
		const without = /\sautocomplete="(?:off|nickname)"|\stype="(?:file|hidden)"|\sreadonly\b/;
		expect(kept.filter((tag) => !without.test(tag))).toEqual([]);
	});

	it.each(builtPages)('$path leads to what is there', (page) => {
		const links = all(markupOf(page), /<a\b[^>]*?\shref="([^"]*)"/g).filter(
			(href) => !/^(?:https?|mailto|blob):/.test(href),
		);
		expect(links.flatMap((href) => problemWith(href.replaceAll('&amp;', '&'), page.path) ?? [])).toEqual([]);
	});
});

it('no two pages of a language have the same title', () => {
	const titles = builtPages.map((page) => `${page.locale} ${titleOf(markupOf(page))}`);
	expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

it.skipIf(builtPages.length === 0).each(Object.entries(movedPages))(
	'%s, where a page stood, leads to %s',
	(from, to) => {
		const markup = readFileSync(join(DIST, from, 'index.html'), 'utf8');
		expect(/<meta http-equiv="refresh" content="0;url=([^"]*)">/.exec(markup)?.[1]).toBe(to);
		expect(markups.has(to)).toBe(true);
	},
);
