import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptFiles } from '../src/offline/site-copy.ts';
import { classicScript } from './classic-script.ts';

/** Its address from the root: what it may answer for is below its folder. */
export const SERVICE_WORKER = 'service-worker.js';

/** Not for readers: lists and twins for programs, pictures for previews, fixtures, and parts of Pagefind that we do not use. */
const LEFT_OUT =
	/\.(?:br|md|xml)$|(?:^|\/)(?:\.|llms\.txt$)|^(?:og|fixtures)\/|^root\.txt$|^service-worker\.js$|^pagefind\/pagefind-(?:\w+-)?(?:ui|highlight)\b/;

/** @returns the service worker's program, to stand behind the list of files that it keeps */
export const serviceWorkerProgram = async (): Promise<string> =>
	(await classicScript('src/offline/service-worker.ts')).code;

/**
 * Writes the service worker of a site that is complete otherwise.
 *
 * @param folder of the site
 * @param program as it was bundled
 */
export async function writeServiceWorker(folder: string, program: string): Promise<KeptFiles> {
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
	const site: KeptFiles = {
		version: whole.digest('hex').slice(0, 16),
		bytes,
		files: list,
	};
	await writeFile(join(folder, SERVICE_WORKER), `var SITE_FILES=${JSON.stringify(site)};\n${program}\n`);
	return site;
}

/** @returns the program of a service worker that was written, without its list */
export const programOf = (serviceWorker: string): string => serviceWorker.slice(serviceWorker.indexOf('\n') + 1).trim();
