import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';

/**
 * Builds a program of this repository by itself, apart from the site and its settings. Nothing is written.
 *
 * @param settings paths are read from the project's root
 * @returns the files that it became, the entry first
 * @throws when it does not compile
 */
export async function buildApart(settings: InlineConfig) {
	const result = await build({
		root: fileURLToPath(new URL('..', import.meta.url)),
		configFile: false,
		envFile: false,
		publicDir: false,
		logLevel: 'silent',
		...settings,
		build: { write: false, modulePreload: false, ...settings.build },
	});
	// A library has one result for each of its formats.
	const [built] = Array.isArray(result) ? result : [result];
	if (built === undefined || !('output' in built)) throw new Error('Vite built nothing.');
	return built.output;
}
