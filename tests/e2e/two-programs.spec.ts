import type { Page } from '@playwright/test';
import { FIXTURES, labOn, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const BOTH = 'fixtures/both';

/** Puts other code into a program of the lab. */
async function write(page: Page, program: 'server.js' | 'client.js', code: string): Promise<void> {
	const lab = labOn(page, BOTH);
	await lab.tab(program).click();
	await lab.root.getByRole('textbox', { name: new RegExp(`^${program}`) }).fill(code);
}

test('server and clients run beside each other, and what both do is one trace', async ({ page }) => {
	await page.goto(FIXTURES.en);
	const lab = labOn(page, BOTH);
	await ready(lab);
	await expect(lab.root).toContainText('Transport: in this page');
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await expect(lab.root).toHaveAttribute('data-transport', 'page');
	await expect(lab.console).toContainText('server heard Hello');
	await expect(lab.console).toContainText('client 2 heard Hello');

	// Its last rows are in sight: the timeline follows a run to its end.
	await expect(lab.root.locator('[data-moment="server-event"]').last()).toContainText('close 1000');
	await lab.tab('client.js').click();
	await lab.console.getByRole('button', { name: 'Line 7' }).first().click();
	await expect(lab.tab('server.js')).toHaveAttribute('aria-selected', 'true');
});

test('a loop in the server can be stopped', async ({ page }) => {
	await page.goto(FIXTURES.en);
	const lab = labOn(page, BOTH);
	await ready(lab);
	await write(page, 'server.js', 'console.log("loops");\nfor (;;);');
	await lab.run.click();
	await expect(lab.console).toContainText('loops');
	await lab.stop.click();
	await expect(lab.root).toHaveAttribute('data-state', 'stopped');
});

test('an exception that nothing catches ends the server, and cuts its clients off', async ({ page }) => {
	await page.goto(FIXTURES.en);
	const lab = labOn(page, BOTH);
	await ready(lab);
	const server = [
		"import { WebSocketServer } from 'ws';",
		'new WebSocketServer({ port: 4321 }).on("connection", () => {',
		'	throw new Error("broken");',
		'});',
	];
	await write(page, 'server.js', server.join('\n'));
	await write(page, 'client.js', 'new WebSocket("ws://localhost:4321/").onclose = ({ code }) => console.log(code);');
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'error');
	await expect(lab.console).toContainText('Error: broken');
	await expect(lab.console).toContainText('client 1 1006');
});
