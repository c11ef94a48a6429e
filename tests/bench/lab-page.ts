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

/** A page that does no more than open a socket, send a text and write a row for the answer. */
const PLAIN = `<!doctype html><title>plain</title><button>Run</button><ol></ol><script>
document.querySelector('button').onclick = () => {
	const socket = new WebSocket('${ORIGIN.replace('http', 'ws')}/echo');
	socket.onopen = () => socket.send('Hello');
	socket.onmessage = ({ data }) => {
		const row = document.createElement('li');
		row.dataset.frame = '1';
		row.textContent = data;
		document.querySelector('ol').append(row);
		socket.close(1000);
	};
};
</script>`;

async function openPlain(page: Page): Promise<Locator> {
	await page.route(`${ORIGIN}/plain`, (route) => route.fulfill({ contentType: 'text/html', body: PLAIN }));
	await page.goto(`${ORIGIN}/plain`, { waitUntil: 'networkidle' });
	const body = page.locator('body');
	await body.getByRole('button').hover();
	return body;
}

/** Milliseconds from a press of Run with a real pointer to the paint that shows the first frame that came of it. */
async function runToFirstFrame(root: Locator): Promise<number> {
	const armed = await root.evaluateHandle((section) => ({
		passed: new Promise<number>((resolve) => {
			const pressed = ({ timeStamp }: Event): void => {
				// Run clears the frames of the run before at once, so the next one in the list is of the new run.
				const look = (): void => {
					if (section.querySelector('[data-frame]')) {
						requestAnimationFrame(() => resolve(performance.now() - timeStamp));
					} else requestAnimationFrame(look);
				};
				requestAnimationFrame(look);
			};
			section.addEventListener('click', pressed, { once: true, capture: true });
		}),
	}));
	await root.getByRole('button', { name: 'Run', exact: true }).click();
	return armed.evaluate(({ passed }) => passed);
}

export async function run(): Promise<readonly BenchResult[]> {
	const { browser, close } = await openSite();
	try {
		const page = await browser.newPage();
		const { bytes, requests, monaco } = await weigh(page);
		await page.close();
		const first: number[] = [];
		const second: number[] = [];
		const plainly: number[] = [];
		for (let round = 0; round < ROUNDS; round += 1) {
			const fresh = await browser.newPage();
			const lab = await openLesson(fresh);
			first.push(await runToFirstFrame(lab));
			await lab.and(fresh.locator('[data-state="ended"]')).waitFor();
			second.push(await runToFirstFrame(lab));
			await fresh.close();
			const alternative = await browser.newPage();
			plainly.push(await runToFirstFrame(await openPlain(alternative)));
			await alternative.close();
		}
		const alone = (name: string, ours: number, unit: string): BenchResult => ({
			name,
			ours,
			theirs: null,
			unit,
			ratio: null,
		});
		const beside = (name: string, times: readonly number[]): BenchResult => ({
			name,
			ours: median(times),
			theirs: median(plainly),
			unit: 'ms',
			ratio: median(plainly) / median(times),
		});
		return [
			alone('first visit, over the wire', bytes, 'bytes'),
			alone('first visit, requests', requests, 'requests'),
			alone('first visit, requests for Monaco', monaco, 'requests'),
			beside('Run → first frame on the screen, first run, median', first),
			beside('Run → first frame on the screen, second run, median', second),
		];
	} finally {
		await close();
	}
}
