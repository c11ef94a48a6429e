import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/page.ts';

const recording = (name: string): Buffer =>
	readFileSync(new URL(`../../content/labs/closing/while-connecting/recordings/${name}.json`, import.meta.url));

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/json', buffer });

async function openFiles(page: Page, files: ReturnType<typeof file>[]) {
	await expect(page.getByRole('button', { name: 'Choose files…' })).toBeEnabled();
	await page.locator('input[type="file"]').first().setInputFiles(files);
}

const runNamed = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('several files stand side by side, and one that can’t be read says why', async ({ page }) => {
	await page.goto('/tools/trace/');
	await openFiles(page, [
		file('one.json', recording('starter')),
		file('cut.json', recording('starter').subarray(0, 400)),
		file('two.json', recording('starter.firefox')),
	]);
	await expect(page.getByRole('alert')).toHaveText(/^cut\.json: This file is not JSON: it may have been cut short/);
	for (const name of ['one.json', 'two.json']) {
		const run = runNamed(page, name);
		await expect(run.getByRole('tabpanel', { name: 'Timeline' })).toContainText('new WebSocket');
		await run.getByRole('tab', { name: 'Handshake' }).click();
		await expect(run.getByRole('tabpanel', { name: 'Handshake' })).toBeVisible();
	}
	await page.getByRole('button', { name: 'Close one.json' }).click();
	await expect(runNamed(page, 'one.json')).toHaveCount(0);
	await page.getByRole('button', { name: 'Bring it back' }).click();
	await expect(runNamed(page, 'one.json')).toBeVisible();
});

test('a note is pinned to what is chosen, and is saved with the file', async ({ page }) => {
	await page.goto('/tools/trace/');
	await page.getByRole('button', { name: /^Open an example/ }).click();
	const run = runNamed(page, 'Firefox.json');
	await run.getByRole('tab', { name: 'Frames' }).click();
	await run.locator('[data-frame]').first().click();
	await run.getByLabel('Note on: Frame 1').fill('As from any client.');
	await run.getByRole('button', { name: 'Pin the note' }).click();
	await expect(run.getByRole('listitem').filter({ hasText: 'As from any' })).toContainText('Frame 1');
	await expect(run.locator('[data-frame][data-noted]')).toHaveCount(1);
	await run.getByRole('tab', { name: 'Timeline' }).click();
	await expect(run.locator('[data-moment][data-noted]')).toContainText('close');
	await run.locator('[data-moment]').first().click();
	await run.getByLabel('Note on: Moment 1').fill('It begins.');
	await run.getByRole('button', { name: 'Pin the note' }).click();
	await expect(run.locator('[data-moment][data-noted]').first()).toContainText('new WebSocket');

	const saved = page.waitForEvent('download');
	await run.getByRole('button', { name: 'Export or import' }).click();
	await run
		.getByRole('button', { name: /^Run \(JSON\)|JSON/ })
		.first()
		.click();
	const path = await (await saved).path();
	expect(readFileSync(path, 'utf8')).toContain(
		'"notes": [{"frame":1,"text":"As from any client."},{"event":1,"text":"It begins."}]',
	);
});

test('a run from a link has its notes, each of which leads to what it is about', async ({ page }) => {
	await page.goto('/tools/trace/');
	await openFiles(page, [
		file(
			'noted.json',
			Buffer.from(
				recording('starter')
					.toString()
					.replace('"events":', '"notes": [{"event":2,"text":"Look."},{"event":9999,"text":"Nowhere."}],\n  "events":'),
			),
		),
	]);
	const before = runNamed(page, 'noted.json');
	await before.getByRole('button', { name: 'Share', exact: true }).click();
	const link = before.getByLabel('Link', { exact: true });
	await expect(link).toHaveValue(/#share=1\./);
	const address = await link.inputValue();
	await page.goto('/course/');
	await page.goto(address);
	const run = runNamed(page, 'From a link');
	await run.getByRole('button', { name: 'Moment 2' }).click();
	await expect(run.getByRole('tab', { name: 'Timeline' })).toHaveAttribute('aria-selected', 'true');
	await expect(run.getByRole('tabpanel', { name: 'Timeline' }).locator('[data-linked]').first()).toBeVisible();
	await expect(run.getByRole('listitem').filter({ hasText: 'Look.' })).toHaveAttribute('data-chosen', '');
	await run.getByRole('button', { name: 'Moment 9999' }).click();
	await expect(run.getByText('This run has no such place.')).toBeVisible();
});

test('the code of a run stands below it: of two programs, each line with what it did', async ({ page }) => {
	await page.goto('/tools/trace/');
	const saved = new URL('../../content/labs/fixtures/both/recordings/starter.json', import.meta.url);
	await openFiles(page, [file('both.json', readFileSync(saved))]);
	const run = runNamed(page, 'both.json');
	await run.locator('[data-moment="call"]').filter({ hasText: 'send' }).first().click();
	const client = run.getByRole('region', { name: 'client.js' });
	await expect(client.getByRole('listitem').filter({ hasText: "socket.send('Hello')" })).toHaveAttribute('data-linked');
	await run.getByRole('button', { name: 'Line 8 of server.js' }).click();
	await run.getByRole('tab', { name: 'Frames' }).click();
	await expect(run.locator('[data-frame][data-linked]').first()).toContainText('heard Hello');
});
