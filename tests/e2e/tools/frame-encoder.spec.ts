import { expect, test } from '../support/page.ts';

test('a frame that breaks a rule is written, judged, and sent by the server to this browser, which fails the connection', async ({
	page,
}) => {
	await page.goto('/tools/frame/#bytes=810548656c6c6f&edit');
	await expect(page.getByLabel('Payload', { exact: true })).toHaveValue('Hello');
	await page.getByRole('button', { name: 'RSV1 = 0' }).click();
	await expect(page.locator('[data-written="hex"]')).toHaveText('c1 05 48 65 6c 6c 6f');
	await expect(page.locator('.wl-tool__verdict [data-rule="reserved-bit"]')).toContainText('its Close frame says 1002');
	await page.getByRole('button', { name: 'As the server, to this browser' }).click();
	await expect(page.locator('[data-sending="over"]')).toBeVisible();
	await expect(page.locator('.wl-tool__sent')).toContainText('close 1006');
	await page.locator('.wl-tool__sent').getByRole('tab', { name: 'Frames' }).click();
	await expect(page.locator('.wl-tool__sent [data-frame][data-direction="in"]').first()).toContainText('Hello');
});

test('an unmasked frame is sent to the lab server as a client’s, which fails the connection with 1002', async ({
	page,
}) => {
	await page.goto('/tools/frame/#bytes=810548656c6c6f&edit&from=client');
	await page.getByRole('button', { name: 'As a client, to the lab server' }).click();
	await page.locator('.wl-tool__sent').getByRole('tab', { name: 'Frames' }).click();
	await expect(page.locator('.wl-tool__sent [data-opcode="close"][data-direction="in"]')).toContainText('1002');
});

test('a frame of a run is opened in the encoder, in a tab of its own', async ({ page, context }) => {
	await page.goto('/tools/frame/#bytes=880203e8&from=server');
	// Until the tool is alive, its example stands there.
	await expect(page.locator('[data-frame="0"]')).toHaveAttribute('data-opcode', 'close');
	await page.getByRole('button', { name: /^Copy or send frame 0/ }).click();
	const opened = context.waitForEvent('page');
	await page.getByRole('menuitem', { name: 'Change it, and send it elsewhere …' }).click();
	const encoder = await opened;
	await expect(encoder.locator('[data-written="hex"]')).toHaveText('88 02 03 e8');
	await encoder.close();
});
