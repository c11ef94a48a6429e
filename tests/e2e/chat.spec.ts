import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type App, createApp } from '../../server/app.ts';
import { listen } from '../../server/process/listening.ts';

const distDir = fileURLToPath(new URL('../../dist', import.meta.url));

let app: App;
let port = 0;

async function start(): Promise<void> {
	app = createApp({ distDir, publicOrigin: null, trustProxy: false });
	const address: AddressInfo = await listen(app.server, { port, host: '127.0.0.1' });
	({ port } = address);
}

test.beforeEach(async () => {
	port = 0;
	await start();
});
test.afterEach(() => app.shutdown());

async function comesIn(browser: Browser, name: string): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	// Rooms outlast a test.
	const { title, repeatEachIndex } = test.info();
	const room = `${title.slice(0, 12)} ${repeatEachIndex}`;
	await page.goto(`http://localhost:${port}/apps/chat/?room=${encodeURIComponent(room)}`);
	await page.getByLabel('Your name').fill(name);
	await page.getByLabel('Your name').press('Enter');
	await expect(page.locator('wl-app')).toHaveAttribute('data-standing', 'open');
	return page;
}

const messages = (page: Page) => page.locator('[data-message] > span');

async function say(page: Page, text: string): Promise<void> {
	await page.getByRole('textbox', { name: 'Message' }).fill(text);
	await page.keyboard.press('Enter');
}

test('what anybody types reaches all as text, and never as markup', async ({ browser }) => {
	const [ada, bo] = [await comesIn(browser, 'Ada'), await comesIn(browser, '<b>Bo</b>')];
	await expect(ada.getByRole('list', { name: /Here now/ }).getByRole('listitem')).toHaveText([
		'Ada (you)',
		'<b>Bo</b>',
	]);
	const attack = '<img src=x onerror="document.title = \'taken\'">';
	await say(bo, attack);
	await expect(messages(ada)).toHaveText([attack]);
	await say(ada, 'Nice try');
	await expect(messages(bo)).toHaveText([attack, 'Nice try']);
	expect(await ada.locator('[data-message] img').count()).toBe(0);
	expect(await ada.title()).not.toBe('taken');
});

test('a server that goes and comes back loses nothing that was said here meanwhile, and says it once', async ({
	browser,
}) => {
	const [ada, bo] = [await comesIn(browser, 'Ada'), await comesIn(browser, 'Bo')];
	await say(ada, 'before');
	await expect(messages(bo)).toHaveText(['before']);
	await app.shutdown();
	await expect(ada.locator('wl-app')).toHaveAttribute('data-standing', 'away');
	await say(ada, 'meanwhile');
	await start();
	await expect(messages(bo)).toHaveText(['before', 'meanwhile']);
	await expect(messages(ada)).toHaveText(['before', 'meanwhile']);
	await ada.reload();
	await expect(messages(ada)).toHaveText(['before', 'meanwhile']);
});
