import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('../src', import.meta.url));
const STATIC = /^(?:import|export)\s(?!type\b)[^;]*?from\s+'(\.[^']+\.tsx?)'/gm;

interface Group {
	readonly name: string;
	readonly test: (id: string) => boolean;
}

/** @returns the file, what it imports, and what that does */
function loadedBy(file: string, found = new Set<string>()): ReadonlySet<string> {
	if (found.has(file)) return found;
	found.add(file);
	for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(STATIC)) loadedBy(join(dirname(file), name), found);
	return found;
}

const fileOf = (id: string): string => id.replace(/\?.*$/, '');

const CORE = /[\\/]src[\\/](?:trace|protocol)[\\/]/;

/** What the scripts of every page import; and what takes the place of pictures, which tools, figures and labs share. */
function everyPageFiles(): ReadonlySet<string> {
	const scripts = ['layouts/every-page.ts', 'components/internals/course/lesson-marks.ts'].map((name) =>
		join(ROOT, name),
	);
	const files = new Set(scripts.flatMap((script) => [...loadedBy(script)]));
	for (const script of scripts) files.delete(script);
	for (const shared of ['workbench/panels/interaction-replay.ts', 'browser/when-idle.ts'])
		files.add(join(ROOT, shared));
	return files;
}

/** What every page loads, as one file. */
export function everyPage(): Group {
	const files = everyPageFiles();
	return { name: 'page', test: (id) => files.has(fileOf(id)) };
}

/**
 * The trace and the protocol of a lab as one file. Whatever else shares a part of them would have it cut out into a file of its own,
 * compressed by itself: twenty of them weigh a kilobyte more on each lesson. What every page imports is not in it, or every page
 * would load the whole.
 */
export function labCore(): Group {
	const files = loadedBy(join(ROOT, 'workbench/LabIsland.tsx'));
	const page = everyPageFiles();
	return {
		name: 'lab-core',
		test: (id) => CORE.test(id) && files.has(fileOf(id)) && !page.has(fileOf(id)),
	};
}

/** What brings labs to life: most of what these and what they import define is called in the task that does so. */
const CALLED_AT_ONCE = ['LabIsland', 'TwoProgramsIsland', 'solid-client'];

/** What is fetched when a reader comes near a lab, and called between Run and the first row: a run finds it compiled. */
export const CALLED_BY_RUN: readonly string[] = [
	'create-sandbox',
	'TimelineView',
	'HandshakeView',
	'FramesView',
	'StatesView',
	'BufferView',
];

const HINTED: ReadonlySet<string> = new Set([...CALLED_AT_ONCE, ...CALLED_BY_RUN]);

/** In bytes; below this a script is compiled sooner than the hint is worth. */
const LEAST = 1024;

/** https://v8.dev/blog/explicit-compile-hints: the file's first line; to other engines it is a comment. */
export const HINT = '//# allFunctionsCalledOnLoad\n';

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
	for (const [file, { name }] of Object.entries(bundle)) if (HINTED.has(name ?? '')) reach(file);
	for (const file of reached) {
		const chunk = bundle[file];
		if (chunk?.code !== undefined && chunk.code.length >= LEAST) chunk.code = HINT + chunk.code;
	}
}

export const compileHints: Plugin = {
	name: 'compile-hints',
	generateBundle: (_options, bundle) => addCompileHints(bundle),
};
