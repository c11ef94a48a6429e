import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownStrings } from '../../src/i18n/at-build.ts';
import { LOCALES, type Locale, localeOfPath, ROOT_LOCALE } from '../../src/i18n/locales.ts';
import { markdownOf, type Replace } from './from-html.ts';
import { labMarkdown } from './lab.ts';
import { indexOf, type Twin } from './llms.ts';

const LAB = /<section[^>]*\sdata-lab="([^"]+)"/g;
/** Pages that are for programs of ours, or that stand where nothing is. */
const NO_PAGES = /^(?:sandbox\/|(?:[\w-]+\/)?404)/;

/**
 * Writes beside each page its text as Markdown (`lessons/closing/index.md`), and for each language what there is (`llms.txt`).
 *
 * @param dist the built site
 * @param labs the folder of all labs
 * @param origin of the site
 * @returns how many were written
 */
export async function writeTwins(dist: string, labs: string, origin: string): Promise<number> {
	const files = (await readdir(dist, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
	const pages = files.filter((file) => file.endsWith('index.html') && !NO_PAGES.test(file)).sort();
	const twins: Twin[] = [];
	for (const file of pages) {
		const html = await readFile(join(dist, file), 'utf8');
		// What leads elsewhere has no text of its own.
		if (!html.includes('<main') || html.includes('http-equiv="refresh"')) continue;
		const locale = localeOfPath(file);
		const address = `/${file.replace(/index\.html$/, '')}`;
		await writeFile(
			join(dist, file.replace(/\.html$/, '.md')),
			await twinOf(html, { labs, locale, address: `${origin}${address}` }),
		);
		twins.push({ locale, address, title: titleOf(html), description: descriptionOf(html) });
	}
	for (const locale of LOCALES) {
		const folder = locale === ROOT_LOCALE ? '' : locale;
		await writeFile(join(dist, folder, 'llms.txt'), indexOf(twins, locale, origin));
	}
	return twins.length;
}

interface Place {
	readonly labs: string;
	readonly locale: Locale;
	readonly address: string;
}

/** @returns the Markdown of a whole page */
export async function twinOf(html: string, { labs, locale, address }: Place): Promise<string> {
	const strings = markdownStrings[locale];
	const main = /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0] ?? '';
	const known = new Map<string, string>();
	for (const [, id = ''] of main.matchAll(LAB))
		if (!known.has(id) && existsSync(join(labs, id))) known.set(id, await labMarkdown(labs, id, locale));
	const replace: Replace = (attribute, tag) => {
		const lab = tag === 'section' ? attribute('data-lab') : null;
		if (lab !== null) return known.get(lab) ?? `*${strings.figure}*`;
		if (/^wl-.*(?:figure|drill)$/.test(tag)) return `*${strings.figure}*`;
		if (tag === 'footer' || /(?:^|-)starlight-toc$/.test(tag) || attribute('data-when') !== null) return '';
		return null;
	};
	return `<!-- ${strings.twin(address)} -->\n\n${markdownOf(main, replace).replaceAll('](#', `](${address}#`)}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	'#39': "'",
	'#34': '"',
	'#38': '&',
};
const unescaped = (text: string): string =>
	text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
const titleOf = (html: string): string =>
	unescaped((/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]*>/g, '').trim());
const descriptionOf = (html: string): string =>
	unescaped(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '');
