import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** For each built HTML file, by its path from the site's root, the CSP sources of its inline scripts. */
export type HeaderManifest = ReadonlyMap<string, readonly string[]>;

/** The build's list of what each page's headers need to allow. */
export const MANIFEST_FILE = '.headers.json';

const SOURCE = /^'sha(256|384|512)-[A-Za-z0-9+/]+={0,2}'$/;

/**
 * @param distDir folder of the built site
 * @throws Error with one sentence when the file is missing or not what the build writes
 */
export function readHeaderManifest(distDir: string): HeaderManifest {
	const file = join(distDir, MANIFEST_FILE);
	let value: unknown;
	try {
		value = JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		throw new Error(`${file} is missing or broken: build the site again with npm run build.`);
	}
	const { scriptHashes: hashes } = isRecord(value) ? value : {};
	if (!isRecord(hashes)) throw new Error(`${file} has no scriptHashes: build the site again with npm run build.`);
	return new Map(
		Object.entries(hashes).map(([path, sources]) => {
			if (Array.isArray(sources) && sources.every(isSource)) return [path, sources];
			throw new Error(`${file} lists for ${path} what is no CSP source: build the site again with npm run build.`);
		}),
	);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isSource = (value: unknown): value is string => typeof value === 'string' && SOURCE.test(value);
