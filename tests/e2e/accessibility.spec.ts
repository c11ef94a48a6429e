import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type BuiltPage, builtPages } from '../support/built-pages.ts';
import { FIXTURES, labOn, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

interface Looks {
	readonly colorScheme: 'light' | 'dark';
	readonly width: number;
}

/** Two places further is the other width and the other scheme. Neighbours among pages have another look. */
const LOOKS = [
	{ colorScheme: 'light', width: 390 },
	{ colorScheme: 'dark', width: 390 },
	{ colorScheme: 'dark', width: 1280 },
	{ colorScheme: 'light', width: 1280 },
] as const satisfies readonly Looks[];

/** Pages that are made of the same parts, all of which the fixtures have too. */
const ALIKE = /\/(?:lessons|reference|troubleshooting|generated)\/./;

const english = ({ path }: BuiltPage): string => path.replace('/zh-cn/', '/');
const addresses = builtPages.flatMap(({ locale, path }) => (locale === 'en' ? [path] : []));
const alike = addresses.filter((path) => ALIKE.test(path));

/**
 * Other words, the same parts: the two languages of a page have one look each, the opposite of one another, by turns. Pages that are
 * alike have theirs in one language, the next page in the other.
 *
 * @returns null where the other language is looked at
 */
function lookAt(page: BuiltPage): Looks | null {
	const chinese = page.locale === 'zh-cn' ? 1 : 0;
	const among = alike.indexOf(english(page));
	if (among !== -1) return among % 2 === chinese ? (LOOKS[Math.floor(among / 2) % LOOKS.length] ?? null) : null;
	return LOOKS[(addresses.indexOf(english(page)) + 2 * chinese) % LOOKS.length] ?? null;
}

async function show(page: Page, { colorScheme, width }: Looks): Promise<void> {
	await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
	await page.setViewportSize({ width, height: 900 });
}

/**
 * Leaves one frame in its bytes on the page: each has a thousand elements, made of the same parts, and the fixtures show more of them.
 *
 * @param which counted round, so that pages keep frames of all kinds
 */
async function leaveOneFrame(page: Page, which: number): Promise<void> {
	await page.locator('.wl-frame').evaluateAll((frames, kept) => {
		for (const [index, frame] of frames.entries()) if (index !== kept % frames.length) frame.remove();
	}, which);
}

/** What axe finds on the page, or in parts of it, with where it found it. */
async function findings(page: Page, ...parts: string[]): Promise<string[]> {
	// The other mode opens a second page for each result, to be safe from frames of strangers.
	const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
		resultTypes: ['violations'],
		// Of WCAG 2.2, which axe leaves out unless it is asked.
		rules: { 'target-size': { enabled: true } },
	});
	for (const part of parts) axe.include(part);
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, impact, nodes }) =>
		nodes.map((node) => `${impact} ${id}: ${node.target.join(' ')}`),
	);
}

for (const built of builtPages) {
	const { path } = built;
	const looks = lookAt(built);
	if (looks === null) continue;
	test(`axe finds nothing on ${path}`, async ({ page, problems }) => {
		await show(page, looks);
		await page.goto(path, { waitUntil: 'networkidle' });
		const among = alike.indexOf(english(built));
		if (among !== -1) await leaveOneFrame(page, among);
		expect(await findings(page)).toEqual([]);
		// A page that does not exist is reported by the browser, as it should be.
		problems.length = 0;
	});
}

for (const looks of [LOOKS[0], LOOKS[2]]) {
	const where = `${looks.colorScheme}, ${looks.width} px`;

	for (const [id, only] of [
		['fixtures/echo', null],
		looks.width === 390 ? ['fixtures/order', 'Timeline'] : ['fixtures/greet', 'Frames'],
	] as const) {
		test(`axe finds nothing on ${id} after a run, ${only === null ? 'in any tab' : `in ${only}`} (${where})`, async ({
			page,
		}) => {
			await show(page, looks);
			await page.goto(FIXTURES.en);
			const lab = labOn(page, id);
			await ready(lab);
			await lab.run.click();
			await expect(lab.root).not.toHaveAttribute('data-state', /idle|starting/);
			const section = `section[data-lab="${id}"]`;
			let parts = [section];
			for (const tab of only === null ? await lab.root.getByRole('tab').all() : [lab.tab(only)]) {
				if (!(await tab.isVisible())) continue;
				await tab.click();
				expect(await findings(page, ...parts)).toEqual([]);
				// What surrounds the tabs is the same in all of them.
				parts = [`${section} [role="tablist"]`, `${section} [role="tabpanel"]`];
			}
		});
	}

	test(`axe finds nothing in full screen (${where})`, async ({ page }) => {
		await show(page, looks);
		await page.goto(FIXTURES.en);
		const lab = labOn(page, 'fixtures/echo');
		await ready(lab);
		await lab.root.getByRole('button', { name: 'Full screen' }).click();
		await lab.tab('Timeline').click();
		await page.keyboard.press('ArrowRight');
		expect(await findings(page, 'section[data-full-screen]')).toEqual([]);
	});
}
