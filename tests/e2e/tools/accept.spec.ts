import { expect, test } from '../support/page.ts';

test('a key becomes its accept value step by step, and is compared with what a server sent', async ({ page }) => {
	await page.goto('/tools/accept/');
	const key = page.getByLabel('Sec-WebSocket-Key', { exact: true });
	await expect(key).toBeEditable();
	await key.fill('Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==');
	await expect(page.locator('[data-judged]')).toHaveText('A good key: 16 bytes in Base64.');
	await expect(page.locator('[data-accept-value]')).toHaveAttribute(
		'data-accept-value',
		'HSmrc0sMlYUkAGmm5OPpG2HaGWk=',
	);
	await page.getByLabel(/^Sec-WebSocket-Accept that the server sent/).fill('HSmrc0sMlYUkAGmm5OPpG2HaGWK=');
	await expect(page.locator('[data-accept="different"]')).toContainText('Different from character 27 on');
});
