/**
 * The page in which learner code runs (`/sandbox/`): one HTML document with one inline script. The script is the iframe's
 * program, and carries the worker's program as a string, so that a worker starts without another request.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { SCENARIOS } from '../src/lab-server/scenarios/index.ts';
import { EVENTS_PATH, POLL_PATH } from '../src/lab-server/updates.ts';

export interface SandboxPage {
	readonly html: string;
	/** Sources for `script-src`, quotes included: `'sha256-…'`. */
	readonly scriptHashes: string[];
}

/**
 * Bundles `src/sandbox/worker` and `src/sandbox/iframe` into the sandbox page.
 *
 * @throws when one of them does not compile
 */
export async function buildSandboxPage(): Promise<SandboxPage> {
	const paths = JSON.stringify(
		SCENARIOS.flatMap(({ path, inPath }) => (inPath === undefined ? [path] : [path, `${path}/`])),
	);
	const http = JSON.stringify([POLL_PATH, EVENTS_PATH]);
	const worker = await bundle('src/sandbox/worker/main.ts', { LAB_PATHS: paths, HTTP_PATHS: http });
	const iframe = await bundle('src/sandbox/iframe/main.ts', { WORKER_SOURCE: JSON.stringify(worker) });
	const script = escapeForHtml(iframe);
	const hash = createHash('sha256').update(script).digest('base64');
	return {
		html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>WebSocket Lab sandbox</title></head><body><script>${script}</script></body></html>\n`,
		scriptHashes: [`'sha256-${hash}'`],
	};
}

/** @returns one minified classic script, in strict mode */
async function bundle(entry: string, define: Record<string, string>): Promise<string> {
	const root = fileURLToPath(new URL('..', import.meta.url));
	const result = await build({
		root,
		configFile: false,
		envFile: false,
		publicDir: false,
		logLevel: 'silent',
		define,
		build: {
			write: false,
			minify: true,
			sourcemap: false,
			target: 'es2022',
			modulePreload: false,
			rolldownOptions: { input: `${root}${entry}`, output: { format: 'iife' } },
		},
	});
	if (!('output' in result)) throw new Error(`Vite did not build ${entry}.`);
	const [chunk, ...others] = result.output;
	if (others.length > 0) throw new Error(`${entry} must be one chunk, without assets.`);
	return `"use strict";${chunk.code.trim()}`;
}

/** A script element ends at the first `</script`, and `<!--` changes how it is read, wherever they stand. */
function escapeForHtml(script: string): string {
	return script.replaceAll(/<(\/script|!--)/gi, '\\x3c$1');
}
