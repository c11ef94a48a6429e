/**
 * The page in which learner code runs (`/sandbox/`): one HTML document with one inline script. The script is the iframe's
 * program, and carries the worker's program as a string, so that a worker starts without another request.
 */
import { createHash } from 'node:crypto';
import { SCENARIOS } from '../src/lab-server/scenarios/index.ts';
import { EVENTS_PATH, POLL_PATH } from '../src/lab-server/scenarios/updates.ts';
import { classicScript } from './classic-script.ts';

export interface SandboxPage {
	readonly html: string;
	/** Sources for `script-src`, quotes included: `'sha256-…'`. */
	readonly scriptHashes: string[];
}

/**
 * Has V8 compile every function when the worker is started, ahead of a run, and not when Run waits for it: its socket is made 5 ms
 * earlier. To other engines it is a comment.
 */
const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

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
	const { code: worker } = await classicScript('src/sandbox/worker/main.ts', { LAB_PATHS: paths, HTTP_PATHS: http });
	const { code } = await classicScript('src/sandbox/iframe/main.ts', {
		WORKER_SOURCE: JSON.stringify(COMPILED_AT_ONCE + worker),
	});
	const script = escapeForHtml(code);
	const hash = createHash('sha256').update(script).digest('base64');
	return {
		html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>WebSocket Lab sandbox</title></head><body><script>${script}</script></body></html>\n`,
		scriptHashes: [`'sha256-${hash}'`],
	};
}

/** A script element ends at the first `</script`, and `<!--` changes how it is read, wherever they stand. */
function escapeForHtml(script: string): string {
	return script.replaceAll(/<(\/script|!--)/gi, '\\x3c$1');
}
