import { defineConfig } from 'vitest/config';

/** One project a reason for testing; the folder says why a test exists. */
const project = (name: string, testTimeout = 30_000) => ({
	test: {
		name,
		include: [`tests/${name}/**/*.test.ts`],
		environment: 'node' as const,
		// No test is fast by this: it only ends what hangs, on a machine that is busy with browsers.
		testTimeout,
		hookTimeout: testTimeout,
		// No module keeps anything that a test leaves behind, so that each process loads a module once and not once a file: that
		// took four fifths of the time of short files.
		isolate: false,
	},
});

/**
 * What waits for peers more than it computes runs side by side on the smallest machine too. Real servers and real time-outs are
 * late where browsers take both cores: what fails there is tried once more, and the output says so.
 */
const WAITING = { maxWorkers: 2, retry: 1 };

export default defineConfig({
	test: {
		projects: [
			// What Solid's modules do is done in a page: in Node, the package itself would resolve to what renders on a server.
			{
				test: {
					...project('unit').test,
				},
				resolve: { alias: [{ find: /^solid-js$/, replacement: 'solid-js/dist/solid.js' }] },
			},
			{ test: { ...project('contract', 150_000).test, ...WAITING } },
			{
				test: {
					...project('contract', 150_000).test,
					...WAITING,
					name: 'contract-in-page',
					// Where no real network, no other client and no process is needed.
					include: ['contract/scenarios', 'contract/tap', 'contract-in-page']
						.map((part) => `tests/${part}/**/*.test.ts`)
						.concat(
							['frames', 'handshake', 'keep-alive', 'failing', 'held-memory'].map(
								(name) => `tests/contract/${name}.test.ts`,
							),
						),
					globalSetup: 'tests/contract/support/in-page-bundle.ts',
					env: { LAB_HOST: 'in-page' },
				},
			},
			project('content'),
			project('architecture', 60_000),
			project('regressions'),
			{
				test: {
					...project('engines', 120_000).test,
					globalSetup: 'tests/engines/site.ts',
					// A process for each engine.
					isolate: true,
					// The engines side by side: each waits more than it computes.
					maxWorkers: 3,
					// A click may come while something takes its place: three browsers start on two cores.
					retry: 1,
				},
			},
		],
	},
});
