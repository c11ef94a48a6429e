import { lessonPath } from './support/labs.ts';
import { expect, test } from './support/page.ts';

/** Over the wire, brotli, everything that a first visit loads before anyone interacts. */
const BUDGET_BYTES = 120 * 1024;

for (const locale of ['en', 'zh-cn'] as const) {
	test(`a first visit to the lesson stays within its budget and loads no Monaco (${locale})`, async ({ page }) => {
		const client = await page.context().newCDPSession(page);
		await client.send('Network.enable');
		const urls: string[] = [];
		let bytes = 0;
		client.on('Network.responseReceived', ({ response }) => urls.push(new URL(response.url).pathname));
		client.on('Network.loadingFinished', ({ encodedDataLength }) => {
			bytes += encodedDataLength;
		});
		await page.goto(lessonPath('creating-sockets', locale), { waitUntil: 'networkidle' });
		expect(urls.filter((url) => /monaco|worker|editor/i.test(url))).toEqual([]);
		expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
	});

	test(`nothing in the lesson moves while it loads (${locale})`, async ({ page }) => {
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
		await page.goto(lessonPath('creating-sockets', locale), { waitUntil: 'networkidle' });
		await expect(page.locator('section[data-lab] button:enabled').first()).toBeAttached();
		await page.mouse.wheel(0, 2_000);
		await page.waitForFunction(() => window.scrollY > 0);
		expect(await page.evaluate(() => Reflect.get(window, 'moved'))).toEqual([]);
	});
}
