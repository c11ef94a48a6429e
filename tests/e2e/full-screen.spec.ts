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

test('a lab that is left before the browser has made room stays left', async ({ page }) => {
	await page.addInitScript(() => {
		const { requestFullscreen } = Element.prototype;
		Element.prototype.requestFullscreen = function () {
			return new Promise((resolve) => {
				Object.assign(window, { makeRoom: () => resolve(requestFullscreen.call(this)) });
			});
		};
	});
	const lab = await openLab(page);
	await lab.root.getByRole('button', { name: 'Full screen' }).click();
	await page.keyboard.press('Escape');
	await expect(lab.root).not.toHaveAttribute('data-full-screen');
	const places = await page.evaluate(
		() =>
			new Promise((resolve) => {
				const seen: boolean[] = [];
				document.addEventListener('fullscreenchange', () => {
					if (seen.push(document.fullscreenElement !== null) === 2) resolve(seen);
				});
				Reflect.get(window, 'makeRoom')();
			}),
	);
	expect(places).toEqual([true, false]);
	await expect(lab.root).not.toHaveAttribute('data-full-screen');
});
