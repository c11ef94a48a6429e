import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
	cwd: root,
	encoding: 'utf8',
}).split('\n');

const code = tracked.filter(
	(file) =>
		/\.(?:tsx?|mjs|astro|mdx)$/.test(file) && file !== 'tests/architecture/exports.test.ts' && existsSync(root + file),
);
const texts = new Map(code.map((file) => [file, readFileSync(root + file, 'utf8')]));

/** Files whose names others call for: Astro's pages and its table of content, stand-ins for modules of Node. */
const CALLED_FOR = /^src\/(?:pages\/|content\.config\.ts|in-page\/server\/shims\/)|\.d\.ts$/;

const EXPORTED = /^export (?:async )?(?:const|function\*?|class) ([\w$]+)/gm;

const wordsOf = (text: string): readonly string[] => text.match(/[\w$]+/g) ?? [];

/** @returns `name: file` of each value of the product that nobody imports, or tests alone although its own file does not use it */
function unused(texts: ReadonlyMap<string, string>): string[] {
	const inProduct = new Map<string, number>();
	const inTests = new Set<string>();
	for (const [file, text] of texts) {
		for (const word of new Set(wordsOf(text))) {
			if (file.startsWith('tests/')) inTests.add(word);
			else inProduct.set(word, (inProduct.get(word) ?? 0) + 1);
		}
	}
	return [...texts].flatMap(([file, text]) => {
		if (!/^(?:src|server)\/.*\.tsx?$/.test(file) || CALLED_FOR.test(file)) return [];
		return [...text.matchAll(EXPORTED)].flatMap(([, name = '']) => {
			if (inProduct.get(name) !== 1) return [];
			const isTested = inTests.has(name) && wordsOf(text).filter((word) => word === name).length > 1;
			return isTested ? [] : [`${name}: ${file}`];
		});
	});
}

const FOR_OTHERS = [
	// For those who test their own code with our socket: `src/in-page/README.md`.
	'serveFromWorker: src/in-page/serve-from-worker.ts',
	// Starlight calls what `astro.config.mjs` names.
	'onRequest: src/layouts/route-data.ts',
	// Starlight's own page asks for it.
	'StarlightTOC: src/layouts/toc.ts',
];

test('what a file exports is used by another, or by itself and tried in a test', () => {
	expect(unused(texts)).toEqual(FOR_OTHERS);
});

test('an export that nobody takes is found, and one that tests alone take', () => {
	const example = new Map([
		[
			'src/a.ts',
			'export const taken = 1;\nexport function left() {}\nexport class Tried {}\nexport const own = 2;\nown;',
		],
		['src/b.ts', "import { taken } from './a.ts';"],
		['tests/a.test.ts', "import { own, Tried } from '../src/a.ts';"],
	]);
	expect(unused(example)).toEqual(['left: src/a.ts', 'Tried: src/a.ts']);
});

const TYPE = /^export (?:interface|type|(?:abstract )?class) ([\w$]+)/gm;
/** An application is read by itself, beside the page that explains it. */
const BY_ITSELF = /^src\/apps\//;

/** @returns the names under which several files of the product give types away, with those files */
function namesakes(files: ReadonlyMap<string, string>): string[] {
	const homes = new Map<string, string[]>();
	for (const [file, text] of files) {
		if (!/^(?:src|server)\/.*\.tsx?$/.test(file) || CALLED_FOR.test(file) || BY_ITSELF.test(file)) continue;
		for (const [, name = ''] of text.matchAll(TYPE)) homes.set(name, [...(homes.get(name) ?? []), file]);
	}
	return [...homes].flatMap(([name, places]) => (places.length > 1 ? [`${name}: ${places.join(', ')}`] : []));
}

test('a type that a file gives away has a name of its own', () => {
	expect(namesakes(texts)).toEqual([]);
});

test('two types of one name are found', () => {
	const example = new Map([
		['src/a.ts', 'export interface Moment {}\nexport type Own = 1;'],
		['server/b.ts', 'export class Moment {}\ninterface Own {}'],
	]);
	expect(namesakes(example)).toEqual(['Moment: src/a.ts, server/b.ts']);
});
