import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './built-pages.ts';

/** On the wire, before anyone interacts: the page, its styles, its scripts and all that they import. */
export const PAGE_BYTES = 120 * 1024;

/** As the server sends it: compressed where there is a compressed copy. */
export const sizeOf = (file: string): number => {
	const path = join(DIST, file);
	return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
};

/** A script and all that it imports before it runs. */
function scripts(file: string, found = new Set<string>()): Set<string> {
	if (found.has(file)) return found;
	found.add(file);
	const text = readFileSync(join(DIST, file), 'utf8');
	for (const [, name = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
		scripts(join(file, '..', name), found);
	return found;
}

/**
 * Reads what the page names: what a script fetches by itself as soon as it runs is seen by `tests/e2e/weight.spec.ts`.
 *
 * @param file of a page, from `dist` on
 * @returns the bytes that a first visit loads, and from which other files: addresses
 */
export function weigh(file: string): { readonly bytes: number; readonly files: readonly string[] } {
	const html = readFileSync(join(DIST, file), 'utf8');
	const named = [...html.matchAll(/"(\/_astro\/[^"]+\.(?:js|css))"(?! disabled)/g)].map(([, name = '']) => name);
	const files = new Set(named.flatMap((name) => (name.endsWith('.js') ? [...scripts(name)] : [name])));
	return { bytes: [file, ...files].reduce((sum, one) => sum + sizeOf(one), 0), files: [...files] };
}
