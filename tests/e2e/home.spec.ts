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

for (const path of ['/', '/zh-cn/'] as const) {
	for (const width of [390, 1280, 1920]) {
		test(`the first page has one right edge, and bars that fill their boxes (${path}, ${width} px)`, async ({
			page,
		}) => {
			await page.setViewportSize({ width, height: 1000 });
			await page.goto(path);
			await expect(page.locator('wl-connection-figure').getByRole('textbox')).toBeEnabled();
			const edges = (selector: string): Promise<number[]> =>
				page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
			const [edge] = await edges('.sl-markdown-content > .wl-lab-slot .wl-lab');
			const others = await edges(
				'wl-connection-figure, .wl-connection__chosen, .wl-bars, .wl-bars__group:last-child, .wl-doors, .wl-lessons',
			);
			expect(others.length).toBeGreaterThanOrEqual(6);
			for (const other of others) expect(other).toBeCloseTo(edge ?? 0, 0);

			const boxes = await page.locator('.wl-bars__group').evaluateAll((groups) =>
				groups.map((group) => {
					const box = group.getBoundingClientRect();
					const bytes = [...group.querySelectorAll('.wl-bars__byte')].map((byte) => byte.getBoundingClientRect());
					const left = Math.min(...bytes.map((byte) => byte.left)) - box.left;
					return { left, right: box.right - Math.max(...bytes.map((byte) => byte.right)) };
				}),
			);
			expect(boxes).toHaveLength(3);
			for (const { left, right } of boxes) {
				expect(left).toBeCloseTo(0, 0);
				expect(right).toBeCloseTo(0, 0);
			}

			// Each character stands under the middle of its byte.
			const characters = await page.locator('.wl-bars__group:last-child .wl-bars__byte').evaluateAll((bytes) =>
				bytes.map((byte) => {
					const [box, under] = [byte, byte.querySelector('.wl-bars__character') ?? byte].map((one) =>
						one.getBoundingClientRect(),
					);
					const aside = Math.abs((box?.left ?? 0) + (box?.right ?? 0) - (under?.left ?? 0) - (under?.right ?? 0)) / 2;
					return `${byte.querySelector('.wl-bars__character')?.textContent} ${aside < 1}`;
				}),
			);
			expect(characters).toEqual(['H true', 'e true', 'l true', 'l true', 'o true']);
		});
	}
}
