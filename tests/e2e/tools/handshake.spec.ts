import { expect, test } from '../support/page.ts';

test('a pasted handshake gets every problem named, with what is printed, and the way it should be', async ({
	page,
}) => {
	await page.goto('/tools/handshake/');
	const field = page.getByLabel('Request and response');
	await expect(field).toBeEditable();
	await field.fill('> GET /ws HTTP/1.1\n> Host: a\n> Connection: close\n>\n< HTTP/1.1 404 Not Found\n<\n');
	await expect(page.locator('[data-rule="request-without-upgrade"]')).toContainText('RFC 6455 §4.1');
	await expect(page.locator('[data-rule="response-status-not-101"]')).toContainText('Unexpected response code: 404');
	await expect(page.locator('.wl-tool__halves')).toContainText('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
});

test('bytes in the search box are offered to the decoder', async ({ page }) => {
	await page.goto('/zh-cn/tools/');
	await page.keyboard.press('/');
	await page.getByRole('searchbox').fill('81 05 48 65 6c 6c 6f');
	// By key: the list is drawn anew as results come, and a click may fall between two of them.
	await expect(page.getByRole('link', { name: /解码这些字节/ })).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/zh-cn\/tools\/frame\/#bytes=810548656c6c6f$/);
	await expect(page.locator('[data-frame]').first()).toContainText('Hello');
});
