import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { labOn, lessonPath, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const PAGES = ['/', lessonPath('creating-sockets'), '/playground/', '/nowhere/'];
/**
 * The same in Chinese: other words, the same parts. So each language has each width and each scheme once, and together they have all
 * four pairs.
 */
const CHINESE = ['/zh-cn/', lessonPath('creating-sockets', 'zh-cn'), '/zh-cn/playground/'];

/** What axe finds on the page, or in a part of it, with where it found it. */
async function findings(page: Page, part = 'html'): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).include(part).analyze();
	return violations.flatMap(({ id, impact, nodes }) =>
		nodes.map((node) => `${impact} ${id}: ${node.target.join(' ')}`),
	);
}

for (const colorScheme of ['light', 'dark'] as const) {
	for (const width of [390, 1280]) {
		test.describe(`${colorScheme}, ${width} px`, () => {
			test.use({ colorScheme, viewport: { width, height: 900 } });

			const inEnglish = (width === 390) === (colorScheme === 'light');
			for (const path of inEnglish ? PAGES : CHINESE) {
				test(`axe finds nothing on ${path}`, async ({ page, problems }) => {
					await page.goto(path, { waitUntil: 'networkidle' });
					expect(await findings(page)).toEqual([]);
					// A page that does not exist is reported by the browser, as it should be.
					problems.length = 0;
				});
			}

			if (!inEnglish) return;
			for (const [id, only] of [
				['creating-sockets/first-echo', null],
				['creating-sockets/refused', 'Handshake'],
				['creating-sockets/greet', 'Frames'],
			] as const) {
				test(`axe finds nothing on ${id} after a run, ${only === null ? 'in any tab' : `in ${only}`}`, async ({
					page,
				}) => {
					await page.goto(lessonPath('creating-sockets'));
					const lab = labOn(page, id);
					await ready(lab);
					await lab.run.click();
					await expect(lab.root).not.toHaveAttribute('data-state', /idle|starting/);
					for (const tab of only === null ? await lab.root.getByRole('tab').all() : [lab.tab(only)]) {
						await tab.click();
						expect(await findings(page, `section[data-lab="${id}"]`)).toEqual([]);
					}
				});
			}

			test('axe finds nothing in full screen', async ({ page }) => {
				await page.goto(lessonPath('creating-sockets'));
				const lab = labOn(page, 'creating-sockets/first-echo');
				await ready(lab);
				await lab.root.getByRole('button', { name: 'Full screen' }).click();
				await lab.tab('Timeline').click();
				await page.keyboard.press('ArrowRight');
				expect(await findings(page, 'section[data-full-screen]')).toEqual([]);
			});
		});
	}
}
