// The lesson page in a real Chromium: its weight before interaction, and the time from Run to the first frame.
import type { Locator, Page } from '@playwright/test';
import { type BenchResult, median } from './result.ts';
import { ORIGIN, openLesson, openSite } from './site.ts';

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
function runToFirstFrame(lab: Locator): Promise<number> {
	return lab.evaluate(async (section) => {
		const run = [...section.querySelectorAll('button')].find((button) => /^Run/.test(button.textContent ?? ''));
		if (!run) throw new Error('this lab has no Run button');
		const painted = new Promise<number>((resolve) => {
			// Run clears the frames of the run before at once, so the next frame in the list is one of the new run.
			const look = () => {
				if (section.querySelector('[data-frame]')) requestAnimationFrame(() => resolve(performance.now()));
				else requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		});
		const pressed = performance.now();
		run.click();
		if (section.querySelector('[data-frame]')) throw new Error('frames of an earlier run are still shown');
		return (await painted) - pressed;
	});
}

export async function run(): Promise<readonly BenchResult[]> {
	const { browser, close } = await openSite();
	try {
		const page = await browser.newPage();
		const { bytes, requests, monaco } = await weigh(page);
		await page.close();
		const first: number[] = [];
		const second: number[] = [];
		for (let round = 0; round < ROUNDS; round += 1) {
			const fresh = await browser.newPage();
			const lab = await openLesson(fresh);
			first.push(await runToFirstFrame(lab));
			await lab.and(fresh.locator('[data-state="ended"]')).waitFor();
			second.push(await runToFirstFrame(lab));
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
			plain('first visit, over the wire', bytes, 'bytes'),
			plain('first visit, requests', requests, 'requests'),
			plain('first visit, requests for Monaco', monaco, 'requests'),
			plain('Run → first frame on the screen, first run, median', median(first), 'ms'),
			plain('Run → first frame on the screen, second run, median', median(second), 'ms'),
		];
	} finally {
		await close();
	}
}
