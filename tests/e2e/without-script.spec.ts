import { chromium, expect, type Page, test } from '@playwright/test';
import { browserArguments } from '../../scripts/browser.mjs';

/** What Playwright switches off is told to no style sheet; this is, as where a reader has no script. */
const WITHOUT_SCRIPT = '--blink-settings=scriptEnabled=false';

/** Controls that would be pressed or filled in, by name: the menu opens by itself, what stands in a view or in the code is text. */
const controlsOf = (page: Page): Promise<string[]> =>
	page
		.locator(
			':is(button:not([popovertarget]), input, select, textarea):not(.wl-view *, .wl-code *, .wl-question *, .wl-connection li *, .wl-bars *)',
		)
		.evaluateAll((controls) =>
			controls
				.filter((control) => control.checkVisibility() && getComputedStyle(control).pointerEvents !== 'none')
				.map((control) => control.getAttribute('aria-label') ?? control.textContent?.trim() ?? ''),
		);

test('without a script no control is in sight that nothing answers, and both programs of a lab can be read', async ({
	baseURL,
	launchOptions,
}) => {
	const browser = await chromium.launch({ ...launchOptions, args: [...browserArguments, WITHOUT_SCRIPT] });
	const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
	for (const path of ['/', '/playground/', '/zh-cn/lessons/closing/', '/lessons/the-server-side/', '/tools/frame/']) {
		await page.goto(`${baseURL}${path}`);
		expect(await controlsOf(page), path).toEqual([]);
	}
	await page.goto(`${baseURL}/lessons/the-server-side/`);
	const programs = page.locator('[data-lab="the-server-side/first-server"] .wl-programs__code');
	await expect(programs).toHaveCount(2);
	await expect(programs.nth(0)).toBeVisible();
	await expect(programs.nth(1)).toBeVisible();
	for (const [path, needs, seeks] of [
		['/class/', 'A class needs JavaScript', 'Looking for the class'],
		['/zh-cn/class/', '课堂需要 JavaScript', '正在找课堂'],
	] as const) {
		await page.goto(`${baseURL}${path}`);
		await expect(page.locator('main')).toContainText(needs, { useInnerText: true });
		await expect(page.getByText(seeks)).toBeHidden();
	}
	await browser.close();
});
