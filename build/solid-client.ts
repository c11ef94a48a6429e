import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const THEIRS = '@astrojs/solid-js/client.js';
const OURS = fileURLToPath(new URL('../src/components/internals/labs/solid-client.ts', import.meta.url));

/** Puts `solid-client.ts` in the place of what Astro brings islands to life with; only that has the original. */
export const solidClient: Plugin = {
	name: 'solid-client',
	enforce: 'pre',
	resolveId: (source, importer) => (source === THEIRS && importer !== OURS ? OURS : null),
};
