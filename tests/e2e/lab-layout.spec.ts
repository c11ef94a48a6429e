import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { FIXTURES, type LabOnPage, labOn, openMonaco, ready, write } from './support/labs.ts';
import { expect, test } from './support/page.ts';

/** What a reader has in sight of a lab, at the sizes of a phone, a laptop and a large screen. */

const GREET = 'fixtures/greet';
const solution = readFileSync(new URL(`../../content/labs/${GREET}/solution.js`, import.meta.url), 'utf8');

async function open(page: Page, id: string): Promise<LabOnPage> {
	await page.goto(FIXTURES.en);
	const lab = labOn(page, id);
	await ready(lab);
	return lab;
}

const toFullScreen = (lab: LabOnPage) => lab.root.getByRole('button', { name: 'Full screen' }).click();

/** Puts the upper edge of a lab under the header of its page. */
const toTop = (lab: LabOnPage) =>
	lab.root.evaluate((root) => root.scrollIntoView({ block: 'start', behavior: 'instant' }));

for (const [width, height, least] of [
	[1024, 768, 16],
	[1920, 1080, 20],
] as const) {
	test.describe(`on a full screen of ${width} × ${height}`, () => {
		test.use({ viewport: { width, height } });

		test('the words of a bit that is clicked are in sight', async ({ page }) => {
			const lab = await open(page, 'fixtures/echo');
			await toFullScreen(lab);
			await lab.tab('Frames').click();
			await lab.frames.first().click();
			for (const [field, words] of [
				['mask', 'Masked. A client must mask every frame'],
				['payload', '“Hello”'],
			] as const) {
				await lab.root
					.locator(`.wl-bits [data-field="${field}"]`)
					.first()
					.click({ position: { x: 4, y: 4 } });
				await expect(lab.root.locator('.wl-chosen li').getByText(words)).toBeInViewport({ ratio: 1 });
			}
		});

		test(`an exercise has no smaller type than ${least} px`, async ({ page }) => {
			const lab = await open(page, GREET);
			await lab.run.click();
			await expect(lab.exercise).toHaveAttribute('data-status', 'failed');
			await toFullScreen(lab);
			expect(await smallest(lab.exercise)).toBeGreaterThanOrEqual(least);
		});
	});
}

/** The size of the smallest text that is seen in there, in pixels of the screen. */
const smallest = (part: LabOnPage['exercise']): Promise<number> =>
	part.evaluate((root) => {
		const texts = [...root.querySelectorAll('*')].filter(
			(element) =>
				element.checkVisibility() &&
				element.getBoundingClientRect().width > 2 &&
				[...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
		);
		return Math.min(
			...texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom),
		);
	});

test('that an exercise is solved is in sight beside Run, at every width; what was passed takes one line', async ({
	page,
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	const lab = await open(page, GREET);
	await write(lab, solution);
	await lab.run.click();
	await expect(lab.exercise).toHaveAttribute('data-status', 'passed');
	for (const [width, height] of [
		[390, 844],
		[1280, 800],
		[1920, 1080],
	] as const) {
		await page.setViewportSize({ width, height });
		await toTop(lab);
		await expect(lab.root.locator('.wl-lab__status').getByText('Solved')).toBeInViewport({ ratio: 1 });
		await expect(lab.run).toBeInViewport({ ratio: 1 });
	}
	const rows = lab.exercise.locator('[data-check]');
	expect(
		await rows.evaluateAll((all) => Math.max(...all.map((row) => row.getBoundingClientRect().height))),
	).toBeLessThan(40);
});

test('a run empties what stood there, and shows what is new arriving', async ({ page }) => {
	const lab = await open(page, 'fixtures/echo');
	await write(lab, "setTimeout(() => console.log('late'), 300);");
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-arriving', '');
	await expect(lab.frames).toHaveCount(0);
	await expect(lab.console).not.toContainText('message Hello');
	await expect(lab.console).toContainText('late');
	await expect(lab.root).not.toHaveAttribute('data-arriving');
});

test('what was scrolled aside for a long line is at its beginning again behind Reset', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	const lab = await open(page, 'fixtures/echo');
	await openMonaco(lab);
	await page.keyboard.press('ControlOrMeta+Home');
	await page.keyboard.press('End');
	await page.keyboard.insertText(` // ${'far '.repeat(60)}`);
	const aside = () =>
		lab.root
			.locator('.monaco-editor .lines-content')
			.evaluate((lines) => (lines instanceof HTMLElement ? Number.parseFloat(lines.style.left || '0') : Number.NaN));
	await expect.poll(aside).toBeLessThan(0);
	await lab.reset.click();
	await expect.poll(aside).toBeGreaterThanOrEqual(0);
});

test('who edits by the keyboard sees how to leave the editor', async ({ page }) => {
	const lab = await open(page, 'fixtures/echo');
	await openMonaco(lab);
	await expect(lab.root.getByText('Esc, then Tab: leave the editor')).toBeVisible();
});

test('of a refused handshake the answer is in sight, and the request folded to its first line', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	const lab = await open(page, 'fixtures/echo');
	await write(lab, "new WebSocket('/refuse?status=403');");
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await lab.tab('Handshake').click();
	await toTop(lab);
	await expect(lab.handshake('request').getByText('Sec-WebSocket-Version')).toBeHidden();
	await expect(lab.handshake('response').getByText('403 Forbidden').first()).toBeInViewport({ ratio: 1 });
	await lab
		.handshake('request')
		.getByRole('button', { name: /^Show \d+ lines? more$|^Show .* more$/ })
		.click();
	await expect(lab.handshake('request').getByText('Sec-WebSocket-Version')).toBeVisible();
});

for (const locale of ['en', 'zh-cn'] as const) {
	test(`what says that no bytes were recorded stands where its neighbours stand (${locale})`, async ({ page }) => {
		await page.goto(FIXTURES[locale]);
		const lab = labOn(page, 'fixtures/echo');
		await ready(lab);
		await write(lab, "new WebSocket('ws://127.0.0.1:1/');");
		await lab.run.click();
		await expect(lab.root).toHaveAttribute('data-state', 'ended');
		await lab.tab(/^(Handshake|握手)$/).click();
		await expect(lab.root.locator('.wl-handshake__missing').first()).toBeVisible();
		for (const width of [390, 1280, 1920]) {
			await page.setViewportSize({ width, height: 900 });
			const insets = await lab.root
				.locator('.wl-handshake :is(.wl-handshake__missing, .wl-handshake__outcome, .wl-failed)')
				.evaluateAll((boxes) =>
					boxes.map((box) => {
						const panel = box.closest('.wl-handshake');
						if (!(panel instanceof HTMLElement)) throw new Error('it stands in no panel');
						const [outer, inner] = [panel.getBoundingClientRect(), box.getBoundingClientRect()];
						const scrollBar = panel.offsetWidth - panel.clientWidth;
						return [inner.left - outer.left, outer.right - scrollBar - inner.right];
					}),
				);
			expect(insets.length).toBeGreaterThanOrEqual(3);
			for (const [before, behind] of insets) {
				expect(before).toBeCloseTo(12, 0);
				expect(behind).toBeCloseTo(12, 0);
			}
		}
	});
}

test('once a run is over, the bar for messages says that no socket is open, not to run the code', async ({ page }) => {
	const lab = await open(page, 'fixtures/echo');
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await lab.tab('Frames').click();
	await expect(lab.root.getByText(/^No socket is open/)).toBeVisible();
});

test('the swatches of the buffer’s legend are told apart in forced colours', async ({ page }) => {
	const lab = await open(page, 'fixtures/echo');
	await lab.tab('Buffer').click();
	await page.emulateMedia({ forcedColors: 'active' });
	const swatches = lab.root.locator('.wl-plot__swatch');
	await expect(swatches.first()).toBeVisible();
	const looks = await swatches.evaluateAll((all) =>
		all.map((swatch) => {
			const { backgroundColor, borderColor, borderStyle } = getComputedStyle(swatch);
			return [backgroundColor, borderColor, borderStyle].join();
		}),
	);
	expect(new Set(looks).size).toBeGreaterThan(2);
	await page.emulateMedia({ forcedColors: null });
});

test('on a phone Run stands above what files need, and a view has most of the screen', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const lab = await open(page, 'fixtures/echo');
	await toTop(lab);
	await expect(lab.run).toBeInViewport({ ratio: 1 });
	await expect(lab.root.getByText(/^Export/)).toHaveCount(0);
	await lab.tab('Frames').click();
	const panel = await lab.root.getByRole('tabpanel', { name: 'Frames' }).boundingBox();
	expect(panel?.height).toBeGreaterThan(0.6 * 844);
});
