import type { Page } from '@playwright/test';
import { FIXTURES, labOn, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

async function openLab(page: Page) {
	await page.goto(FIXTURES.en);
	const lab = labOn(page, 'fixtures/echo');
	await ready(lab);
	return lab;
}

test('a key that is pressed before the browser has made room is not lost', async ({ page }) => {
	await page.addInitScript(() => {
		Element.prototype.requestFullscreen = () => new Promise(() => undefined);
	});
	const lab = await openLab(page);
	await lab.root.getByRole('button', { name: 'Full screen' }).click();
	await page.keyboard.press('ArrowRight');
	await expect(lab.root.locator('.wl-stepper output')).toHaveText(/^1 \/ /);
});
