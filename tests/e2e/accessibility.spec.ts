import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { labOn, lessonPath, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const PAGES = ['/', lessonPath('creating-sockets'), '/zh-cn/', lessonPath('creating-sockets', 'zh-cn'), '/nowhere/'];

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

			for (const path of PAGES) {
				test(`axe finds nothing on ${path}`, async ({ page, problems }) => {
					await page.goto(path, { waitUntil: 'networkidle' });
					expect(await findings(page)).toEqual([]);
					// A page that does not exist is reported by the browser, as it should be.
					problems.length = 0;
				});
			}

			test('axe finds nothing on a lab that has run, in any tab', async ({ page }) => {
				await page.goto(lessonPath('creating-sockets'));
				for (const id of ['creating-sockets/first-echo', 'creating-sockets/refused', 'creating-sockets/greet']) {
					const lab = labOn(page, id);
					await ready(lab);
					await lab.run.click();
					await expect(lab.root).not.toHaveAttribute('data-state', /idle|starting/);
					for (const tab of await lab.root.getByRole('tab').all()) {
						await tab.click();
						expect(await findings(page, `section[data-lab="${id}"]`)).toEqual([]);
					}
				}
			});
		});
	}
}
