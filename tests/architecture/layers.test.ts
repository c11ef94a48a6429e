import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, test } from 'vitest';
import configuration, { rows } from '../../.dependency-cruiser.mjs';

const root = new URL('../..', import.meta.url).pathname;

async function violationsIn(folders: string[], baseDir = root): Promise<string[]> {
	const { output } = await cruise(
		folders,
		{ ...configuration.options, baseDir, ruleSet: { forbidden: configuration.forbidden }, validate: true },
		{},
		{ tsConfig: extractTsConfig(`${root}tsconfig.json`) },
	);
	if (typeof output === 'string') throw new Error(output);
	return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

test('imports go down the layers only', async () => {
	expect(await violationsIn(['src', 'server', 'build', 'scripts', 'content'])).toEqual([]);
});

test('CONTRIBUTING.md draws the layers that are enforced', () => {
	const [, drawing = ''] = readFileSync(`${root}CONTRIBUTING.md`, 'utf8').split('\n## Layers\n');
	const drawn = drawing
		.split('\n## ', 1)
		.flatMap((section) => [...section.matchAll(/^\| (`[^|]+`) +\|/gm)])
		.map(([, cell = '']) => [...cell.matchAll(/`([^`]+?)\/?`/g)].map(([, folder]) => folder));
	expect(drawn).toEqual(rows);
});

const matches = (path: string | string[] | undefined, file: string): boolean =>
	(Array.isArray(path) ? path : [path]).some((pattern) => pattern !== undefined && new RegExp(pattern).test(file));

/** @returns what the rules say of an Astro file, which the cruiser does not read: what its frontmatter and its scripts import */
function violationsOf(file: string, text: string): string[] {
	const imported = [...text.matchAll(/(?:from |import ?\(?)'(\.{1,2}\/[^'?]+)/g)].map(([, path = '']) =>
		posix.join(posix.dirname(file), path),
	);
	const rules = configuration.forbidden.flatMap((rule) =>
		'to' in rule && 'path' in rule.from && 'path' in rule.to
			? [{ name: rule.name, from: rule.from.path, to: rule.to.path }]
			: [],
	);
	return imported.flatMap((target) =>
		rules
			.filter(({ from, to }) => matches(from, file) && matches(to, target))
			.map(({ name }) => `${name}: ${file} → ${target}`),
	);
}

test('what Astro files import goes down the layers, too', () => {
	const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.astro'),
	);
	expect(files.length).toBeGreaterThan(50);
	const violations = files.flatMap((file) => violationsOf(`src/${file}`, readFileSync(`${root}src/${file}`, 'utf8')));
	expect(violations).toEqual([]);
	expect(violationsOf('src/layouts/Head.astro', "import x from '../pages/x.ts';\nimport('../../tests/y.ts')")).toEqual([
		'layer-layouts: src/layouts/Head.astro → src/pages/x.ts',
		'product-does-not-import-tooling: src/layouts/Head.astro → tests/y.ts',
	]);
});

test('an import that goes up is found', async () => {
	const violations = await violationsIn(['src', 'scripts'], `${root}tests/architecture/fixtures/upward-import/`);
	expect(violations.sort()).toEqual([
		'layer-protocol: src/protocol/frame.ts → src/trace/model.ts',
		'the-lowest-row-imports-nothing: src/protocol/frame.ts → src/trace/model.ts',
		'tools-do-not-stand-on-tests: scripts/record.ts → tests/driver.ts',
	]);
});

test('in the lab Node and `ws` are found, types too; in their adapter what acts and more than a request and a stream', async () => {
	const violations = await violationsIn(['src'], `${root}tests/architecture/fixtures/node-in-lab/`);
	const fromLab = violations.map((violation) => violation.replace(/(\.\.\/)+node_modules\/(\w+)\/.*/, '$2'));
	expect(fromLab.sort()).toEqual([
		'lab-server-adapter-knows-ws-and-streams: src/lab-server/ws/adapter.ts → os',
		'lab-server-adapter-takes-types-of-node: src/lab-server/ws/adapter.ts → os',
		'lab-server-adapter-takes-types-of-node: src/lab-server/ws/adapter.ts → stream',
		'lab-server-knows-no-host: src/lab-server/scenarios/echo.ts → fs',
		'lab-server-knows-no-host: src/lab-server/scenarios/echo.ts → src/lab-server/ws/adapter.ts',
		'lab-server-knows-no-host: src/lab-server/scenarios/echo.ts → stream',
		'lab-server-knows-no-host: src/lab-server/scenarios/echo.ts → ws',
		'ws-in-its-adapter-only: src/lab-server/scenarios/echo.ts → ws',
	]);
});
