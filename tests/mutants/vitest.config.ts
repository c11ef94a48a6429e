import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those of the same room: what only a server, a browser or another room could notice survives, and is to be looked at. */
const tests = process.env['MUTANTS_TESTS']?.split(',') ?? ['tests/unit/**/*.test.ts'];

class LastOfAll extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const isLast = ({ moduleId }: TestSpecification) => moduleId.endsWith('last.test.ts');
		return [...files.filter((file) => !isLast(file)), ...files.filter(isLast)];
	}
}

export default defineConfig({
	test: {
		include: [...tests, 'tests/mutants/last.test.ts'],
		// They compare thousands of inputs: each change would take minutes.
		exclude: ['**/differential.test.ts', '**/*.property.test.ts'],
		setupFiles: ['tests/mutants/known-tests.ts'],
		environment: 'node',
		// On a busy machine and with all that is counted, the longest take minutes.
		testTimeout: 300_000,
		isolate: false,
		sequence: { sequencer: LastOfAll },
	},
	resolve: { alias: [{ find: /^solid-js$/, replacement: 'solid-js/dist/solid.js' }] },
});
