import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SCRIPT = /<script type="module" src="\/_astro\/([^"]+\.js)"><\/script>/g;
/** All that a module says: that it is another. */
const FACADE = /^import\s*["']\.\/([\w.@-]+\.js)["'];?\s*$/;

/**
 * @param html of a page
 * @param facades of each module that does nothing but import another the name of that one
 * @returns the page with what its scripts import in their place, each once
 */
export function withoutFacades(html: string, facades: ReadonlyMap<string, string>): string {
	const seen = new Set<string>();
	return html.replace(SCRIPT, (script, name: string) => {
		const behind = facades.get(name) ?? name;
		if (seen.has(behind)) return '';
		seen.add(behind);
		return script.replace(name, behind);
	});
}

/**
 * Where two pages have the same script in another file, the bundler writes a module for each that imports it. A browser learns what to
 * fetch only once it has that: a request, and a round trip, for nothing.
 *
 * @param dist the built site, whose pages are written anew
 */
export async function dropFacades(dist: string): Promise<void> {
	const folder = join(dist, '_astro');
	const modules = (await readdir(folder)).filter((name) => name.endsWith('.js'));
	const facades = new Map<string, string>();
	for (const name of modules) {
		const [, behind] = FACADE.exec(await readFile(join(folder, name), 'utf8')) ?? [];
		if (behind !== undefined) facades.set(name, behind);
	}
	for (const file of await readdir(dist, { recursive: true })) {
		if (!file.endsWith('.html')) continue;
		const html = await readFile(join(dist, file), 'utf8');
		const direct = withoutFacades(html, facades);
		if (direct !== html) await writeFile(join(dist, file), direct);
	}
	for (const name of facades.keys()) await rm(join(folder, name));
}
