import type { Page } from '@playwright/test';
import { labOn, lessonPath, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const FIRST_ECHO = 'creating-sockets/first-echo';

async function openLab(page: Page) {
	await page.goto(lessonPath('creating-sockets'));
	const lab = labOn(page, FIRST_ECHO);
	await ready(lab);
	return lab;
}

/** The numbers of the lines that are lit in the editor. */
const litLines = (page: Page) =>
	page
		.locator(`section[data-lab="${FIRST_ECHO}"] .wl-code__marks > *`)
		.evaluateAll((marks) =>
			marks.map((mark) => (mark instanceof HTMLElement ? mark.style.getPropertyValue('--wl-line') : '')),
		);

test('a view is a picture until someone comes near, and the click that wakes it is not lost', async ({ page }) => {
	const views: string[] = [];
	page.on('request', (request) => {
		if (/View\.[^/]*\.js$/.test(request.url())) views.push(request.url());
	});
	const lab = await openLab(page);
	await expect(lab.frames).toHaveCount(4);
	expect(views).toEqual([]);
	// No pointer ever enters: a click comes out of nothing, as on a touch screen.
	await lab.frames.nth(2).dispatchEvent('pointerdown', { bubbles: true });
	await lab.frames.nth(2).dispatchEvent('click', { bubbles: true });
	await expect(lab.frames.nth(2)).toHaveAttribute('aria-selected', 'true');
	expect(views).not.toEqual([]);
});

test('a frame that is chosen lights up its call in the editor, and a line lights up its frame', async ({ page }) => {
	const lab = await openLab(page);
	await lab.frames.nth(0).click();
	await expect.poll(() => litLines(page)).toEqual(['6']);
	await lab.frames.nth(1).click();
	await expect.poll(() => litLines(page)).toEqual(['9']);
	// Line 6 says socket.send('Hello').
	const editor = lab.root.getByRole('textbox', { name: /Code/ });
	await editor.focus();
	await editor.evaluate((area) => area instanceof HTMLTextAreaElement && area.setSelectionRange(0, 0));
	for (let line = 1; line < 6; line += 1) await page.keyboard.press('ArrowDown');
	await expect(lab.frames.nth(0)).toHaveAttribute('data-linked', '');
	await expect(lab.frames.nth(1)).not.toHaveAttribute('data-linked', '');
});

test('after an edit the lines of the code are no longer those of the run', async ({ page }) => {
	const lab = await openLab(page);
	await lab.frames.nth(0).click();
	await expect.poll(() => litLines(page)).toEqual(['6']);
	await lab.root.getByRole('textbox', { name: /Code/ }).press('Enter');
	await expect.poll(() => litLines(page)).toEqual([]);
});

test.describe('in full screen', () => {
	test('the arrow keys walk through what happened, from the constructor to the close event', async ({ page }) => {
		const lab = await openLab(page);
		await lab.root.getByRole('button', { name: 'Full screen' }).click();
		await expect(lab.tab('Console')).toBeVisible();
		const place = lab.root.locator('.wl-stepper output');
		await expect(place).toHaveText(/^– \/ [1-9]\d*$/);
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => litLines(page)).toContain('1');
		await expect(place).toHaveText(/^1 \/ /);
		await page.keyboard.press('ArrowRight');
		await expect(place).not.toHaveText(/^1 \/ /);
		await page.keyboard.press('ArrowLeft');
		await expect(place).toHaveText(/^1 \/ /);
	});

	test('code and one view share the screen, and Escape leads back', async ({ page }) => {
		await page.setViewportSize({ width: 1920, height: 1080 });
		const lab = await openLab(page);
		await lab.root.getByRole('button', { name: 'Full screen' }).click();
		await lab.tab('Console').click();
		await expect(lab.console).toBeVisible();
		await expect(lab.frames.first()).toBeHidden();
		await page.evaluate(() => document.exitFullscreen());
		await expect(lab.frames.first()).toBeVisible();
		await expect(lab.console).toBeVisible();
	});
});
