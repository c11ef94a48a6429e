import { FIXTURES, labOn, openMonaco, ready, write } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const ECHO = 'fixtures/echo';

test.beforeEach(async ({ page }) => {
	await page.goto(FIXTURES.en);
});

test('what is typed runs with Ctrl+Enter, and is still there after a reload', async ({ page }) => {
	const lab = labOn(page, ECHO);
	await ready(lab);
	await write(lab, "console.log('mine', 1 + 1);");
	await page.keyboard.press('ControlOrMeta+Enter');
	await expect(lab.console).toContainText('mine 2');
	await page.reload();
	await ready(lab);
	await expect(lab.root).toContainText("console.log('mine', 1 + 1);");
	await lab.run.click();
	await expect(lab.console).toContainText('mine 2');
});

test('Reset brings back the starter, and can be undone', async ({ page }) => {
	const lab = labOn(page, ECHO);
	await ready(lab);
	await write(lab, "console.log('mine');");
	await lab.reset.click();
	await expect(lab.root).toContainText('socket.onopen');
	await lab.root.getByRole('button', { name: /Bring back/ }).click();
	await expect(lab.root).toContainText("console.log('mine');");
});

test('a syntax error names its line and ends in state error', async ({ page }) => {
	const lab = labOn(page, ECHO);
	await ready(lab);
	await write(lab, 'const a = 1;\nconst b = ;\n');
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'error');
	await expect(lab.console).toContainText('SyntaxError');
	await expect(lab.stop).toBeDisabled();
	await expect(lab.console.getByText('2', { exact: true }).first()).toBeVisible();
});

test('code that never ends is reported, the page answers, and Stop stops it', async ({ page }) => {
	const lab = labOn(page, ECHO);
	await ready(lab);
	await write(lab, "console.log('on');\nwhile (true) {}");
	await lab.run.click();
	await expect(lab.root).toContainText(/not answering/);
	await lab.tab('Handshake').click();
	await expect(lab.tab('Handshake')).toHaveAttribute('aria-selected', 'true');
	await lab.stop.click();
	await expect(lab.root).toHaveAttribute('data-state', 'stopped');
	await write(lab, "console.log('again');");
	await lab.run.click();
	await expect(lab.console).toContainText('again');
});

test('Monaco takes the text area’s place without moving anything', async ({ page }) => {
	const lab = labOn(page, ECHO);
	await ready(lab);
	const before = await lab.root.boundingBox();
	await openMonaco(lab);
	expect(await lab.root.boundingBox()).toEqual(before);
	// Monaco's own style sheet has arrived.
	await expect(lab.root.locator('.wl-code .monaco-editor .overflow-guard')).toHaveCSS('overflow', 'hidden');
});

test('the keyboard gets out of the editor: Esc, then Tab', async ({ page }) => {
	const lab = labOn(page, ECHO);
	await ready(lab);
	await openMonaco(lab);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Tab');
	await expect(lab.root.locator('.monaco-editor :focus')).toHaveCount(0);
});

test('lines are numbered from 1 on, before Monaco is there', async ({ page }) => {
	const lab = labOn(page, ECHO);
	await ready(lab);
	const lines = lab.root.locator('.wl-code__copy .wl-line');
	// What a counter has come to is nowhere but in the picture.
	const numberOf = async (line: number): Promise<string> => {
		const [box, sheet] = [await lines.nth(line - 1).boundingBox(), await lab.root.locator('.wl-code').boundingBox()];
		if (box === null || sheet === null) return '';
		const clip = { x: sheet.x, y: box.y, width: box.x - sheet.x - 2, height: box.height };
		return (await page.screenshot({ clip })).toString('base64');
	};
	await expect.poll(async () => new Set([await numberOf(1), await numberOf(2), await numberOf(3)]).size).toBe(3);
});

test.describe('on a touch screen', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

	test('a plain text area edits, and Monaco is never loaded', async ({ page }) => {
		const monaco: string[] = [];
		page.on('request', (request) => {
			if (/monaco|(?:editor|ts)\.(?:api|worker)/.test(request.url())) monaco.push(request.url());
		});
		const lab = labOn(page, ECHO);
		await ready(lab);
		const editor = lab.root.getByRole('textbox', { name: /editor/i });
		await editor.tap();
		await editor.fill("console.log('thumb');");
		await lab.run.tap();
		await lab.tab('Console').tap();
		await expect(lab.console).toContainText('thumb');
		expect(monaco).toEqual([]);
	});
});
