import { fileURLToPath } from 'node:url';
import { buildApart } from './build-apart.ts';

export interface ClassicScript {
	readonly code: string;
	/** Files that it is made of. */
	readonly modules: readonly string[];
}

/**
 * @param entry from the project's root
 * @returns one minified classic script, in strict mode
 * @throws when it does not compile
 */
export async function classicScript(entry: string, define: Record<string, string> = {}): Promise<ClassicScript> {
	const root = fileURLToPath(new URL('..', import.meta.url));
	const [chunk, ...others] = await buildApart({
		define,
		build: {
			minify: true,
			sourcemap: false,
			target: 'es2022',
			rolldownOptions: { input: `${root}${entry}`, output: { format: 'iife' } },
		},
	});
	if (others.length > 0) throw new Error(`${entry} must be one chunk, without assets.`);
	return { code: `"use strict";${chunk.code.trim()}`, modules: chunk.moduleIds };
}
