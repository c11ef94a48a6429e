import type { Request } from '@playwright/test';
import { type BuiltPage, builtPages } from '../support/built-pages.ts';
import { PAGE_BYTES, sizeOf, weigh } from '../support/page-weight.ts';
import { expect, test } from './support/page.ts';

/** What the address says of a page: pages of a kind are made of the same parts. Each tool is a kind of its own. */
const kindOf = ({ path }: BuiltPage): string => {
	const [first = '', second = ''] = path.replace('/zh-cn/', '/').split('/').filter(Boolean);
	return first === 'tools' ? `tools/${second}` : first;
};

/** Of each kind the one whose files weigh most; `tests/content/weight.test.ts` adds up those of every page. */
const heaviest = [...Map.groupBy(builtPages, kindOf)].flatMap(([, pages]) =>
	pages.toSorted((a, b) => weigh(b.file).bytes - weigh(a.file).bytes).slice(0, 1),
);

/** What a lab fetches once it comes near, 3 to 8 KB for those at the top of a page: the run that it begins with, and the words of its language. */
const OF_A_LAB = /^\/(?:_astro\/(?:lab-page|endings|whole-number|counts)\.[^/]+\.js|recordings\/.+\/packed\.json)$/;
const BESIDE = ['/favicon.svg', '/class-addresses'];

for (const built of heaviest) {
	test(`all that ${built.path} loads before anybody touches it stays within the budget`, async ({ page, problems }) => {
		const loaded = new Set<string>();
		/** Those that have not ended. */
		const open = new Set<Request>();
		// What is kept for a time without a network comes three seconds after the page, sooner or later than the last look at it here.
		await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
		page.on('request', (request) => {
			loaded.add(new URL(request.url()).pathname);
			open.add(request);
		});
		page.on('requestfinished', (request) => open.delete(request));
		page.on('requestfailed', (request) => open.delete(request));
		await page.goto(built.path, { waitUntil: 'networkidle' });
		// What a page leaves for when it has nothing else to do counts too. A page that draws nothing is never called by Chromium.
		await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
		// By name, where one does not end: on a starved machine the state "networkidle" was seen not to come a second time.
		await expect.poll(() => [...open].map((request) => request.url())).toEqual([]);
		loaded.delete(built.path);
		const counted = new Set([...BESIDE, ...weigh(built.file).files]);
		expect([...loaded].filter((address) => !counted.has(address) && !OF_A_LAB.test(address))).toEqual([]);
		const own = [...loaded].filter((name) => !OF_A_LAB.test(name) && !BESIDE.includes(name));
		const sizes = [built.file, ...own].map(sizeOf);
		expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(PAGE_BYTES);
		// A page that does not exist is reported by the browser, as it should be.
		if (built.path.endsWith('/nowhere/')) problems.length = 0;
	});
}

/** Each lesson in one of its languages, by turns: the parts are the same, the lengths of the texts are not. */
const lessons = builtPages
	.filter(({ path }) => path.startsWith('/lessons/'))
	.map(({ path }, index) => (index % 2 === 0 ? path : `/zh-cn${path}`));

for (const path of lessons) {
	test(`nothing on ${path} moves while it loads`, async ({ page }) => {
		await page.addInitScript(() => {
			const moved: string[] = [];
			Object.assign(window, { moved });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					const { sources = [] } = entry as PerformanceEntry & { sources?: { node: Node | null }[] };
					for (const { node } of sources) {
						const element = node instanceof Element ? node : node?.parentElement;
						if (element?.closest('main')) moved.push(element.outerHTML.slice(0, 200));
					}
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(path, { waitUntil: 'networkidle' });
		await expect(page.locator('section[data-lab] button:enabled').first()).toBeAttached();
		await page.mouse.wheel(0, 2_000);
		await page.waitForFunction(() => window.scrollY > 0);
		expect(await page.evaluate(() => Reflect.get(window, 'moved'))).toEqual([]);
	});
}

/** Google calls 0.1 good; a line of text that comes or goes above everything else on a phone is 0.02. */
const HARDLY = 0.02;

/** Pages on which something comes to life above the end of a phone's screen. */
const lively = builtPages.filter(({ path }) => !/^\/(?:zh-cn|lessons|reference|troubleshooting|nowhere)\//.test(path));

for (const { path } of lively) {
	test(`hardly anything on ${path} moves on a phone while it comes to life`, async ({ page }) => {
		await page.setViewportSize({ width: 412, height: 823 });
		await page.addInitScript(() => {
			const shifts: number[] = [];
			Object.assign(window, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(path, { waitUntil: 'networkidle' });
		await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
		const sum = await page.evaluate(() =>
			Reflect.get(window, 'shifts').reduce((all: number, one: number) => all + one, 0),
		);
		expect(sum).toBeLessThan(HARDLY);
	});
}
