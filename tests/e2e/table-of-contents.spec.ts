import { expect, type Page, test } from '@playwright/test';

const marked = (page: Page, table: string) => page.locator(`${table} a[aria-current="true"]`);

for (const [table, width] of [
	['.wl-toc-column', 1920],
	['.wl-toc-bar', 390],
] as const) {
	test(`the table of contents marks the heading under which one reads, ${width} px wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await page.goto('/lessons/closing/');
		const links = page.locator(`${table} a`);
		await expect(marked(page, table)).toHaveAttribute('href', '#_top');
		const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
		for (const href of [hrefs[3] ?? '', hrefs.at(-2) ?? '', hrefs[1] ?? '']) {
			await page.evaluate((hash) => {
				location.hash = hash;
			}, href);
			await expect(marked(page, table)).toHaveAttribute('href', href);
		}
		await page.evaluate(() => scrollTo(0, 0));
		await expect(marked(page, table)).toHaveAttribute('href', '#_top');
	});
}
