import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localeOfPath, ROOT_LOCALE } from '../src/i18n/locales.ts';
import { digestOf, LINK, sheetsThatScriptsLoad } from './style-sheets.ts';

/** @returns what pages of one kind have in common: the first folder of their address, in every language the same */
export function kindOfPage(file: string): string {
	const path = file.replaceAll('\\', '/');
	const kind = path.split('/')[localeOfPath(path) === ROOT_LOCALE ? 0 : 1] ?? '';
	return kind === 'index.html' ? 'home' : kind.replace(/\.html$/, '');
}

/**
 * Two pages may link two sheets in another order: the one of most pages counts.
 *
 * @param lists the sheets of each page, as they follow each other
 * @returns each sheet once, in an order that all lists agree with
 * @throws Error when there is none
 */
export function inOneOrder(lists: readonly (readonly string[])[]): string[] {
	const votes = new Map<string, number>();
	for (const list of lists)
		list.forEach((first, index) => {
			for (const second of list.slice(index + 1)) {
				const pair = `${first}\n${second}`;
				votes.set(pair, (votes.get(pair) ?? 0) + 1);
			}
		});
	const precedes = (first: string, second: string): boolean =>
		(votes.get(`${first}\n${second}`) ?? 0) > (votes.get(`${second}\n${first}`) ?? 0);
	const left = new Set(lists.flat());
	const ordered: string[] = [];
	while (left.size > 0) {
		const next = [...left].find((sheet) => ![...left].some((other) => precedes(other, sheet)));
		if (next === undefined) throw new Error(`There is no one order for these style sheets: ${[...left].join(', ')}.`);
		left.delete(next);
		ordered.push(next);
	}
	return ordered;
}

/**
 * @param html of a page
 * @param joined address of the one sheet that has the rules of all that the page links
 * @param contained those of them that scripts would load: marked as there, since the bundler's loader looks for a link. A browser does not
 *   fetch a sheet whose link says `disabled` (HTML §4.2.4, "fetch and process the linked resource")
 * @returns the page with one sheet to wait for
 */
export function withOneSheet(html: string, joined: string, contained: readonly string[]): string {
	const marks = contained.map((name) => `<link rel="stylesheet" href="/${name}" disabled>`).join('');
	let isFirst = true;
	return html.replace(LINK, () => {
		if (!isFirst) return '';
		isFirst = false;
		return `<link rel="stylesheet" href="/${joined}">${marks}`;
	});
}

/**
 * A browser draws nothing before it has all sheets of a page, and asks for six at a time over HTTP/1.1, each with a round trip, or three
 * with its connection. So what the pages of one kind link is one sheet, which they share. Sheets that nobody asks for any more are removed.
 *
 * @param dist the built site, whose pages are written anew
 */
export async function joinSheets(dist: string): Promise<void> {
	const files = await readdir(dist, { recursive: true });
	const loaded = await sheetsThatScriptsLoad(dist, files);
	const pages = await Promise.all(
		files
			.filter((file) => file.endsWith('.html'))
			.map(async (file) => {
				const html = await readFile(join(dist, file), 'utf8');
				return { file, html, sheets: [...new Set([...html.matchAll(LINK)].map(([, name = '']) => name))] };
			}),
	);
	const linking = Map.groupBy(
		pages.filter(({ sheets }) => sheets.length > 0),
		({ file }) => kindOfPage(file),
	);
	for (const [kind, alike] of linking) {
		const sheets = inOneOrder(alike.map((page) => page.sheets));
		const rules = (await Promise.all(sheets.map((name) => readFile(join(dist, name), 'utf8')))).join('\n');
		const joined = `_astro/${kind}.${digestOf(rules)}.css`;
		await writeFile(join(dist, joined), rules);
		const contained = sheets.filter((name) => loaded.has(name));
		for (const { file, html } of alike) await writeFile(join(dist, file), withOneSheet(html, joined, contained));
	}
	for (const name of new Set(pages.flatMap(({ sheets }) => sheets))) if (!loaded.has(name)) await rm(join(dist, name));
}
