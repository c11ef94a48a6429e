import { labOn, lessonPath, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const THREE_WAYS = 'why-websocket/three-ways';

test('the chart waits for the prediction of its lab, and is drawn anew from the reader’s own run', async ({ page }) => {
	await page.goto(lessonPath('why-websocket'));
	const chart = page.locator('.wl-ways');
	const row = (way: string) => chart.locator(`[data-way="${way}"]`);
	await expect(row('poll')).toBeHidden();
	await page.locator(`[data-predict="${THREE_WAYS}#polling"]`).getByRole('button', { name: 'Show me' }).click();
	await expect(row('poll').locator('[data-cell="requests"]')).toHaveText('20');
	await expect(row('poll')).toBeVisible();
	await expect(chart).toContainText('From the recorded run.');

	const lab = labOn(page, THREE_WAYS);
	await ready(lab);
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await expect(chart).toContainText('From your last run.');
	for (const way of ['poll', 'events', 'socket']) await expect(row(way).locator('[data-cell="all"]')).toHaveText(/^\d/);
	// The server has counted the same requests that the code has made.
	const printed = await lab.console.locator('code').allTextContents();
	const [out = '', back = ''] = /(\d+) bytes out, (\d+) bytes in/.exec(printed.join(' '))?.slice(1) ?? [];
	await expect(row('poll').locator('[data-cell="out"]')).toHaveText(Number(out).toLocaleString('en'));
	await expect(row('poll').locator('[data-cell="in"]')).toHaveText(Number(back).toLocaleString('en'));
});
