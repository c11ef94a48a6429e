import { FIXTURES, labOn, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const ECHO = 'fixtures/echo';

test('a reader sees the recorded run before pressing Run', async ({ page }) => {
	await page.goto(FIXTURES.en);
	const lab = labOn(page, ECHO);
	await expect(lab.root).toHaveAttribute('data-state', 'idle');
	await expect(lab.root).toContainText(/recorded/i);
	await expect(lab.frames.first()).toBeVisible();
});

test('the recorded run is there without JavaScript', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
	const page = await context.newPage();
	await page.goto(FIXTURES.en);
	const lab = labOn(page, ECHO);
	await expect(lab.frames).toHaveCount(4);
	await expect(lab.root).toContainText('new WebSocket(');
	await context.close();
});

test('Run puts the learner’s own handshake and frames on the screen', async ({ page, baseURL }) => {
	await page.goto(FIXTURES.en);
	const lab = labOn(page, ECHO);
	await ready(lab);
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await expect(lab.console).toContainText('message Hello');

	await lab.tab('Frames').click();
	const rows = await lab.frames.evaluateAll((frames) =>
		frames.map((frame) => ['direction', 'opcode', 'length', 'fin'].map((name) => frame.getAttribute(`data-${name}`))),
	);
	expect(rows).toEqual([
		['out', 'text', '5', 'true'],
		['in', 'text', '5', 'true'],
		['out', 'close', '2', 'true'],
		['in', 'close', '2', 'true'],
	]);

	await lab.tab('Handshake').click();
	await expect(lab.handshake('request')).toContainText(/GET \/echo\?tap=\S+ HTTP\/1\.1/);
	await expect(lab.handshake('request')).toContainText(`Host: ${new URL(baseURL ?? '').host}`);
	await expect(lab.handshake('request')).toContainText('Sec-WebSocket-Version: 13');
	await expect(lab.handshake('response')).toContainText('HTTP/1.1 101 Switching Protocols');
	await expect(lab.handshake('response')).toContainText(/Sec-WebSocket-Accept: \S{28}/);
});

test('the Chinese page has the same lab, in Chinese', async ({ page }) => {
	await page.goto(FIXTURES['zh-cn']);
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
	const lab = labOn(page, ECHO);
	await ready(lab);
	await lab.root.getByRole('button', { name: '运行' }).click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await expect(lab.root.getByRole('log', { name: '控制台' })).toContainText('message Hello');
	await lab.tab('握手').click();
	await expect(lab.handshake('response')).toContainText('101');
});

test('code from elsewhere runs, as many times as one likes', async ({ page }) => {
	await page.goto(FIXTURES.en);
	const lab = labOn(page, ECHO);
	await ready(lab);
	for (let run = 0; run < 3; run += 1) {
		await lab.run.click();
		await expect(lab.badge).toHaveText(`Run ${run + 1}`);
		await expect(lab.root).toHaveAttribute('data-state', 'ended');
		await expect(lab.frames).toHaveCount(4);
	}
});
