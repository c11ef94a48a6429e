import type { Locator, Page } from '@playwright/test';
import { FIXTURES, labOn, ready, write } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const ECHO = 'fixtures/echo';

async function openLab(page: Page) {
	await page.goto(FIXTURES.en);
	const lab = labOn(page, ECHO);
	await ready(lab);
	return lab;
}

/** The numbers of the lines that are lit in the editor. */
const litLines = (page: Page) =>
	page
		.locator(`section[data-lab="${ECHO}"] .wl-code__marks > *`)
		.evaluateAll((marks) =>
			marks.map((mark) => (mark instanceof HTMLElement ? mark.style.getPropertyValue('--wl-line') : '')),
		);

test('a view is a picture until someone comes near, and the click that wakes it is not lost', async ({ page }) => {
	const views: string[] = [];
	page.on('request', (request) => {
		if (/View\.[^/]*\.js$/.test(request.url())) views.push(request.url());
	});
	const lab = await openLab(page);
	await expect(lab.frames).toHaveCount(4);
	expect(views).toEqual([]);
	// No pointer ever enters: a click comes out of nothing, as on a touch screen.
	await lab.frames.nth(2).dispatchEvent('pointerdown', { bubbles: true });
	await lab.frames.nth(2).dispatchEvent('click', { bubbles: true });
	await expect(lab.frames.nth(2)).toHaveAttribute('aria-selected', 'true');
	expect(views).not.toEqual([]);
});

test('a frame that is chosen lights up its call in the editor, and a line lights up its frame', async ({ page }) => {
	const lab = await openLab(page);
	await lab.frames.nth(0).click();
	await expect.poll(() => litLines(page)).toEqual(['6']);
	await lab.frames.nth(1).click();
	await expect.poll(() => litLines(page)).toEqual(['9']);
	// Line 6 says socket.send('Hello').
	const editor = lab.root.getByRole('textbox', { name: /Code/ });
	await editor.focus();
	await editor.evaluate((area) => area instanceof HTMLTextAreaElement && area.setSelectionRange(0, 0));
	for (let line = 1; line < 6; line += 1) await page.keyboard.press('ArrowDown');
	await expect(lab.frames.nth(0)).toHaveAttribute('data-linked', '');
	await expect(lab.frames.nth(1)).not.toHaveAttribute('data-linked', '');
});

test('after an edit the lines of the code are no longer those of the run', async ({ page }) => {
	const lab = await openLab(page);
	await lab.frames.nth(0).click();
	await expect.poll(() => litLines(page)).toEqual(['6']);
	await lab.root.getByRole('textbox', { name: /Code/ }).press('Enter');
	await expect.poll(() => litLines(page)).toEqual([]);
});

test.describe('in full screen', () => {
	test('the arrow keys walk through what happened, from the constructor to the close event', async ({ page }) => {
		const lab = await openLab(page);
		await lab.root.getByRole('button', { name: 'Full screen' }).click();
		await expect(lab.tab('Console')).toBeVisible();
		const place = lab.root.locator('.wl-stepper output');
		await expect(place).toHaveText(/^– \/ [1-9]\d*$/);
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => litLines(page)).toContain('1');
		await expect(place).toHaveText(/^1 \/ /);
		await page.keyboard.press('ArrowRight');
		await expect(place).not.toHaveText(/^1 \/ /);
		await page.keyboard.press('ArrowLeft');
		await expect(place).toHaveText(/^1 \/ /);
	});

	for (const [width, height, together] of [
		[1920, 1080, true],
		[1024, 768, false],
	] as const) {
		test(`at ${width} × ${height} ${together ? 'console and wire are seen together' : 'the console is a tab'}`, async ({
			page,
		}) => {
			await page.setViewportSize({ width, height });
			const lab = await openLab(page);
			await lab.root.getByRole('button', { name: 'Full screen' }).click();
			await page.keyboard.press(together ? '3' : '4');
			await expect(lab.frames.first()).toBeVisible();
			await expect(lab.console).toBeVisible({ visible: together });
			await lab.frames.first().click();
			expect(await smallest(page)).toBeGreaterThanOrEqual(together ? 20 : 16);
			if (!together) return;
			await page.evaluate(() => document.exitFullscreen());
			await expect(lab.console).toBeVisible();
		});
	}

	test('arrows step whatever has the focus, and end at the last thing that happened', async ({ page }) => {
		const lab = await openLab(page);
		await lab.root.getByRole('button', { name: 'Full screen' }).click();
		await lab.tab('Timeline').click();
		await lab.tab('Timeline').press('ArrowRight');
		await expect(lab.tab('Timeline')).toHaveAttribute('aria-selected', 'true');
		await expect(lab.root.locator('.wl-stepper output')).toHaveText(/^1 \/ /);
		const next = lab.root.getByRole('button', { name: 'Next event' });
		while (await next.isEnabled()) await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowLeft');
		await expect(next).toBeEnabled();
	});
});

/** The size of the smallest text that is seen in a lab on a full screen, in pixels of the screen. */
const smallest = (page: Page): Promise<number> =>
	page.locator('[data-full-screen] .wl-panel:not([hidden])').evaluateAll((panels) => {
		const sizes = panels.flatMap((panel) =>
			[...panel.querySelectorAll('*')]
				.filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 2)
				.filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()))
				.map((element) => Number.parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom),
		);
		return Math.min(...sizes);
	});

test('the words of a bit that is clicked are in sight, at every size', async ({ page }) => {
	for (const [width, height] of [
		[390, 844],
		[1024, 768],
		[1280, 900],
	] as const) {
		await page.setViewportSize({ width, height });
		const lab = await openLab(page);
		if (width < 1280) await lab.tab('Frames').click();
		await lab.frames.first().click();
		const bit = (field: string) => lab.root.locator(`.wl-bits [data-field="${field}"]`).first();
		// The bits stand at the lower edge of the page, and the lab goes on below it.
		await bit('mask').evaluate((element) => {
			scrollBy(0, element.getBoundingClientRect().bottom - innerHeight);
		});
		for (const [field, words] of [
			['mask', 'Masked. A client must mask every frame'],
			['masking-key', 'Four random bytes, new for each frame'],
			['payload', '“Hello”'],
		] as const) {
			await bit(field).click({ position: { x: 4, y: 4 } });
			await page.mouse.move(0, 0);
			await expect(lab.root.locator('.wl-chosen li').getByText(words)).toBeInViewport({ ratio: 1 });
			expect(await uncut(lab.root.locator('.wl-chosen > ul')), `${field} at ${width}`).toBe(true);
		}
	}
});

const uncut = (list: Locator): Promise<boolean> =>
	list.evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight);

test('what is done to a picture before its live view is there is not lost, however slow the machine', async ({
	page,
}) => {
	const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
	await page.route(/FramesView\.[^/]*\.js$/, async (route) => {
		await arrived;
		await route.continue();
	});
	const lab = await openLab(page);
	const client = await page.context().newCDPSession(page);
	await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
	const box = await lab.frames.nth(2).boundingBox();
	if (box === null) throw new Error('the row is not there');
	await page.mouse.move(box.x + 40, box.y + box.height / 2);
	await page.mouse.down();
	// The code comes while the button is down: a click needs one element from press to release.
	arrive();
	await page.waitForResponse(/FramesView\.[^/]*\.js$/);
	await page.mouse.up();
	await expect(lab.frames.nth(2)).toHaveAttribute('aria-selected', 'true');
	await expect.poll(() => litLines(page)).toEqual(['11']);
});

test('a click on a picture is kept even before the page’s scripts are there', async ({ page }) => {
	const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
	await page.route(/Workbench\.en[^/]*\.js$/, async (route) => {
		await arrived;
		await route.continue();
	});
	await page.goto(FIXTURES.en, { waitUntil: 'commit' });
	const lab = labOn(page, ECHO);
	await lab.frames.nth(2).click();
	arrive();
	await expect(lab.frames.nth(2)).toHaveAttribute('aria-selected', 'true');
	await expect.poll(() => litLines(page)).toEqual(['11']);
});

test('a recorded run never stands beside code that it is not of', async ({ page }) => {
	const lab = await openLab(page);
	await write(lab, "console.log('mine');\n");
	await expect(lab.root.getByText('Recorded from the starter code')).toBeVisible();
	await expect(lab.console.getByRole('button', { name: 'Line 2' })).toHaveCount(0);
	await lab.tab('Handshake').click();
	await page.reload();
	await ready(lab);
	await expect(lab.console).toBeHidden();
	await lab.root.getByRole('button', { name: 'Show the recording' }).first().click();
	await expect(lab.console).toContainText('created 0');
	await expect(lab.console.getByRole('button')).toHaveCount(0);
});

test('the result of an exercise stands beside Run, also where the checks are out of sight', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 700 });
	await page.goto(FIXTURES.en);
	const lab = labOn(page, 'fixtures/greet');
	await ready(lab);
	await lab.run.click();
	await expect(lab.root.locator('.wl-lab__status')).toContainText('1 of 4 checks');
	await expect(lab.root.locator('.wl-lab__status')).toBeInViewport();
});

test('code and views have a divider that the keyboard moves, and that stays where it was put', async ({ page }) => {
	const lab = await openLab(page);
	const divider = lab.root.getByRole('separator', { name: 'Width of the code' });
	await divider.focus();
	await page.keyboard.press('Home');
	await expect(divider).toHaveAttribute('aria-valuenow', '25');
	await page.reload();
	await ready(lab);
	await expect(divider).toHaveAttribute('aria-valuenow', '25');
});

test('a lab out of sight comes to life with the first that the reader does, or after a time', async ({ page }) => {
	await page.goto('/lessons/closing/');
	const slot = page.locator('.wl-lab-slot').first();
	const { y } = (await slot.boundingBox()) ?? { y: 0 };
	// Nearer than the 600 pixels from which on its scripts are fetched.
	await page.setViewportSize({ width: 1280, height: Math.floor(y) - 100 });
	await page.clock.install();
	const fetched = page.waitForResponse(/\/_astro\/Workbench\.[^/]+\.js$/);
	await page.reload();
	await fetched;
	const island = slot.locator('astro-island');
	await expect(island).toHaveAttribute('ssr', '');
	await page.mouse.move(200, 200);
	await expect(island).not.toHaveAttribute('ssr');

	await page.reload();
	await expect(island).toHaveAttribute('ssr', '');
	await page.clock.fastForward(3000);
	await expect(island).not.toHaveAttribute('ssr');
});

test('what a run brings is seen arriving, but not by those who want no motion', async ({ page }) => {
	const lab = await openLab(page);
	for (const [index, reducedMotion] of (['no-preference', 'reduce'] as const).entries()) {
		await page.emulateMedia({ reducedMotion });
		const arrived = await lab.root.evaluateHandle((section) => {
			const targets: string[] = [];
			section.addEventListener('transitionrun', (event) => {
				const moves = event instanceof TransitionEvent && event.propertyName === 'translate';
				if (moves && event.target instanceof HTMLElement) targets.push(event.target.className);
			});
			return targets;
		});
		await lab.run.click();
		await expect(lab.badge).toHaveText(`Run ${index + 1}`);
		await expect(lab.root).toHaveAttribute('data-arriving');
		await expect(lab.root).not.toHaveAttribute('data-arriving');
		await expect(lab.root).toHaveAttribute('data-state', 'ended');
		if (reducedMotion === 'reduce') expect(await arrived.jsonValue()).toEqual([]);
		else expect(await arrived.jsonValue()).not.toEqual([]);
	}
});

test('every lab comes to life in the elements that the server drew, also after the page has heard an event', async ({
	page,
}) => {
	await page.goto(FIXTURES.en);
	const labs = page.locator('section[data-lab]');
	await labs.evaluateAll((sections) => {
		for (const section of sections) section.setAttribute('data-drawn-by-server', '');
	});
	const count = await labs.count();
	expect(count).toBeGreaterThan(3);
	for (let index = 0; index < count; index += 1) {
		const lab = labs.nth(index);
		await lab.evaluate((section) => section.scrollIntoView());
		await lab.getByRole('button', { name: 'Run', exact: true, disabled: false }).waitFor();
		await expect(lab).toHaveAttribute('data-drawn-by-server');
		// What Solid hears itself, as it hears clicks.
		await lab
			.getByRole('tab', { name: 'Console' })
			.or(lab.getByRole('tab', { name: 'Frames' }))
			.last()
			.click();
	}
});
