import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/page.ts';

const store = (page: Page, id: string, entry: object) =>
	page.evaluate(([key, text]) => localStorage.setItem(key, text), [
		`wl:progress:${id}`,
		JSON.stringify({ version: 1, ...entry }),
	] as const);

const linkInMap = (page: Page, lesson: string) => page.locator(`.wl-course-map [data-lesson="${lesson}"]`);
const linkInSidebar = (page: Page, lesson: string) => page.locator(`#starlight__sidebar [data-lesson="${lesson}"]`);
const exercisesOf = async (page: Page, lesson: string): Promise<string[]> =>
	((await linkInMap(page, lesson).getAttribute('data-exercises')) ?? '').split(' ').filter((id) => id !== '');

test.beforeEach(({ page }) => page.goto('/course/'));

test('what was done in a lesson is shown in the map, the sidebar and where to go on, also while another tab does it', async ({
	page,
	context,
}) => {
	await expect(linkInMap(page, 'events')).toHaveAttribute('data-state', 'new');
	const other = await context.newPage();
	await other.goto('/course/');
	const [first = '', ...rest] = await exercisesOf(page, 'events');
	await store(other, first, { attempts: 1 });
	await expect(linkInMap(page, 'events')).toHaveAttribute('data-state', 'begun');
	await expect(linkInSidebar(page, 'events')).toHaveAccessibleName(/begun/);
	await expect(page.locator('.wl-course-next')).toHaveText(/Go on with\s+Events/, { useInnerText: true });
	for (const id of [first, ...rest]) await store(other, id, { attempts: 1, solved: true });
	await expect(linkInMap(page, 'events')).toHaveAttribute('data-state', 'done');
	await expect(page.locator('.wl-course-next')).toHaveText(/Go on with\s+The handshake/, {
		useInnerText: true,
	});
	await expect(page.locator('.wl-lessons [data-lesson="events"]')).toContainText(
		`${rest.length + 1} of ${rest.length + 1}`,
	);
});

test('progress is saved as a file, forgotten, brought back, and opened from the file', async ({ page }) => {
	const [exercise = ''] = await exercisesOf(page, 'events');
	const progress = page.locator('wl-course-progress');
	await progress.getByRole('button', { name: 'Save as a file' }).click();
	await expect(progress.getByRole('status')).toHaveText(/nothing to save/);

	await store(page, exercise, { attempts: 1, solved: true });
	await page.reload();
	const downloading = page.waitForEvent('download');
	await progress.getByRole('button', { name: 'Save as a file' }).press('Enter');
	const file = await (await downloading).path();
	expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ entries: { [exercise]: { solved: true } } });

	await progress.getByRole('button', { name: 'Start over' }).press('Enter');
	await expect(linkInMap(page, 'events')).toHaveAttribute('data-state', 'new');
	await progress.getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(linkInMap(page, 'events')).not.toHaveAttribute('data-state', 'new');

	await progress.getByRole('button', { name: 'Start over' }).click();
	await progress
		.locator('input')
		.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
	await expect(progress.getByRole('status')).toContainText('x.json is not a progress file');
	await progress.locator('input').setInputFiles(file);
	await expect(progress.getByRole('status')).toContainText('Added from the file: 1');
	await expect(linkInMap(page, 'events')).not.toHaveAttribute('data-state', 'new');
});

test('what can not be read in storage is told, and nothing else breaks', async ({ page }) => {
	await page.evaluate(() => localStorage.setItem('wl:progress:events/order', '{"solved":'));
	await page.reload();
	await expect(page.locator('wl-course-progress')).toContainText('can’t all be read (entries: 1)');
	await expect(linkInMap(page, 'events')).toHaveAttribute('data-state', 'new');
});

test('what the script shows takes the room that was kept for it', async ({ page, browser, baseURL }) => {
	const heightOn = (of: typeof page) =>
		of.locator('.wl-course-progress').evaluate((progress) => progress.getBoundingClientRect().height);
	const styled = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
	// A page whose scripts have not come yet: scripting is on, and none of them runs.
	await styled.route('**/*.js', (route) => route.abort());
	const early = await styled.newPage();
	await early.goto('/course/');
	await expect(page.getByRole('button', { name: 'Start over' })).toBeVisible();
	expect(await heightOn(early)).toBe(await heightOn(page));
	await styled.close();
});

test('without a script the page is a map with where to begin', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
	const page = await context.newPage();
	await page.goto('/course/');
	await expect(page.locator('.wl-course-next')).toHaveText(/^Begin with/, { useInnerText: true });
	await expect(page.locator('.wl-course-next a:visible')).toHaveCount(1);
	await expect(page.getByRole('button', { name: 'Start over' })).toBeHidden();
	await context.close();
});
