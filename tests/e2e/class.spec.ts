import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type App, createApp } from '../../server/app.ts';
import { type OpenClass, openClass } from '../../server/class/open-class.ts';
import { listen } from '../../server/process/listening.ts';

let opened: OpenClass;
let app: App;
let site: string;

test.beforeEach(async () => {
	opened = openClass(':memory:');
	const distDir = fileURLToPath(new URL('../../dist', import.meta.url));
	app = createApp({ distDir, publicOrigin: null, trustProxy: false, openClass: opened });
	const { port }: AddressInfo = await listen(app.server, { port: 0, host: '127.0.0.1' });
	site = `http://localhost:${port}`;
});
test.afterEach(() => app.shutdown());

async function teacherIn(browser: Browser): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await page.goto(`${site}/class/#teacher=${opened.secrets.token}`);
	await expect(page.getByText(opened.secrets.code, { exact: true })).toBeVisible();
	expect(page.url()).toBe(`${site}/class/`);
	return page;
}

async function studentIn(browser: Browser, name: string, locale: '' | '/zh-cn' = ''): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await page.goto(`${site}${locale}/class/`);
	const [code, who] = locale === '' ? ['Code from the projector', 'Your name'] : ['投影上的课堂码', '你的名字'];
	await page.getByLabel(code).fill(opened.secrets.code.toLowerCase());
	await page.getByLabel(who).fill(name);
	await page.getByRole('button', { name: locale === '' ? 'Join' : '加入' }).click();
	await expect(page.getByRole('complementary', { name: locale === '' ? 'Class' : '课堂' })).toContainText(name);
	return page;
}

test('a class is taken along, paused, and let go, each in their own language', async ({ browser }) => {
	const teacher = await teacherIn(browser);
	const [ada, ming] = [await studentIn(browser, 'Ada'), await studentIn(browser, '小明', '/zh-cn')];
	await expect(teacher.getByText('2 of 2 are connected')).toBeVisible();
	await expect(teacher.getByRole('rowheader')).toHaveText([/^Student 1/, /^Student 2/]);

	await teacher.goto(`${site}/lessons/frames/`);
	await teacher.getByRole('button', { name: 'Take everybody along' }).click();
	await ada.waitForURL(`${site}/lessons/frames/`);
	await ming.waitForURL(`${site}/zh-cn/lessons/frames/`);
	await expect(ming.getByText('正跟着老师的页面走')).toBeVisible();

	await teacher.getByRole('button', { name: 'Pause everybody' }).click();
	const pause = ada.getByText('Pause: please look at the front.');
	await expect(pause).toBeVisible();
	await ada.keyboard.press('Escape');
	await ada.keyboard.press('Escape');
	await expect(pause).toBeVisible();
	await teacher.getByRole('button', { name: 'Pause everybody' }).click();
	await expect(pause).toBeHidden();
});

test('the desk sees a failed run, the student’s code, and a raised hand; the student comes back after a reload', async ({
	browser,
}) => {
	const teacher = await teacherIn(browser);
	const ada = await studentIn(browser, 'Ada');
	await ada.goto(`${site}/lessons/closing/`);
	await ada.getByRole('button', { name: 'Raise hand' }).click();
	const lab = ada.locator('[data-lab="closing/with-4001"]');
	await lab.scrollIntoViewIfNeeded();
	await lab.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(lab.getByRole('log')).toContainText('InvalidAccessError');
	await lab.getByRole('button', { name: 'Stop', exact: true }).click();
	await expect(teacher.getByRole('cell', { name: 'tried, 1 run' })).toBeVisible();
	await expect(teacher.getByRole('rowheader')).toContainText('hand raised');

	await teacher.getByLabel('Show names').check();
	await teacher.getByRole('button', { name: 'Open Ada' }).click();
	await teacher.getByRole('button', { name: 'Look at the last run' }).click();
	await expect(teacher.locator('pre')).toContainText("socket.close(1008, 'time is up');");

	await ada.reload();
	await expect(ada.getByRole('button', { name: 'Lower hand' })).toBeVisible();
	await expect(teacher.getByText('1 of 1 are connected')).toBeVisible();
});

test('whoever is in no class loads nothing of it', async ({ browser }) => {
	const page = await (await browser.newContext()).newPage();
	const sockets: string[] = [];
	page.on('websocket', (socket) => sockets.push(socket.url()));
	await page.goto(`${site}/course/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByRole('complementary', { name: 'Class' })).toHaveCount(0);
	expect(sockets).toEqual([]);
});

test('a wrong code is answered with a sentence', async ({ browser }) => {
	const page = await (await browser.newContext()).newPage();
	await page.goto(`${site}/class/`);
	await page.getByLabel('Code from the projector').fill('WRONG');
	await page.getByLabel('Your name').fill('Ada');
	await page.getByRole('button', { name: 'Join' }).click();
	await expect(page.getByRole('alert')).toHaveText(/^That is not the code of this class\./);
});
