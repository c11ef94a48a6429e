import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Types of `<script>` that a browser does not execute, and that a Content-Security-Policy does not concern. */
const DATA_TYPE = /\btype\s*=\s*["']?application\/(?:ld\+)?json/i;
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;

/**
 * The CSP sources of the inline scripts of one page, so that they run under a policy without `unsafe-inline`.
 *
 * @param html a page that we built
 * @returns sources such as `'sha256-…'`, each once, in document order
 */
export function inlineScriptHashes(html: string): string[] {
	const hashes = new Set<string>();
	for (const [, attributes = '', text = ''] of html.matchAll(SCRIPT)) {
		if (/\bsrc\s*=/i.test(attributes) || DATA_TYPE.test(attributes) || text === '') continue;
		hashes.add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
	}
	return [...hashes];
}

/**
 * @param dist folder of the built site
 * @returns for every HTML file, by its path from the site's root (`/lessons/index.html`), its inline scripts' sources
 */
export async function scriptHashesBelow(dist: string): Promise<Record<string, string[]>> {
	const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
	const entries = files.map(async (file): Promise<[string, string[]]> => {
		const path = join(dist, file);
		const address = `/${relative(dist, path).split(sep).join('/')}`;
		return [address, inlineScriptHashes(await readFile(path, 'utf8'))];
	});
	return Object.fromEntries(await Promise.all(entries));
}
