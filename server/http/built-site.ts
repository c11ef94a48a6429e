import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Limits } from '../guard/limits.ts';
import { type Log, noLog } from '../process/log.ts';
import { MANIFEST_FILE, readHeaderManifest } from './header-manifest.ts';
import { readSiteFiles } from './site-files.ts';
import { type StaticFiles, staticFiles } from './static-files.ts';

/** How often a rebuilt site is looked for, in ms; a request asks for it. */
export const LOOK_INTERVAL = 1000;

/**
 * Serves the built site, and the new one soon after it has been built again. A new build that can't be read is told to
 * the log, and the old one stays.
 *
 * @param distDir folder of the built site
 * @param now milliseconds that never go back
 * @throws Error with one sentence when there is no usable site to begin with
 */
export function builtSite(
	distDir: string,
	{ responseStall }: Limits,
	log: Log = noLog,
	now: () => number = () => performance.now(),
): StaticFiles {
	const read = () => staticFiles(readSiteFiles(distDir), readHeaderManifest(distDir), responseStall);
	let build = buildOf(distDir);
	let serve = read();
	let looked = now();
	const look = () => {
		try {
			const latest = buildOf(distDir);
			if (latest === null || latest === build) return;
			serve = read();
			build = latest;
			log.info('site-read-again');
		} catch (error) {
			log.error('site-unreadable', { error: String(error) });
		}
	};
	return (request, response, site) => {
		if (now() - looked >= LOOK_INTERVAL) {
			looked = now();
			look();
		}
		return serve(request, response, site);
	};
}

/** @returns what tells one build from another; null while there is none */
function buildOf(distDir: string): string | null {
	const stats = statSync(join(distDir, MANIFEST_FILE), { throwIfNoEntry: false });
	return stats === undefined ? null : `${stats.ino} ${stats.mtimeMs}`;
}
