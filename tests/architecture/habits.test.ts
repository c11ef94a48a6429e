import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

/** Every file that is, or is about to be, part of the repository. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
	cwd: root,
	encoding: 'utf8',
})
	.split('\n')
	.filter((file) => file !== '' && existsSync(join(root, file)));

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const linesOf = (file: string): number => read(file).split('\n').length - 1;

describe('files', () => {
	const code = files.filter((file) => /\.(?:ts|tsx|mjs|astro|css)$/.test(file));

	test('hold at most 250 lines, content 300, tests 400', () => {
		const most = (file: string) => (file.startsWith('tests/') ? 400 : file.startsWith('content/') ? 300 : 250);
		const tooLong = code.filter((file) => linesOf(file) > most(file));
		expect(tooLong.map((file) => `${file}: ${linesOf(file)} lines`)).toEqual([]);
	});

	test('are named for what they hold, never a bag', () => {
		expect(code.filter((file) => /(?:^|\/)(?:utils?|helpers?|misc|common)(?:\.|\/)/.test(file))).toEqual([]);
	});

	test('leave nothing for later in a comment', () => {
		const later = new RegExp(`\\b(?:${['TO', 'FIX'].map((word, i) => word + ['DO', 'ME'][i]).join('|')})\\b`);
		expect(code.filter((file) => later.test(read(file)))).toEqual([]);
	});

	test('do not silence the type checker or the linter', () => {
		const silenced = /@ts-(?:ignore|nocheck)|as unknown as|: any\b|<any>/;
		const typed = code.filter((file) => /\.(?:ts|tsx|mjs)$/.test(file));
		expect(typed.filter((file) => file !== 'tests/architecture/habits.test.ts' && silenced.test(read(file)))).toEqual(
			[],
		);
	});
});

test('tests that gate leave nothing to chance', () => {
	const gates = files.filter((file) => /^tests\/(?!fuzz\/|load\/|bench\/|architecture\/habits).*\.ts$/.test(file));
	const byChance = gates.filter((file) => /Math\.random\(|from 'fast-check'/.test(read(file)));
	expect(byChance).toEqual(['tests/unit/fixed-seed.ts']);
});

/** @returns how often a text waits until a page is idle without saying how long at most */
const waitsForEver = (text: string): number =>
	[...text.matchAll(/requestIdleCallback\((?!\w+, \{ timeout: \w+ \}\))|requestIdleCallback \?\?/g)].length;

test('nobody waits for an idle page without an end: Chromium calls nobody while it draws nothing', () => {
	const code = files.filter((file) => /^(?:src|tests|scripts|build)\/.*\.(?:ts|tsx|mjs|astro)$/.test(file));
	const waiting = code.filter((file) => file !== 'tests/architecture/habits.test.ts' && waitsForEver(read(file)) > 0);
	expect(waiting).toEqual([]);
	const asking = code.filter((file) => file.startsWith('src/') && read(file).includes('requestIdleCallback'));
	expect(asking).toEqual(['src/browser/when-idle.ts']);
	expect(waitsForEver('requestIdleCallback(resolve, { timeout: 1000 })')).toBe(0);
	expect(waitsForEver('requestIdleCallback(resolve); (requestIdleCallback ?? setTimeout)(begin)')).toBe(2);
});

test('package-lock.json names no registry host', () => {
	expect(read('package-lock.json')).not.toMatch(/"resolved"/);
});

test('dependencies are pinned exactly', () => {
	const { dependencies, devDependencies } = JSON.parse(read('package.json'));
	const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
		([, version]) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(String(version)),
	);
	expect(loose).toEqual([]);
});

test('continuous integration runs the command that everybody runs', () => {
	expect(read('.ci/run').trim().split('\n').at(-1)).toBe('npm test');
});
