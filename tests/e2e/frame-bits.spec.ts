import type { Page } from '@playwright/test';
import { FIXTURES, type LabOnPage, labOn, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

/** The bits of a frame, where a column is narrower than a finger and than a name. */

const LOCALES = ['en', 'zh-cn'] as const;
const SIZES = [
	[390, 844],
	[1280, 900],
	[1920, 1080],
] as const;

/** The bits of the first frame of a lab, in sight. */
async function openBits(page: Page, locale: (typeof LOCALES)[number]): Promise<LabOnPage> {
	await page.goto(FIXTURES[locale]);
	const lab = labOn(page, 'fixtures/echo');
	await ready(lab);
	await lab.tab(/^(Frames|帧)$/).click();
	await lab.frames.first().click();
	// The picture has made way for the living view: what is measured stays where it is.
	await expect(lab.root.locator('.wl-panel--frames > .wl-panel__view').first()).toBeHidden();
	await expect(lab.root.locator('.wl-panel--frames > .wl-panel__view').last()).toBeVisible();
	await lab.root.locator('.wl-bits').evaluate((bits) => bits.scrollIntoView({ block: 'center', behavior: 'instant' }));
	return lab;
}

/** What can be hit of a field: from the middle of its name on, as far as one stays on it. */
const hit = (lab: LabOnPage, fields: string) =>
	lab.root.locator('.wl-bits').evaluate((bits, of) => {
		const isThere = (x: number, y: number): boolean =>
			of
				.split(' ')
				.includes(document.elementFromPoint(x, y)?.closest('[data-field]')?.getAttribute('data-field') ?? '');
		const all = of.split(' ').map((field) => bits.querySelector(`[data-field="${field}"]`)?.getBoundingClientRect());
		const left = Math.min(...all.map((box) => box?.left ?? 0));
		const right = Math.max(...all.map((box) => box?.right ?? 0));
		const [x, y] = [(left + right) / 2, ((all[0]?.top ?? 0) + (all[0]?.bottom ?? 0)) / 2];
		const reach = (alongX: number, alongY: number): number => {
			let steps = 0;
			while (isThere(x + (steps + 1) * alongX, y + (steps + 1) * alongY)) steps++;
			return steps;
		};
		const [before, behind, above, below] = [reach(-0.5, 0), reach(0.5, 0), reach(0, -0.5), reach(0, 0.5)];
		return { x: x - before / 2, y, width: (before + behind) / 2, height: (above + below) / 2 };
	}, fields);

for (const locale of LOCALES) {
	for (const [width, height] of SIZES) {
		test.describe(`${locale}, ${width} px`, () => {
			test.use({ viewport: { width, height } });

			test('each field has 24 pixels for a finger, its name too says what it is', async ({ page }) => {
				const lab = await openBits(page, locale);
				for (const fields of ['fin', 'rsv1 rsv2 rsv3', 'opcode', 'mask', 'length', 'masking-key']) {
					const target = await hit(lab, fields);
					expect.soft(target.width, fields).toBeGreaterThanOrEqual(24);
					expect.soft(target.height, fields).toBeGreaterThanOrEqual(24);
					const name = await lab.root
						.locator(`.wl-bits [data-field="${fields.split(' ')[0]}"] .wl-bits__label`)
						.textContent();
					await page.mouse.click(target.x + 1, target.y);
					await page.mouse.move(0, 0);
					await expect(lab.root.locator('.wl-chosen li')).toHaveText(
						fields.startsWith('rsv') ? /^RSV1–3 = 000/ : new RegExp(`^${name} = `),
					);
				}
			});

			test('the lines of code beside the console have 24 pixels for a finger', async ({ page }) => {
				await page.goto(FIXTURES[locale]);
				const lab = labOn(page, 'fixtures/echo');
				await ready(lab);
				const tab = lab.tab(/^(Console|控制台)$/);
				if (await tab.isVisible()) await tab.click();
				const lines = lab.console.getByRole('button');
				await expect(lines).toHaveCount(5);
				for (const line of await lines.all()) {
					const box = await line.boundingBox();
					expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
				}
			});

			test('the names of single bits are turned, whole, and apart from one another', async ({ page }) => {
				const lab = await openBits(page, locale);
				const names = await lab.root.locator('.wl-bits__field[data-span="1"] .wl-bits__label').evaluateAll((labels) => {
					const pen = document.createElement('canvas').getContext('2d');
					return labels.map((label) => {
						const style = getComputedStyle(label);
						const [box, field] = [label, label.parentElement ?? label].map((one) => one.getBoundingClientRect());
						if (pen === null || box === undefined || field === undefined) throw new Error('nothing can be measured');
						pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
						const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = pen.measureText(
							label.textContent,
						);
						return {
							name: label.textContent,
							turned: style.writingMode === 'vertical-rl' && box.height > box.width,
							size: Number.parseFloat(style.fontSize),
							whole: box.top >= field.top && box.bottom <= field.bottom,
							// Letters that lie on their side are as wide as they are high.
							free: field.width - above - below,
						};
					});
				});
				expect(names.map(({ name }) => name)).toEqual(['FIN', 'RSV1', 'RSV2', 'RSV3', 'MASK']);
				for (const { name, turned, size, whole, free } of names) {
					expect.soft({ name, turned, whole }).toEqual({ name, turned: true, whole: true });
					expect.soft(size, name).toBeGreaterThanOrEqual(11);
					expect.soft(free, name).toBeGreaterThanOrEqual(1);
				}
			});
		});
	}

	test(`what an opcode means stands free of the edges of its four bits (${locale})`, async ({ page }) => {
		await page.goto(`${locale === 'en' ? '' : '/zh-cn'}/tools/frame/`);
		const field = page.getByRole('textbox', { name: /^(Bytes|字节)$/ });
		await field.focus();
		await expect(page.locator('wl-frame-tool')).toHaveAttribute('data-live');
		for (const [bytes, meaning] of [
			['80 00', 'cont.'],
			['81 00', 'text'],
			['82 00', 'binary'],
			['83 00', '0x3'],
			['88 00', 'close'],
			['89 00', 'ping'],
			['8f 00', '0xf'],
		] as const) {
			await field.fill(bytes);
			const value = page.locator('.wl-bits [data-field="opcode"] .wl-bits__value');
			await expect(value).toHaveText(meaning);
			// At 480 px the bits are as wide as in a lab at 1280.
			for (const width of [390, 480, 1280, 1920]) {
				await page.setViewportSize({ width, height: 900 });
				const room = await value.evaluate((element) => {
					const text = document.createRange();
					text.selectNodeContents(element);
					const [inner, outer] = [text.getBoundingClientRect(), element.parentElement?.getBoundingClientRect()];
					return Math.min(inner.left - (outer?.left ?? inner.left), (outer?.right ?? inner.right) - inner.right);
				});
				expect.soft(room, `${meaning} at ${width}`).toBeGreaterThanOrEqual(2);
			}
		}
	});
}
