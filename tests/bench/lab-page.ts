// The lesson page in a real Chromium: its weight before interaction, and the time from Run to the first frame.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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

/** Serves the plain page from loopback: a page that a test answers itself would count as one of the Internet, which may not reach it. */
async function servePlain(): Promise<{ readonly address: string; close(): void }> {
	const server = createServer((_request, response) => {
		response.setHeader('Content-Type', 'text/html').end(PLAIN);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return { address: `http://localhost:${port}/`, close: () => void server.close() };
}

async function openPlain(page: Page, address: string): Promise<Locator> {
	await page.goto(address, { waitUntil: 'networkidle' });
	const body = page.locator('body');
	await body.getByRole('button').hover();
	return body;
}

/**
 * Milliseconds from a press of Run with a real pointer to the paint that shows the first frame that came of it.
 *
 * The time of the paint is the browser's own (Element Timing): counting animation frames finds a row that was drawn in one of them a
 * frame late.
 */
async function runToFirstFrame(root: Locator): Promise<number> {
	const armed = await root.evaluateHandle((section) => ({
		passed: new Promise<number>((resolve) => {
			const pressed = ({ timeStamp }: Event): void => {
				// A row may be drawn anew before it was painted once.
				const rows = new MutationObserver(() => {
					for (const row of section.querySelectorAll('[data-frame]:not([data-before])')) {
						for (const part of [row, ...row.querySelectorAll('*')]) part.setAttribute('elementtiming', 'first-frame');
					}
				});
				rows.observe(section, { subtree: true, childList: true });
				new PerformanceObserver((list, observer) => {
					const [first] = list.getEntries() as (PerformanceEntry & { readonly renderTime: number })[];
					if (first === undefined) return;
					resolve(first.renderTime - timeStamp);
					observer.disconnect();
					rows.disconnect();
				}).observe({ type: 'element' });
			};
			for (const row of section.querySelectorAll('[data-frame]')) row.setAttribute('data-before', '');
			section.addEventListener('click', pressed, { once: true, capture: true });
		}),
	}));
	await root.getByRole('button', { name: 'Run', exact: true }).click();
	return armed.evaluate(({ passed }) => passed);
}

export async function run(): Promise<readonly BenchResult[]> {
	const { browser, close } = await openSite();
	const plain = await servePlain();
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
			plainly.push(await runToFirstFrame(await openPlain(alternative, plain.address)));
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
		plain.close();
		await close();
	}
}
