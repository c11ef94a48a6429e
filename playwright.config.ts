import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/browser.mjs';

const port = process.env.E2E_PORT ?? '4377';
const executablePath = findBrowser();
// An address as a network gives it, for which a browser grants no secure context, on machines in whatever network or none.
const LAN_RULE = '--host-resolver-rules=MAP 192.0.2.77 127.0.0.1';

export default defineConfig({
	testDir: 'tests/e2e',
	fullyParallel: true,
	// A page is waited for more than computed: two cores are busy with three.
	workers: 3,
	// What a busy machine was too slow for holds at the second try; `npm test` names it all the same.
	retries: 1,
	forbidOnly: Boolean(process.env.CI),
	timeout: 150_000,
	// A busy machine is slow; what does not come at all is found out all the same.
	expect: { timeout: 40_000 },
	reporter: process.env.E2E_REPORT ? [['line'], ['json', { outputFile: process.env.E2E_REPORT }]] : [['list']],
	use: {
		baseURL: `http://localhost:${port}`,
		// Recording doubles the time of a test: who looks for a failure says `--trace on`.
		trace: 'off',
		// One tab with one document after the other; cookies and storage are emptied in between. A context for each test would cost
		// more than most tests.
		reuseContext: true,
		// Requests are looked at, and no test is to find what another left; offline.spec.ts lets it be.
		serviceWorkers: 'block',
		launchOptions: {
			args: [...browserArguments, LAN_RULE],
			...(executablePath ? { executablePath } : {}),
		},
	},
	webServer: {
		command: 'node server/main.ts',
		env: { PORT: port, HOST: '127.0.0.1' },
		url: `http://127.0.0.1:${port}/healthz`,
		reuseExistingServer: false,
	},
});
