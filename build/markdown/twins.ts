import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { CURRICULUM } from '../../content/curriculum.ts';
import { markdownStrings } from '../../src/i18n/at-build.ts';
import type { MarkdownStrings } from '../../src/i18n/en/markdown.ts';
import { LOCALES, type Locale, localeOfPath, ROOT_LOCALE } from '../../src/i18n/locales.ts';
import { markdownOf, type Replace } from './from-html.ts';
import { labMarkdown } from './lab.ts';

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

const TWIN = 'index.md';

/**
 * Serves the Markdown of a page in development, made from the page as it is now. `llms.txt` lists all pages, and there is none.
 *
 * @param labs the folder of all labs
 */
export function serveTwins(server: ViteDevServer, labs: string): void {
	server.middlewares.use((request, response, next) => {
		const [path = ''] = (request.url ?? '').split('?');
		const at = server.httpServer?.address();
		if (!path.endsWith(`/${TWIN}`) || typeof at !== 'object' || at === null) return next();
		const address = path.slice(0, -TWIN.length);
		const origin = `http://${at.family === 'IPv6' ? `[${at.address}]` : at.address}:${at.port}`;
		const locale = localeOfPath(address);
		const serve = async (): Promise<void> => {
			const page = await fetch(`${origin}${address}`);
			if (!page.ok) return next();
			const text = await twinOf(await page.text(), { labs, locale, address });
			response.writeHead(200, { 'Content-Type': 'text/markdown; charset=utf-8' });
			response.end(text);
		};
		serve().catch(next);
	});
}

/** A page, as its twin tells of it. */
interface Twin {
	readonly locale: Locale;
	/** `/lessons/closing/` */
	readonly address: string;
	readonly title: string;
	readonly description: string;
}

type Section = keyof MarkdownStrings['sections'];

/** Which addresses a section takes; the first that does has it. */
const SECTIONS: readonly (readonly [Section, RegExp])[] = [
	['lessons', /^\/lessons\//],
	['troubleshooting', /^\/troubleshooting\//],
	['reference', /^\/reference\//],
	['tools', /^\/(?:tools|playground|apps)\//],
	['more', /^\/(?!fixtures\/)/],
];

/**
 * @param twins of all pages
 * @returns `llms.txt`: what the site is, and what there is to read in one language
 */
export function indexOf(twins: readonly Twin[], locale: Locale, origin: string): string {
	const strings = markdownStrings[locale];
	const root = locale === ROOT_LOCALE ? '' : `/${locale}`;
	const own = twins.filter((twin) => twin.locale === locale);
	const taken = new Set<Twin>();
	const sections = SECTIONS.flatMap(([section, pattern]) => {
		const pages = own.filter((twin) => !taken.has(twin) && pattern.test(twin.address.slice(root.length)));
		for (const page of pages) taken.add(page);
		if (pages.length === 0) return [];
		const lines = inOrder(pages, root).map(
			({ address, title, description }) =>
				`- [${title}](${origin}${address}index.md)${description === '' ? '' : `: ${description}`}`,
		);
		return [`## ${strings.sections[section]}\n\n${lines.join('\n')}`];
	});
	const others = LOCALES.filter((other) => other !== locale).map(
		(other) => `- [${strings.other}](${origin}/${other === ROOT_LOCALE ? '' : `${other}/`}llms.txt)`,
	);
	return `${['# WebSocket Lab', `> ${strings.summary}`, strings.rule, others.join('\n'), ...sections].join('\n\n')}\n`;
}

/** Lessons as they are read, all else by address. */
function inOrder(pages: readonly Twin[], root: string): readonly Twin[] {
	const place = ({ address }: Twin): number =>
		CURRICULUM.findIndex(({ slug }) => `${root}/lessons/${slug}/` === address);
	return pages.toSorted((one, other) => place(one) - place(other) || (one.address < other.address ? -1 : 1));
}
