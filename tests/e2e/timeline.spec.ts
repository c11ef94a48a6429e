import type { Locator } from '@playwright/test';
import { FIXTURES, labOn, ready, write } from './support/labs.ts';
import { expect, test } from './support/page.ts';

test('the timeline that follows a run shows its end, also of what came while another view was in sight', async ({
	page,
}) => {
	await page.setViewportSize({ width: 1280, height: 1800 });
	await page.goto('/playground/');
	const lab = labOn(page, 'playground/code');
	await ready(lab);
	const address = `ws://${new URL(page.url()).host}/flood?count=40000&size=10`;
	await write(lab, `new WebSocket('${address}').onmessage = ({ data }) => console.log(data);`);
	await lab.run.click();
	const timeline = lab.root.getByRole('listbox', { name: 'Timeline' });
	await expect(timeline).toContainText('message');
	await lab.tab('Frames').click();
	await expect(lab.console).toContainText('40000.....');
	await lab.tab('Timeline').click();
	const last = timeline.getByText('› 40000.....').last();
	await expect(last).toBeInViewport();
	const follow = lab.root.getByRole('button', { name: 'Follow' });
	for (const zoom of ['Zoom out', 'Zoom in', 'Zoom in']) {
		await lab.root.getByRole('button', { name: zoom }).click();
		await expect(follow).toHaveAttribute('aria-pressed', 'true');
		await expect(last).toBeInViewport();
	}
	await lab.stop.click();
});

/** What rows say and have no room for. */
const cut = (lab: Locator): Promise<string[]> =>
	lab.locator('.wl-tl__what, .wl-tl__across').evaluateAll((texts) =>
		texts
			// A third line is 15 px; what fonts of Chinese reach out of a line is less.
			.filter((text) => text.scrollWidth > text.clientWidth || text.scrollHeight > text.clientHeight + 6)
			.map((text) => text.textContent ?? ''),
	);

for (const locale of ['en', 'zh-cn'] as const) {
	test(`at 1024 × 768 rows say all that they say, and all tabs are in sight, in ${locale}`, async ({ page }) => {
		await page.setViewportSize({ width: 1024, height: 768 });
		await page.goto(FIXTURES[locale]);
		const lab = labOn(page, 'fixtures/echo');
		await ready(lab);
		await lab.run.click();
		await expect(lab.root).toHaveAttribute('data-state', 'ended');
		await lab.tab(/^(Timeline|时间线)$/).click();
		const rows = lab.root.locator('.wl-tl__row');
		await expect(rows.first()).toContainText('CONNECTING');
		expect(await cut(lab.root)).toEqual([]);
		await lab.root.getByRole('button', { name: /^(Full screen|全屏)$/ }).click();
		await expect(lab.root).toHaveAttribute('data-full-screen');
		await expect(rows.first()).toBeInViewport();
		expect(await cut(lab.root)).toEqual([]);
		for (const tab of await lab.root.getByRole('tab').all()) await expect(tab).toBeInViewport({ ratio: 1 });
	});
}
