import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the bundler lists the files that a script loads before it imports a part of itself. */
const LISTED = /"(_astro\/[^"]+\.css)"/g;
const LINK = /<link rel="stylesheet" href="\/(_astro\/[^"]+\.css)"\s*\/?>/g;
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

/** @param dist the built site, whose pages are written anew */
export async function dropUnusedSheets(dist: string): Promise<void> {
	const files = await readdir(dist, { recursive: true });
	const read = (file: string) => readFile(join(dist, file), 'utf8');
	const scripts = await Promise.all(files.filter((file) => /\.js$/.test(file)).map(read));
	const listed = new Set(scripts.flatMap((script) => [...script.matchAll(LISTED)].map(([, name = '']) => name)));
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
