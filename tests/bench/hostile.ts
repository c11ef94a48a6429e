// Hostile code in a lab of the lesson page: how long the page takes to answer a click meanwhile, and whether Stop works.
import type { Browser } from '@playwright/test';
import type { BenchResult } from './result.ts';
import { FIRST_ECHO, openLesson, openSite } from './site.ts';

const CLICKS = 20;

const HOSTILE: Readonly<Record<string, string>> = {
	'an endless loop': 'while (true) {}',
	'a million console lines': 'for (let i = 0; i < 1_000_000; i += 1) console.log(i);\nsetInterval(() => {}, 100);',
	'a string of 200 MB, printed and sent': `const text = 'x'.repeat(200_000_000);
console.log(text);
const socket = new WebSocket('ws://localhost:4321/echo');
socket.onopen = () => socket.send(text);
setInterval(() => {}, 100);`,
	'500 sockets': `for (let i = 0; i < 500; i += 1) {
	const socket = new WebSocket('ws://localhost:4321/echo');
	socket.onopen = () => socket.send('x');
}`,
	'messages without end': 'setInterval(() => { for (let i = 0; i < 100_000; i += 1) postMessage(i); });',
};

/** Milliseconds from a click on a tab to its being selected: the slowest of some, spread over two seconds. */
async function slowestClick(browser: Browser, code: string): Promise<number> {
	const page = await browser.newPage();
	await page.addInitScript(([lab, text]) => localStorage.setItem(`wl:draft:${lab}`, text ?? ''), [FIRST_ECHO, code]);
	const lab = await openLesson(page);
	await lab.getByRole('button', { name: 'Run' }).click();
	const slowest = await lab.evaluate(async (section, clicks) => {
		const tabs = [...section.querySelectorAll<HTMLElement>('[role="tab"]')];
		let worst = 0;
		for (let click = 0; click < clicks; click += 1) {
			await new Promise((resolve) => setTimeout(resolve, 100));
			// A message is a task like an input event: it waits behind whatever keeps the page busy.
			const channel = new MessageChannel();
			const pressed = performance.now();
			const answered = new Promise((resolve) => {
				channel.port2.onmessage = () => {
					tabs[click % tabs.length]?.click();
					resolve(null);
				};
			});
			channel.port1.postMessage(null);
			await answered;
			worst = Math.max(worst, performance.now() - pressed);
		}
		return worst;
	}, CLICKS);
	await lab.getByRole('button', { name: 'Stop', exact: true }).click();
	await lab.and(page.locator('[data-state="stopped"]')).waitFor();
	await page.close();
	return slowest;
}

export async function run(): Promise<readonly BenchResult[]> {
	const site = await openSite();
	try {
		const results: BenchResult[] = [];
		for (const [name, code] of Object.entries(HOSTILE)) {
			const ours = await slowestClick(site.browser, code);
			results.push({ name: `${name}: slowest of ${CLICKS} clicks`, ours, theirs: null, unit: 'ms', ratio: null });
		}
		return results;
	} finally {
		await site.close();
	}
}
