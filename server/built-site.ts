import { statSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, readHeaderManifest } from './header-manifest.ts';
import { type StaticFiles, staticFiles } from './static-files.ts';

/**
 * Serves the built site, and the new one as soon as it has been built again: sizes and hashes of the old files would
 * cut the new ones short and block their scripts.
 *
 * @param distDir folder of the built site
 * @throws Error with one sentence when there is no usable site to begin with
 */
export function builtSite(distDir: string): StaticFiles {
	const read = () => staticFiles(distDir, readHeaderManifest(distDir));
	let build = buildOf(distDir);
	let serve = read();
	return (request, response, site) => {
		const latest = buildOf(distDir);
		if (latest !== build && latest !== null) {
			build = latest;
			serve = read();
		}
		serve(request, response, site);
	};
}

/** @returns what tells one build from another; null while there is none */
function buildOf(distDir: string): string | null {
	const stats = statSync(join(distDir, MANIFEST_FILE), { throwIfNoEntry: false });
	return stats === undefined ? null : `${stats.ino} ${stats.mtimeMs}`;
}
