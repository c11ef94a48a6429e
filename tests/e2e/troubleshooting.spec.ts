import { expect, test } from './support/page.ts';

test('a pasted message finds its entry, and Enter opens it', async ({ page }) => {
	await page.goto('/troubleshooting/');
	const box = page.getByLabel('Message, or close code');
	await box.fill("WebSocket connection to 'wss://example.com/chat?x=1' failed: Invalid frame header");
	await expect(page.locator('.wl-finder__found li').first()).toContainText('Invalid frame header');
	await box.press('Enter');
	await expect(page).toHaveURL(/\/troubleshooting\/after-open\/#invalid-frame-header$/);
	await expect(page.locator('#invalid-frame-header')).toBeInViewport();
});

test('words that no entry has get advice, in the language of the page', async ({ page }) => {
	await page.goto('/zh-cn/troubleshooting/?message=quarterly%20revenue%20of%20tea');
	await expect(page.locator('wl-symptom-finder [role="status"]')).toContainText('没有条目包含这些文字');
});

test('an entry is reproduced in the playground', async ({ page }) => {
	await page.goto('/troubleshooting/handshake/#incorrect-accept');
	await page.locator('[data-symptom="incorrect-accept"]').getByRole('link', { name: 'Reproduce it' }).click();
	await expect(page.locator('.wl-code').first()).toContainText('/bad-accept');
});
