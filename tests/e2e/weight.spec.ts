import { lessonPath } from './support/labs.ts';
import { expect, test } from './support/page.ts';

/** Over the wire, brotli, everything that a first visit loads before anyone interacts. */
const BUDGET_BYTES = 100 * 1024;

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

	test(`nothing on the lesson moves while it loads (${locale})`, async ({ page }) => {
		await page.addInitScript(() => {
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) document.documentElement.dataset['shifted'] = JSON.stringify(entry);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(lessonPath('creating-sockets', locale), { waitUntil: 'networkidle' });
		await page.mouse.wheel(0, 2_000);
		await expect(page.locator('section[data-lab] button:enabled').first()).toBeAttached();
		await expect(page.locator('html')).not.toHaveAttribute('data-shifted', /./);
	});
}
