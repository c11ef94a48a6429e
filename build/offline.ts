import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { SiteFiles } from '../src/offline/site-copy.ts';

/** Its address from the root: what it may answer for is below its folder. */
export const SERVICE_WORKER = 'service-worker.js';

/** Not for readers: lists and twins for programs, pictures for previews, fixtures, and parts of Pagefind that we do not use. */
const LEFT_OUT =
	/\.(?:br|md|xml)$|(?:^|\/)(?:\.|llms\.txt$)|^(?:og|fixtures)\/|^root\.txt$|^service-worker\.js$|^pagefind\/pagefind-(?:\w+-)?(?:ui|highlight)\b/;

/** @returns the service worker's program, to stand behind a list of files (`withFiles`) */
export async function serviceWorkerProgram(): Promise<string> {
	const root = fileURLToPath(new URL('..', import.meta.url));
	const result = await build({
		root,
		configFile: false,
		envFile: false,
		publicDir: false,
		logLevel: 'silent',
		build: {
			write: false,
			minify: true,
			sourcemap: false,
			target: 'es2022',
			modulePreload: false,
			rolldownOptions: { input: `${root}src/offline/service-worker.ts`, output: { format: 'iife' } },
		},
	});
	if (!('output' in result)) throw new Error('Vite did not build the service worker.');
	return result.output[0].code.trim();
}

/**
 * Writes the service worker of a site that is complete otherwise.
 *
 * @param folder of the site
 * @param program as it was bundled
 */
export async function writeServiceWorker(folder: string, program: string): Promise<SiteFiles> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
		.filter((file) => !LEFT_OUT.test(file))
		.sort();
	const list: Record<string, string> = {};
	const whole = createHash('sha256').update(program);
	let bytes = 0;
	for (const file of files) {
		const content = await readFile(join(folder, file));
		const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
		list[file.replace(/(?:^|(?<=\/))index\.html$/, '')] = hash;
		whole.update(`${file} ${hash}\n`);
		bytes += content.length;
	}
	const site: SiteFiles = {
		version: whole.digest('hex').slice(0, 16),
		bytes,
		files: list,
	};
	await writeFile(join(folder, SERVICE_WORKER), `var SITE_FILES=${JSON.stringify(site)};\n${program}\n`);
	return site;
}

/** @returns the program of a service worker that was written, without its list */
export const programOf = (serviceWorker: string): string => serviceWorker.slice(serviceWorker.indexOf('\n') + 1).trim();
