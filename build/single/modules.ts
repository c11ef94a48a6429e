import { posix } from 'node:path';

/** Monaco weighs ten megabytes with its workers, thirty times a lesson: a text area takes its place, as it does wherever Monaco can't be loaded. */
const LEFT_OUT = /^(?:monaco|editor\.|ts\.worker|tsMode|ts\.|javascript\.)/;
/** How a module names another in Vite's output, always beside it. */
const BESIDE = /((?:from|import)\s*\(?\s*)(["'`])\.\/([\w.@-]+\.js)\2/g;
/** A file of the site that a module makes an address of: a worker's script. */
const FILE = /(["'`])\/_astro\/([\w.@-]+)\1/g;
/** What a module loads of a lab, by lab and file: `"/content/labs/a/b/en.ts":()=>…import("./x.js")…`. */
const OF_LAB =
	/["'`]\/content\/labs\/([\w-]+\/[\w-]+)\/([\w.-]+)["'`]\s*:\s*\(\)\s*=>.*?import\(\s*["'`]\.\/([\w.@-]+\.js)["'`]\s*\)/g;
/** The names of sheets that a module has loaded before it loads another. */
const SHEET = /["']_astro\/([\w.@-]+\.css)["']/g;
/** Vite's helper fetches what an import is going to need ahead of it: here everything is there. */
const AHEAD = /if\((\w+)&&\1\.length>0\)/;

export interface Modules {
	/** Code by name. */
	readonly code: ReadonlyMap<string, string>;
	/** Names of style sheets. */
	readonly sheets: ReadonlySet<string>;
	/** Files of `_astro/` that are loaded by their address. */
	readonly files: ReadonlySet<string>;
}

/** The name of a module, as an import map has it. */
export const bareName = (name: string): string => `wl/${name}`;

/**
 * Everything that some modules import, now or later, with each other's names in place of addresses: neither in a `file:` page nor in a
 * blob is there anything to be relative to.
 *
 * @param read gives the text of a file of `_astro/`
 * @param wantsLab whether the page has the lab, or needs that file of it
 */
export async function collectModules(
	names: readonly string[],
	read: (name: string) => Promise<string>,
	wantsLab: (lab: string, file: string) => boolean,
): Promise<Modules> {
	const code = new Map<string, string>();
	const sheets = new Set<string>();
	const files = new Set<string>();
	const left = [...names];
	for (let name = left.pop(); name !== undefined; name = left.pop()) {
		if (code.has(name) || LEFT_OUT.test(name)) continue;
		const text = await read(name);
		const unwanted = new Set(
			[...text.matchAll(OF_LAB)].flatMap(([, lab = '', file = '', module = '']) =>
				wantsLab(lab, file) ? [] : [module],
			),
		);
		for (const [, , , module = ''] of text.matchAll(BESIDE)) if (!unwanted.has(module)) left.push(module);
		for (const [, sheet = ''] of text.matchAll(SHEET)) if (!LEFT_OUT.test(sheet)) sheets.add(sheet);
		for (const [, , file = ''] of text.matchAll(FILE)) if (!LEFT_OUT.test(file)) files.add(file);
		code.set(
			name,
			text
				.replaceAll(BESIDE, (_whole, before: string, _quote, module: string) => `${before}"${bareName(module)}"`)
				.replaceAll(FILE, (_whole, _quote, file: string) => `websocketLabFiles.get("/${posix.join('_astro', file)}")`)
				.replaceAll(
					/new URL\((["'`])([\w.@-]+\.js)\1,\s*import\.meta\.url\)\.href/g,
					(_whole, _quote, file: string) => {
						files.add(file);
						return `websocketLabFiles.get("/_astro/${file}")`;
					},
				)
				.replace(AHEAD, 'if(!1)'),
		);
	}
	return { code, sheets, files };
}
