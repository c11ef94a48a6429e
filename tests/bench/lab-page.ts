// The lesson page in a real Chromium: its weight before interaction, and the time from Run to the first frame.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { type BenchResult, median } from './result.ts';

const PORT = 4389;
const ORIGIN = `http://localhost:${PORT}`;
const LAB = 'section[data-lab="creating-sockets/first-echo"]';
const ROUNDS = 15;

/** Bytes on the wire of everything that a first visit loads, headers included. */
async function weigh(page: Page): Promise<{ bytes: number; requests: number; monaco: number }> {
	const client = await page.context().newCDPSession(page);
	await client.send('Network.enable');
	let bytes = 0;
	let requests = 0;
	let monaco = 0;
	client.on('Network.responseReceived', ({ response }) => {
		if (/monaco|editor\.worker|ts\.worker/.test(response.url)) monaco += 1;
	});
	client.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
		requests += 1;
	});
	await page.goto(`${ORIGIN}/lessons/creating-sockets/`, { waitUntil: 'networkidle' });
	return { bytes, requests, monaco };
}

/** Milliseconds from the click on Run to the paint that shows the first frame of the new run. */
async function runToFirstFrame(page: Page): Promise<number> {
	return page.evaluate(async (selector) => {
		const lab = document.querySelector(selector);
		const run = [...(lab?.querySelectorAll('button') ?? [])].find((button) => /^Run/.test(button.textContent ?? ''));
		if (!lab || !run) throw new Error('no lab on this page');
		const painted = new Promise<number>((resolve) => {
			// Run clears the recorded frames at once, so the next frame in the list is one of the new run.
			const look = () => {
				if (lab.querySelector('[data-frame]')) requestAnimationFrame(() => resolve(performance.now()));
				else requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		});
		const pressed = performance.now();
		run.click();
		if (lab.querySelector('[data-frame]')) throw new Error('frames of an earlier run are still shown');
		return (await painted) - pressed;
	}, LAB);
}

export async function run(): Promise<readonly BenchResult[]> {
	const server = spawn(process.execPath, ['server/main.ts'], {
		env: { ...process.env, PORT: String(PORT) },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const executablePath = findBrowser();
	const browser = await chromium.launch({ args: browserArguments, ...(executablePath ? { executablePath } : {}) });
	try {
		await once(server.stdout, 'data');
		const page = await browser.newPage();
		const { bytes, requests, monaco } = await weigh(page);
		await page.close();
		const first: number[] = [];
		const second: number[] = [];
		for (let round = 0; round < ROUNDS; round += 1) {
			const fresh = await browser.newPage();
			await fresh.goto(`${ORIGIN}/lessons/creating-sockets/`, { waitUntil: 'networkidle' });
			await fresh.locator(LAB).getByRole('button', { name: /^Run/, disabled: false }).waitFor();
			first.push(await runToFirstFrame(fresh));
			await fresh.locator(`${LAB}[data-state="ended"]`).waitFor();
			second.push(await runToFirstFrame(fresh));
			await fresh.close();
		}
		const plain = (name: string, ours: number, unit: string): BenchResult => ({
			name,
			ours,
			theirs: null,
			unit,
			ratio: null,
		});
		return [
			plain('first visit, over the wire', bytes / 1024, 'KB'),
			plain('first visit, requests', requests, 'requests'),
			plain('first visit, requests for Monaco', monaco, 'requests'),
			plain('Run → first frame on the screen, first run, median', median(first), 'ms'),
			plain('Run → first frame on the screen, second run, median', median(second), 'ms'),
		];
	} finally {
		await browser.close();
		server.kill('SIGTERM');
	}
}
