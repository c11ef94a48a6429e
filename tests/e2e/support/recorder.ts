import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs';
import { type LabFiles, labOn, lessonPath, ready } from './labs.ts';

/** Recordings show the address that the lessons use. */
const PORT = 4321;

export interface Recorder {
	readonly browser: Browser;
	close(): Promise<void>;
}

/** Starts the site on its usual port, and a browser. */
export async function openRecorder(): Promise<Recorder> {
	const server = spawn(process.execPath, ['server/main.ts'], {
		env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	await Promise.race([
		once(server.stdout, 'data'),
		once(server, 'exit').then(() => {
			throw new Error(`The site did not start; port ${PORT} must be free to record.`);
		}),
	]);
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

/**
 * Runs a lab as it stands in its page, until it ends or nothing more happens.
 *
 * @param page on the lab's lesson
 * @returns the saved trace
 */
export async function runAndSave(page: Page, id: string): Promise<string> {
	const lab = labOn(page, id);
	await ready(lab);
	const run = await lab.root.evaluateHandle((section) => {
		const announced = new Promise<{ save(): Promise<string> }>((resolve) => {
			section.addEventListener('websocket-lab:run', (event) => {
				if (event instanceof CustomEvent) resolve(event.detail);
			});
		});
		return { announced };
	});
	await lab.run.click();
	const over = lab.root.and(page.locator('[data-state="ended"], [data-state="error"], [data-state="stopped"]'));
	await over.waitFor({ timeout: 5_000 }).catch(() => lab.stop.click());
	// The tap may be a moment behind the page's own events: saved once two looks in a row see the same.
	return run.evaluate(async ({ announced }) => {
		const { save } = await announced;
		const events = (text: string) => text.slice(text.indexOf('"events"'));
		let last = await save();
		for (;;) {
			await new Promise((resolve) => setTimeout(resolve, 500));
			const now = await save();
			if (events(now) === events(last)) return now;
			last = now;
		}
	});
}

/** Records a lab's starter in a fresh page. */
export async function record(recorder: Recorder, lab: LabFiles): Promise<string> {
	const page = await recorder.browser.newPage();
	await page.goto(`http://localhost:${PORT}${lessonPath(lab.lesson)}`);
	const saved = await runAndSave(page, lab.id);
	await page.close();
	return saved;
}
