import { FIXTURES, labOn, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

test.beforeEach(async ({ page }) => {
	await page.goto(FIXTURES.en);
	await ready(labOn(page, 'fixtures/echo'));
	await page.emulateMedia({ media: 'print' });
});

test.afterEach(async ({ page }) => {
	await page.emulateMedia({ media: null });
});

test('on paper nothing is left that only a hand on a screen can use', async ({ page }) => {
	const buttons = await page.locator('main button:not([data-predict] *):visible').evaluateAll((all) =>
		all.map((button) => {
			const { borderTopStyle, backgroundColor } = getComputedStyle(button);
			return borderTopStyle === 'none' && backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : button.textContent;
		}),
	);
	// What is left looks like text: the line of the code that printed something. A question keeps what can be answered.
	expect(buttons.filter((text) => text !== '')).toEqual([]);
	await expect(page.locator('main').getByRole('tab')).toHaveCount(0);
});

test('on paper each lab has its code, its console and one view, or what was recorded of them', async ({ page }) => {
	const panels = await page
		.locator('main section[data-lab]')
		.evaluateAll((labs) =>
			labs.map(
				(lab) => [...lab.querySelectorAll<HTMLElement>('.wl-panel')].filter((panel) => panel.offsetHeight > 0).length,
			),
		);
	expect(Math.max(...panels)).toBe(2);
	// Where there are two programs, paper has both.
	const codes = panels.length + (await page.locator('main .wl-programs').count());
	await expect(page.locator('main section[data-lab] .wl-code__copy:visible')).toHaveCount(codes);
	expect(await page.locator('main .wl-view > .wl-empty:only-child:visible').allTextContents()).toEqual([]);
});

test('on paper nothing is cut off', async ({ page }) => {
	const cut = await page
		.locator('main :is(.wl-code, .wl-panel, .wl-view, pre):visible')
		.evaluateAll((all) =>
			all
				.filter((box) => getComputedStyle(box).overflowY !== 'visible' && box.scrollHeight > box.clientHeight + 1)
				.map((box) => box.className),
		);
	expect(cut).toEqual([]);
});
