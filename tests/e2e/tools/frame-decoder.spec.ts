import { expect, test } from '../support/page.ts';

test('pasted bytes are drawn as frames, and a link brings them to somebody else', async ({ page }) => {
	await page.goto('/tools/frame/');
	const field = page.getByRole('textbox', { name: 'Bytes' });
	await expect(field).toBeEditable();
	await field.fill('<Buffer 81 05 48 65 6c 6c 6f 88 02 03 ee>');
	await expect(page.locator('[data-frame]')).toHaveCount(2);
	await expect(page.locator('[data-frame]').nth(0)).toContainText('Hello');
	await expect(page.getByText('One rule is broken')).toBeVisible();
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page).toHaveURL(/#bytes=810548656c6c6f880203ee$/);
	await page.reload();
	await expect(field).toHaveValue('81 05 48 65 6c 6c 6f 88 02 03 ee');
	await expect(page.locator('[data-frame]')).toHaveCount(2);
});

test('what is typed before the tool is there is kept, and read', async ({ page }) => {
	let release = (): void => undefined;
	const wanted = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route('**/live-tools.*.js', async (route) => {
		await wanted;
		await route.continue();
	});
	await page.goto('/tools/frame/');
	const field = page.getByRole('textbox', { name: 'Bytes' });
	await field.focus();
	await page.keyboard.type('81 02 48 69');
	await page.getByRole('checkbox', { name: /permessage-deflate/ }).check();
	await expect(page.locator('wl-frame-tool')).not.toHaveAttribute('data-live');
	release();
	await expect(page.locator('[data-frame]')).toContainText('Hi');
	await expect(field).toHaveValue('81 02 48 69');
	await expect(page.getByRole('checkbox', { name: /permessage-deflate/ })).toBeChecked();
	await page.unroute('**/live-tools.*.js');
});

test('a link that was cut off says so, in the language of the page', async ({ page }) => {
	await page.goto('/zh-cn/tools/frame/#bytes=81053');
	await expect(page.getByRole('alert')).toContainText('多半是复制时被截断了');
	await expect(page.locator('[data-frame]')).toHaveCount(1);
});

test('what can’t be read is marked in the text', async ({ page }) => {
	await page.goto('/tools/frame/');
	const field = page.getByRole('textbox', { name: 'Bytes' });
	await expect(field).toBeEditable();
	await field.fill('81 05\n48 6z');
	await expect(page.getByRole('alert')).toContainText('Line 2, character 4: “6” is half a byte');
	await page.getByRole('button', { name: 'Show in the field' }).click();
	await expect(field).toBeFocused();
	expect(await field.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd])).toEqual([
		9, 10,
	]);
});

test('a paste of megabytes is read whole, shown in part, and says what is left out', async ({ page }) => {
	await page.goto('/tools/frame/');
	const field = page.getByRole('textbox', { name: 'Bytes' });
	await field.focus();
	await expect(page.locator('wl-frame-tool')).toHaveAttribute('data-live');
	await field.evaluate((area) => {
		const data = new DataTransfer();
		data.setData('text', '8200'.repeat(300_000));
		area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
	});
	await expect(page.getByText('Read as hex: 600,000 bytes.')).toBeVisible();
	await expect(page.getByText(/^The field shows the first 16,384 of 1,200,000 characters/)).toBeVisible();
	await expect(page.getByText(/One run keeps 250,000 frames/)).toBeVisible();
	expect(await page.locator('[data-frame]').count()).toBeLessThan(100);
});
