import type { Plugin } from 'vite';

/** What brings labs to life: most of what these and what they import define is called in the task that does so. */
const CALLED_AT_ONCE = ['LabIsland', 'TwoProgramsIsland', 'client'];

/** In bytes; below this a script is compiled sooner than the hint is worth. */
const LEAST = 4096;

/** https://v8.dev/blog/explicit-compile-hints: the file's first line; to other engines it is a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/** What the plugin needs of a chunk. */
export interface HintedChunk {
	readonly type: 'chunk' | 'asset';
	readonly name?: string | undefined;
	readonly imports?: readonly string[];
	code?: string;
}

/**
 * Has V8 compile the code of labs while it arrives, on another thread. Else each function is compiled when it is first called, and that
 * was half of the task in which a lab comes to life.
 *
 * @param bundle by file name; the chunks that are meant get their hint
 */
export function addCompileHints(bundle: Readonly<Record<string, HintedChunk>>): void {
	const reached = new Set<string>();
	const reach = (file: string): void => {
		if (reached.has(file)) return;
		reached.add(file);
		for (const imported of bundle[file]?.imports ?? []) reach(imported);
	};
	for (const [file, { name }] of Object.entries(bundle)) if (CALLED_AT_ONCE.includes(name ?? '')) reach(file);
	for (const file of reached) {
		const chunk = bundle[file];
		if (chunk?.code !== undefined && chunk.code.length >= LEAST) chunk.code = HINT + chunk.code;
	}
}

export const compileHints: Plugin = {
	name: 'compile-hints',
	generateBundle: (_options, bundle) => addCompileHints(bundle),
};
