import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Selector, transform } from 'lightningcss';
import type { Plugin } from 'vite';

/**
 * Keeps the style sheets that only a dynamic import reaches. Astro moves every style sheet that it knows of into the
 * pages and removes the files; Monaco's belongs to no page, since it is loaded when somebody starts to edit. Listed as an
 * asset of its chunk, it stays where the chunk's loader looks for it.
 */
export const dynamicStyles: Plugin = {
	name: 'dynamic-styles',
	generateBundle: {
		order: 'pre',
		handler(_options, bundle) {
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk') continue;
				for (const file of chunk.viteMetadata?.importedCss ?? []) chunk.viteMetadata?.importedAssets.add(file);
			}
		},
	},
};

/** Where the bundler lists the files that a script loads before it imports a part of itself. */
const LISTED = /"(_astro\/[^"]+\.css)"/g;
/** @returns what a file's name has of its content */
export const digestOf = (content: string): string =>
	createHash('sha256').update(content).digest('base64url').slice(0, 8);

/** How a page links a sheet that is for every medium. */
export const LINK = /<link rel="stylesheet" href="\/(_astro\/[^"]+\.css)"\s*\/?>/g;
const CLASS = /\.(-?[A-Za-z_][\w-]*)/g;

/** @returns the classes that the rules of a sheet are about */
export const classesOf = (sheet: string): ReadonlySet<string> =>
	new Set([...sheet.replace(/\{[^{}]*\}/g, '{}').matchAll(CLASS)].map(([, name = '']) => name));

/** A selector that is one class and asks for nothing around it. */
const PLAIN = /(?<=^|[{},])\s*\.(-?[A-Za-z_][\w-]*)\s*(?=[{,])/g;

/** @returns the classes that a sheet styles wherever they stand, not only among others */
const plainClassesOf = (sheet: string): ReadonlySet<string> =>
	new Set([...sheet.replace(/\{[^{}]*\}/g, '{}').matchAll(PLAIN)].map(([, name = '']) => name));

/**
 * What two sheets speak of tells of neither that it is needed, but where one of them alone says how it looks anywhere.
 *
 * @param sheets their rules
 * @returns of each sheet the classes that are its own
 */
export function ownClasses(sheets: ReadonlyMap<string, string>): Map<string, ReadonlySet<string>> {
	const classes = [...sheets].map(([name, sheet]) => ({ name, all: classesOf(sheet), plain: plainClassesOf(sheet) }));
	return new Map(
		classes.map(({ name, all, plain }) => {
			const others = classes.filter((other) => other.name !== name);
			const isOwn = (one: string) => others.every((other) => !(plain.has(one) ? other.plain : other.all).has(one));
			return [name, new Set([...all].filter(isOwn))];
		}),
	);
}

/**
 * The bundler writes what both the server and a script draw twice, when they import it in another order: the same rules in two files.
 *
 * @param sheets their rules
 * @param listed those that scripts load by themselves
 * @returns of each that no script loads the one with the same rules that some script does
 */
export function twinSheets(
	sheets: ReadonlyMap<string, string>,
	listed: ReadonlySet<string>,
): ReadonlyMap<string, string> {
	const key = (sheet: string): string => [sheet.trim().length, ...[...classesOf(sheet)].sort()].join(' ');
	const kept = new Map([...sheets].flatMap(([name, sheet]) => (listed.has(name) ? [[key(sheet), name]] : [])));
	return new Map(
		[...sheets].flatMap(([name, sheet]) => {
			const twin = listed.has(name) ? undefined : kept.get(key(sheet));
			return twin === undefined ? [] : [[name, twin]];
		}),
	);
}

/**
 * Every page links the sheets of all views, whichever it draws. A sheet that a script loads by itself once it needs it is not linked
 * where nothing on the page has one of its classes.
 *
 * @param html of a page
 * @param sheets those that scripts load by themselves, with the classes that they alone have
 * @returns the page with the links that it needs
 */
export function withoutUnusedSheets(html: string, sheets: ReadonlyMap<string, ReadonlySet<string>>): string {
	const drawn = new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
	return html.replace(LINK, (link, name: string) => {
		const classes = sheets.get(name);
		return classes === undefined || [...classes].some((one) => drawn.has(one)) ? link : '';
	});
}

/**
 * @param dist the built site
 * @param files all of its files
 * @returns the sheets that scripts load by themselves
 */
export async function sheetsThatScriptsLoad(dist: string, files: readonly string[]): Promise<ReadonlySet<string>> {
	const scripts = await Promise.all(
		files.filter((file) => /\.js$/.test(file)).map((file) => readFile(join(dist, file), 'utf8')),
	);
	return new Set(scripts.flatMap((script) => [...script.matchAll(LISTED)].map(([, name = '']) => name)));
}

/** @param dist the built site, whose pages are written anew */
export async function dropUnusedSheets(dist: string): Promise<void> {
	const files = await readdir(dist, { recursive: true });
	const read = (file: string) => readFile(join(dist, file), 'utf8');
	const listed = await sheetsThatScriptsLoad(dist, files);
	const rules = new Map(
		await Promise.all(
			files
				.filter((file) => /^_astro\b.*\.css$/.test(file))
				.map(async (file) => [file.replaceAll('\\', '/'), await read(file)] as const),
		),
	);
	const twins = twinSheets(rules, listed);
	for (const name of twins.keys()) rules.delete(name);
	const sheets = ownClasses(rules);
	for (const name of [...sheets.keys()]) if (!listed.has(name)) sheets.delete(name);
	for (const file of files.filter((name) => name.endsWith('.html'))) {
		const html = await read(file);
		const once = html.replace(LINK, (link, name: string) => link.replace(name, twins.get(name) ?? name));
		const less = withoutUnusedSheets(once, sheets);
		if (less !== html) await writeFile(join(dist, file), less);
	}
}

const WORD = /-?[A-Za-z_][\w-]*/g;
/** Names of classes may have other characters in them, as `md:sl-hidden` has. */
const CLASSES = /\sclass="([^"]*)"/g;
const LINKED = /<link rel="stylesheet" href="\/(_astro\/[^"]+\.css)"/g;

/** @returns whether nothing can match: it asks for a class that is nowhere */
const isDead = (selector: Selector, known: ReadonlySet<string>): boolean =>
	selector.some((part) => {
		if (part.type === 'class') return !known.has(part.name);
		const alternatives =
			part.type === 'pseudo-class' && (part.kind === 'where' || part.kind === 'is') ? part.selectors : [];
		return alternatives.length > 0 && alternatives.every((one) => isDead(one, known));
	});

/**
 * @param sheet as the bundler left it
 * @param known every word of the pages and their scripts
 * @returns the sheet without rules for classes that are none of them
 */
export function withoutUnusedRules(sheet: string, known: ReadonlySet<string>): string {
	const { code } = transform({
		filename: 'sheet.css',
		code: new TextEncoder().encode(sheet),
		minify: true,
		visitor: {
			Rule: {
				style({ value }) {
					return value.selectors.every((selector) => isDead(selector, known)) ? [] : undefined;
				},
			},
		},
	});
	return new TextDecoder().decode(code);
}

/** @returns every word of the texts, and every class that a page names */
export const wordsOf = (texts: readonly string[]): ReadonlySet<string> =>
	new Set(
		texts.flatMap((text) => [
			...(text.match(WORD) ?? []),
			...[...text.matchAll(CLASSES)].flatMap(([, names = '']) => names.split(/\s+/)),
		]),
	);

/**
 * Starlight styles parts that we never draw, on every page. Sheets that only pages link are written anew without them, under a name of
 * their own: what a browser has kept under the old name may lack a rule.
 *
 * @param dist the built site, whose pages are written anew
 */
export async function dropUnusedRules(dist: string): Promise<void> {
	const files = await readdir(dist, { recursive: true });
	const texts = new Map<string, string>();
	for (const file of files.filter((name) => /\.(?:html|js)$/.test(name)))
		texts.set(file, await readFile(join(dist, file), 'utf8'));
	const pages = [...texts].filter(([file]) => file.endsWith('.html'));
	const scripts = [...texts].filter(([file]) => file.endsWith('.js'));
	const known = wordsOf([...texts.values()]);
	const linked = new Set(pages.flatMap(([, html]) => [...html.matchAll(LINKED)].map(([, name = '']) => name)));
	const renamed = new Map<string, string>();
	for (const name of linked) {
		// A script that loads it by itself has the old name in it.
		if (scripts.some(([, script]) => script.includes(name))) continue;
		const less = withoutUnusedRules(await readFile(join(dist, name), 'utf8'), known);
		const fresh = name.replace(/\.[^.]+\.css$/, `.${digestOf(less)}.css`);
		await writeFile(join(dist, name), less);
		await rename(join(dist, name), join(dist, fresh));
		renamed.set(name, fresh);
	}
	for (const [file, html] of pages)
		await writeFile(
			join(dist, file),
			html.replace(LINKED, (link, name: string) => link.replace(name, renamed.get(name) ?? name)),
		);
}
