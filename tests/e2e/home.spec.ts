import { expect, test } from './support/page.ts';

test('on the first page a bit tells its meaning, and a word its frame', async ({ page }) => {
	await page.goto('/');
	const figure = page.locator('wl-connection-figure');
	const say = figure.getByRole('textbox', { name: 'Say' });
	await expect(say).toBeEnabled();

	await figure.getByRole('button', { name: 'Byte 1, mask: 1' }).click();
	await expect(figure.locator('.wl-chosen')).toContainText('MASK = 1');

	await say.click();
	await say.fill('Hi');
	await expect(figure.locator('.wl-bars code')).toHaveText(['81', '82', '37', 'fa', '21', '3d', '7f', '93']);
	await expect(figure.locator('.wl-chosen')).toContainText('0x7f XOR 0x37 = 0x48');

	await figure.getByRole('button', { name: /101 Switching Protocols/ }).click();
	await expect(figure.locator('[data-header="sec-websocket-accept"]')).toContainText('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
});

test('a replay draws new keys: the bytes of the masked frame change, what it says does not', async ({ page }) => {
	await page.goto('/zh-cn/');
	const figure = page.locator('wl-connection-figure');
	const bytes = figure.locator('.wl-bars code');
	await figure.getByRole('button', { name: '换新密钥重放' }).click();
	await expect(bytes.nth(2)).toBeVisible();
	await expect(figure.locator('.wl-bars')).not.toHaveText(/7f9f4d5158/);
	await expect(figure.locator('.wl-bars')).toContainText(/H.*e.*l.*l.*o/);
	await expect(bytes.nth(0)).toHaveText('81');
});

test('nothing on the first page moves while it comes to life', async ({ page }) => {
	await page.addInitScript(() => {
		const moved: string[] = [];
		Object.assign(window, { moved });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const { sources = [], hadRecentInput } = entry as PerformanceEntry & {
					sources?: { node: Node | null }[];
					hadRecentInput?: boolean;
				};
				if (hadRecentInput) continue;
				for (const { node } of sources) {
					const element = node instanceof Element ? node : node?.parentElement;
					if (element?.closest('main')) moved.push(element.outerHTML.slice(0, 200));
				}
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto('/');
	await expect(page.locator('wl-connection-figure').getByRole('textbox')).toBeEnabled();
	await page.locator('wl-connection-figure li button').last().click();
	await expect(page.locator('wl-connection-figure .wl-bars code')).toHaveText(['88', '02', '03', 'e8']);
	expect(await page.evaluate(() => Reflect.get(window, 'moved'))).toEqual([]);
});

test('the door to look something up opens search', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('button', { name: 'Paste an error' }).click();
	await expect(page.locator('dialog input')).toBeFocused();
});
