import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { shareFragment } from '../../src/formats/share/share-link.ts';
import { FIXTURES, labOn, ready, write } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const run = promisify(execFile);

async function openPlayground(page: Page, path = '/playground/') {
	await page.goto(path);
	const lab = labOn(page, 'playground/code');
	await ready(lab);
	return lab;
}

const share = (root: Locator) => root.getByRole('region', { name: 'Share' });

test('a link carries code and what it did; nothing of it runs, and what was there can be brought back', async ({
	page,
}) => {
	const lab = await openPlayground(page);
	const origin = `ws://${new URL(page.url()).host}`;
	await write(
		lab,
		`const socket = new WebSocket('${origin}/echo');\nsocket.onopen = () => socket.close(1000, '再见');`,
	);
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await lab.root.getByRole('button', { name: 'Share', exact: true }).click();
	const panel = share(lab.root);
	await panel.getByRole('checkbox').check();
	await expect(panel.getByLabel('Link', { exact: true })).toHaveValue(/#share=1\.[\w-]{1500,}$/);
	const link = await panel.getByLabel('Link', { exact: true }).inputValue();
	await panel.getByRole('button', { name: 'Close' }).click();
	await write(lab, '// what I did next');

	await page.goto('/course/');
	await page.goto(link);
	await ready(lab);
	await expect(lab.root.locator('.wl-code')).toContainText('再见');
	await expect(lab.root).toHaveAttribute('data-state', 'idle');
	expect(new URL(page.url()).hash).toBe('');
	await lab.tab('Frames').click();
	await expect(lab.frames).toHaveCount(2);
	await expect(lab.root.getByRole('tabpanel', { name: 'Frames' })).toContainText('This run came with the link.');
	await lab.root.getByRole('button', { name: 'Bring back my code' }).click();
	await expect(lab.root.locator('.wl-code')).toContainText('// what I did next');
	await lab.root.getByRole('button', { name: 'Bring back my code' }).click();
	await expect(lab.root.locator('.wl-code')).toContainText('再见');
});

test('Run waits for the code of a link', async ({ page }) => {
	const code = "console.log('from the link');";
	const fragment = await shareFragment({ code, server: null, run: null });
	const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
	const { promise: through, resolve: letThrough } = Promise.withResolvers<void>();
	await page.route(/Sharing[^/]*\.js/, async (route) => {
		ask();
		await through;
		await route.continue();
	});
	await page.goto(`/playground/${fragment}`);
	const lab = labOn(page, 'playground/code');
	await asked;
	await expect(lab.run).toBeDisabled();
	letThrough();
	await lab.run.click();
	await expect(lab.console).toContainText('from the link');
});

test('a link to a lab of a lesson brings its code there, runs nothing, and keeps what was written', async ({
	page,
}) => {
	await page.goto(FIXTURES.en);
	const lab = labOn(page, 'fixtures/echo');
	await ready(lab);
	await write(lab, "console.log('from the link');");
	await lab.root.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(share(lab.root).getByLabel('Link', { exact: true })).toHaveValue(/fixtures\/#lab=echo&share=1\.[\w-]+$/);
	const link = await share(lab.root).getByLabel('Link', { exact: true }).inputValue();
	await share(lab.root).getByRole('button', { name: 'Close' }).click();
	await expect(lab.root.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
	await write(lab, '// mine');

	await page.goto('/course/');
	await page.goto(link);
	await ready(lab);
	await expect(lab.root.locator('.wl-code')).toContainText('from the link');
	await expect(lab.root).toHaveAttribute('data-state', 'idle');
	expect(new URL(page.url()).hash).toBe('#lab=echo');
	await lab.root.getByRole('button', { name: 'Bring back my code' }).click();
	await expect(lab.root.locator('.wl-code')).toContainText('// mine');
	await page.goto(`${link.slice(0, -30)}`);
	await expect(lab.root.getByRole('alert')).toContainText('Part of this link is missing');
	await expect(lab.root.locator('.wl-code')).toContainText('// mine');
});

test('a link that was cut says so, and what was written stays', async ({ page }) => {
	const lab = await openPlayground(page);
	await write(lab, '// mine');
	await page.goto('/playground/#share=1.eJyrVkrOT0lVslLKSy1XCE9NCs5Pzk4t0VAvL7bS18');
	await expect(lab.root.getByRole('alert')).toContainText('Part of this link is missing');
	await expect(lab.root.locator('.wl-code')).toContainText('// mine');
	await page.goto('/zh-cn/playground/#share=2.eJyrVkrO');
	await expect(lab.root.getByRole('alert')).toContainText('更新版本的 WebSocket Lab');
});

test('what is too much for a link says how much it is, and is offered as a file', async ({ page }) => {
	await openPlayground(page);
	await page.evaluate(() => {
		const lines = Array.from({ length: 7000 }, (_, index) => `// ${(index * 7919 * 104_729) % 1_000_000_007}`);
		localStorage.setItem('wl:draft:playground/code', lines.join('\n'));
	});
	await page.reload();
	const lab = labOn(page, 'playground/code');
	await ready(lab);
	await lab.root.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(share(lab.root).getByRole('alert')).toHaveText(
		/^The link would have \d\d,\d{3} characters; up to 32,000 arrive whole\. Download it below/,
	);
	const download = page.waitForEvent('download');
	await share(lab.root).getByRole('button', { name: 'As one HTML file' }).click();
	expect((await download).suggestedFilename()).toMatch(/^websocket-lab-playground-.*\.html$/);
});

test('downloaded, a program runs from the disk in a browser, and in Node', async ({ page, context }) => {
	const lab = await openPlayground(page);
	await page.getByLabel('Start from an example').selectOption({ label: 'Several sockets at once' });
	await lab.root.getByRole('button', { name: 'Share', exact: true }).click();
	const save = async (name: string): Promise<string> => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			share(lab.root).getByRole('button', { name }).click(),
		]);
		const file = test.info().outputPath(download.suggestedFilename());
		await download.saveAs(file);
		return file;
	};
	const answers = ['fast', 'middle', 'slow'].flatMap((name) =>
		['first', 'second'].map((one) => `${name} answered ${one}`),
	);
	const printed = ['all of them are closed', 'all of them are open', ...answers];
	const script = await run(process.execPath, [await save('As a Node script')]);
	// Between two sockets there is no order.
	expect(script.stdout.trim().split('\n').sort()).toEqual(printed);

	const html = await save('As one HTML file');
	const opened = await context.newPage();
	await opened.goto(`file://${html}`);
	await expect(opened.getByRole('log').locator('div')).toHaveCount(printed.length);
	expect((await opened.getByRole('log').locator('div').allTextContents()).sort()).toEqual(printed);
	await expect(opened.getByRole('alert')).toBeHidden();
	await opened.getByLabel('Server').fill('ws://localhost:1');
	await opened.getByRole('button', { name: 'Run again' }).click();
	await expect(opened.getByRole('alert')).toContainText('is the lab server running');
});

/** What each example prints once its point is made. */
const EXAMPLES: Readonly<Record<string, { readonly view: string; readonly prints: RegExp }>> = {
	'Heartbeat: notice a dead peer': {
		view: 'Timeline',
		prints: /^(answered: .*\n){0,3}no answer to \d .*\nreadyState 2 .*$/,
	},
	'Reconnect with back-off and jitter': {
		view: 'Timeline',
		prints: /^open\nlife 1\n[\s\S]*\n(close 1006: again after \d+ of at most \d+ ms\n){3}open\nlife 2\nit lasts: .*$/,
	},
	'Back-pressure: never more than 1 MiB waiting': {
		view: 'Buffer',
		prints: /^(pause at \d+\n)+all handed over, in \d+ pauses; never more than 1[01]\d{5} bytes waited\nclose 1000$/,
	},
	'Upload in pieces, with progress': {
		view: 'Buffer',
		prints: /^(\d+ % arrived, \d+ bytes under way\n){15}close 1000 done$/,
	},
	'A binary protocol with DataView': {
		view: 'Frames',
		prints:
			/^\{ kind: 'position', id: 1, x: 0.5, y: -2 \}\n\{ kind: 'chat', id: 2, text: 'Hello, 世界' \}\nignored: A message of 3 bytes has no header\.$/,
	},
	'Several sockets at once': {
		view: 'Timeline',
		prints: /^all of them are open\n(\w+ answered \w+\n){6}all of them are closed$/,
	},
};

test('each example makes its point, and opens the view that shows it; what was written before can be brought back', async ({
	page,
}) => {
	test.setTimeout(120_000);
	const lab = await openPlayground(page);
	await write(lab, '// mine');
	const chooser = page.getByLabel('Start from an example');
	expect(await chooser.locator('optgroup').first().locator('option').allTextContents()).toEqual(Object.keys(EXAMPLES));
	for (const [label, { view, prints }] of Object.entries(EXAMPLES)) {
		await chooser.selectOption({ label });
		await lab.run.click();
		await expect(lab.tab(view), label).toHaveAttribute('aria-selected', 'true');
		await expect
			.poll(async () => (await lab.console.locator('code').allTextContents()).join('\n'), {
				message: label,
				timeout: 30_000,
			})
			.toMatch(prints);
		await lab.stop.click({ timeout: 500 }).catch(() => undefined);
	}
	await lab.root.getByRole('button', { name: 'Bring back my code' }).click();
	await expect(lab.root.locator('.wl-code')).toContainText('// mine');
	await expect(chooser).toHaveValue('');
});

test('on a phone the menu, the language and the theme are within reach', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openPlayground(page);
	await page.getByRole('button', { name: 'Menu' }).click();
	await expect(page.getByRole('link', { name: 'The handshake' })).toBeVisible();
	const menu = page.getByRole('navigation', { name: 'Main' });
	await menu.getByLabel('Select theme').selectOption('dark');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await menu.getByLabel('Select language').selectOption({ label: '简体中文' });
	await expect(page).toHaveURL(/\/zh-cn\/playground\/$/);
});
