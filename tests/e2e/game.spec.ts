import type { Page } from '@playwright/test';
import { expect, test } from './support/page.ts';

/** A room that no other test and no repetition of this one has been in. */
const room = (name: string) => `${name}-${test.info().repeatEachIndex}-${test.info().retry}`;

const tiles = (page: Page, team: number) =>
	page
		.locator(`[data-part="team-${team}"]`)
		.textContent()
		.then((text) => Number.parseInt(text ?? '', 10));

test('a player comes in by a name, steers by keyboard and by finger, and is the same one after a reload', async ({
	page,
}) => {
	await page.goto(`/apps/game/?room=${room('keys')}`);
	await page.getByLabel('Your name').fill('Ada');
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	const floor = page.getByRole('application', { name: /^The floor/ });
	await expect(floor).toBeFocused();
	await page.keyboard.down('ArrowRight');
	await expect.poll(() => tiles(page, 1)).toBeGreaterThan(3);
	await page.keyboard.up('ArrowRight');
	const before = await tiles(page, 1);
	await floor.hover({ position: { x: 5, y: 5 } });
	await page.mouse.down();
	await expect.poll(() => tiles(page, 1)).toBeGreaterThan(before + 3);
	await page.mouse.up();
	await page.reload();
	await expect(page.locator('[data-part="players"] li').filter({ hasText: 'Ada' })).toHaveText(/^Ada \d+$/);
	await expect.poll(() => tiles(page, 1)).toBeGreaterThan(before + 3);
	expect(await tiles(page, 2)).toBe(0);
});

test('who watches sees a robot play; a longer way shows in what is measured', async ({ page }) => {
	await page.goto(`/zh-cn/apps/game/?room=${room('robots')}`);
	await page.getByRole('button', { name: '添加机器人' }).click();
	await expect(page.locator('[data-part="players"] li').filter({ hasText: '机器人 1' })).toHaveText(/^机器人 1 \d+$/);
	await expect.poll(() => tiles(page, 1)).toBeGreaterThan(3);
	await page.getByRole('button', { name: '全部撤走' }).click();
	await expect(page.locator('[data-part="players"] li').filter({ hasText: '机器人 1' })).toHaveCount(0);
	await page.getByRole('button', { name: '加入游戏', exact: true }).click();
	await page.getByLabel('单程延迟').fill('200');
	await page.getByRole('application', { name: /^地板/ }).focus();
	await page.keyboard.down('ArrowDown');
	await expect(page.locator('[data-part="wait"]')).toHaveText(/^([4-9]\d\d|\d{4,}) ms$/);
	await page.keyboard.up('ArrowDown');
});
