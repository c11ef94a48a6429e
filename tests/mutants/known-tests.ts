import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, type RunnerTestCase } from 'vitest';

/** The instrumented code looks here which mutant is active, and counts here what a test reaches. */
export interface Switch {
	activeMutant?: string | undefined;
	currentTestId?: string | undefined;
	hitCount?: number | undefined;
	hitLimit?: number | undefined;
	/** How often each test reached each mutant. */
	mutantCoverage?: { readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>> };
}

declare global {
	var __stryker__: Switch | undefined;
	var testsOfMutants: Map<string, RunnerTestCase> | undefined;
	/** The file of the test that runs, whoever called it. */
	var fileOfTest: string | undefined;
}

/** A setup file runs before each file of tests, and all of them in one thread. */
globalThis.__stryker__ ??= {};
globalThis.testsOfMutants ??= new Map();
export const active = globalThis.__stryker__;
export const knownTests = globalThis.testsOfMutants;

function nameOf(task: RunnerTestCase): string {
	const names = [task.name];
	for (let { suite } = task; suite !== undefined; { suite } = suite) names.unshift(suite.name);
	return names.join(' > ');
}

// Vitest's own looks beside the file that it runs, which while mutants are tried is another.
expect.extend({
	async toMatchFileSnapshot(text: string, path: string) {
		const expected = await readFile(join(dirname(globalThis.fileOfTest ?? ''), path), 'utf8');
		return { pass: text === expected, message: () => `differs from ${path}` };
	},
});

beforeEach(({ task }) => {
	globalThis.fileOfTest = task.file.filepath;
	const id = `${relative(process.cwd(), task.file.filepath)}#${nameOf(task)}`;
	knownTests.set(id, task);
	active.currentTestId = id;
});
afterEach(() => {
	active.currentTestId = undefined;
});
