import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';

const PORT = 4389;
export const ORIGIN = `http://localhost:${PORT}`;
export const FIRST_ECHO = 'creating-sockets/first-echo';

/** The built site in a process of its own, and a browser. */
export interface Site {
	readonly browser: Browser;
	close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
	const server = spawn(process.execPath, ['server/main.ts'], {
		env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	await once(server.stdout, 'data');
	const executablePath = findBrowser();
	const browser = await chromium.launch({ args: browserArguments, ...(executablePath ? { executablePath } : {}) });
	return {
		browser,
		async close() {
			await browser.close();
			server.kill('SIGTERM');
			await once(server, 'exit');
		},
	};
}

/** Opens the lesson and waits until its first lab can run and the page is idle. */
export async function openLesson(page: Page): Promise<Locator> {
	await page.goto(`${ORIGIN}/lessons/creating-sockets/`, { waitUntil: 'networkidle' });
	const lab = page.locator(`section[data-lab="${FIRST_ECHO}"]`);
	await lab.getByRole('button', { name: 'Run', disabled: false }).waitFor();
	return lab;
}
