import { type BuildOptions, build } from 'vite';
import { inPageFiles } from '../../build/in-page-files.ts';
import { root } from '../project.mjs';

/**
 * Bundles a program of this repository, apart from the site and its settings.
 *
 * @returns the code of its chunks, the entry first
 */
export async function bundle(options: BuildOptions): Promise<readonly string[]> {
	const result = await build({
		root,
		configFile: false,
		envFile: false,
		publicDir: false,
		logLevel: 'silent',
		// What a run in the page is made of, where it is wanted.
		plugins: [inPageFiles({ inline: true })],
		build: { write: false, modulePreload: false, ...options },
	});
	if (!('output' in result)) throw new Error('Vite made no bundle.');
	return result.output.flatMap((chunk) => ('code' in chunk ? [chunk.code] : []));
}

/** @returns a program for a page, as one classic script */
export async function bundleForPage(file: string): Promise<string> {
	const [code = ''] = await bundle({
		target: 'es2022',
		rolldownOptions: { input: file, output: { format: 'iife', codeSplitting: false } },
	});
	return code;
}
