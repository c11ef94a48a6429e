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

async function studentIn(browser: Browser, name: string, locale: '' | '/zh-cn' = '', from = site): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await page.goto(`${from}${locale}/class/`);
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
	const looked = teacher.getByRole('region', { name: 'Ada: closing/with-4001' });
	const code = looked.getByRole('region', { name: 'Code' });
	await expect(code).toContainText("socket.close(1008, 'time is up');");
	await looked.getByRole('tab', { name: 'Frames' }).click();
	await expect(looked.locator('[data-frame]').first()).toHaveAttribute('data-opcode', 'text');
	await looked.getByRole('button', { name: 'Put the solution beside it' }).click();
	await expect(teacher.getByRole('region', { name: 'Solution: closing/with-4001' })).toContainText('socket.close(4001');
	await looked.getByRole('button', { name: 'Take a snapshot' }).click();
	await teacher.getByRole('button', { name: 'Show 1', exact: true }).click();
	const snapshot = teacher.getByRole('region', { name: 'Snapshot 1 of 1' });
	await expect(snapshot).toContainText('socket.close(1008');
	await expect(snapshot).not.toContainText('Ada');

	await ada.reload();
	await expect(ada.getByRole('button', { name: 'Lower hand' })).toBeVisible();
	await expect(teacher.getByText('1 of 1 are connected')).toBeVisible();
});

test('whose run is asked for before there is one is seen as soon as they have run something', async ({ browser }) => {
	const teacher = await teacherIn(browser);
	const ada = await studentIn(browser, 'Ada');
	await ada.goto(`${site}/lessons/closing/`);
	await expect(teacher.getByText('1 of 1 are connected')).toBeVisible();
	await teacher.getByLabel('Show names').check();
	await teacher.getByRole('button', { name: 'Open Ada' }).click();
	await teacher.getByRole('button', { name: 'Look at the last run' }).click();
	const asking = teacher.getByRole('status').filter({ hasText: 'Asking …' });
	await expect(asking).toBeVisible();
	const lab = ada.locator('[data-lab="closing/with-4001"]');
	await lab.scrollIntoViewIfNeeded();
	await lab.getByRole('button', { name: 'Run', exact: true }).click();
	await lab.getByRole('button', { name: 'Stop', exact: true }).click();
	await expect(teacher.getByRole('region', { name: 'Ada: closing/with-4001' })).toBeVisible();
	await expect(asking).toHaveCount(0);
});

test('a browser that takes the desk gives up its seat, in its other tabs too', async ({ browser }) => {
	const ada = await studentIn(browser, 'Ada');
	const other = await ada.context().newPage();
	await other.goto(`${site}/course/`);
	const bar = (page: Page) => page.getByRole('status').filter({ hasText: 'This browser directs the class now' });
	await expect(other.getByRole('button', { name: 'Raise hand' })).toBeVisible();
	await ada.goto(`${site}/reference/`);
	await ada.goto(`${site}/class/#teacher=${opened.secrets.token}`);
	await expect(ada.getByText(opened.secrets.code, { exact: true })).toBeVisible();
	await expect(bar(other)).toBeVisible();
	await expect(ada.getByText('0 of 1 are connected')).toBeVisible();
	await expect(ada.getByRole('button', { name: /^(Raise hand|Leave the class)$/ })).toHaveCount(0);
	await other.goto(`${site}/course/`);
	await expect(other.getByRole('link', { name: 'Desk' })).toBeVisible();
	await other.goto(`${site}/class/`);
	await expect(other.getByText('0 of 1 are connected')).toBeVisible();
});

test('an own lab is given to the class, reached from any page, and seen at the desk as any exercise', async ({
	browser,
}) => {
	const teacher = await teacherIn(browser);
	const ada = await studentIn(browser, 'Ada');
	await ada.goto(`${site}/course/`);
	const maker = await teacher.context().newPage();
	await maker.goto(`${site}/playground/own-lab/#own-lab=new`);
	await maker.getByLabel('Title').fill('Greet <b>');
	await maker.getByLabel('Task').fill('Send hello.');
	await maker.getByLabel('What is checked').selectOption({ label: 'A text message is sent' });
	await maker.getByRole('button', { name: 'Add', exact: true }).click();
	await maker.keyboard.type('hello');
	await maker.getByRole('button', { name: 'Give it to the class' }).click();
	await expect(maker.getByText('The class has it:')).toBeVisible();

	await ada.getByRole('link', { name: 'Lab from your teacher: Greet <b>' }).click();
	const lab = ada.locator('section[data-lab^="own/"]');
	await lab.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(lab.getByRole('log')).toContainText('message Hello');
	await lab.getByRole('button', { name: 'Stop', exact: true }).click();
	await expect(lab.locator('[data-check]')).toHaveAttribute('data-status', 'failed');
	await expect(teacher.getByRole('columnheader', { name: 'Greet <b>' })).toBeVisible();
	await expect(teacher.getByRole('cell', { name: 'tried, 1 run' })).toBeVisible();
	await expect(teacher.getByText('1 × A text message “hello” is sent')).toBeVisible();
	await teacher.getByRole('button', { name: 'Open Student 1' }).click();
	await teacher.getByRole('button', { name: 'Look at the last run' }).click();
	await expect(teacher.getByRole('region', { name: /^Student 1: own\// })).toContainText("socket.send('Hello');");
	await teacher.getByRole('button', { name: 'Take back Greet <b>' }).click();
	await expect(ada.getByRole('link', { name: 'Lab from your teacher' })).toHaveCount(0);
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

test('at a plain http address of a network a student joins, is seen, and comes back', async ({ browser }) => {
	const teacher = await teacherIn(browser);
	const lan = site.replace('localhost', '192.0.2.77');
	const ada = await studentIn(browser, 'Ada', '', lan);
	expect(await ada.evaluate(() => [isSecureContext, 'randomUUID' in crypto])).toEqual([false, false]);
	await ada.goto(`${lan}/lessons/closing/`);
	const lab = ada.locator('[data-lab="closing/with-4001"]');
	await lab.scrollIntoViewIfNeeded();
	await lab.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(lab.getByRole('log')).toContainText('InvalidAccessError');
	await lab.getByRole('button', { name: 'Stop', exact: true }).click();
	await expect(teacher.getByRole('cell', { name: 'tried, 1 run' })).toBeVisible();
	await teacher.getByRole('button', { name: 'Open Student 1' }).click();
	await teacher.getByRole('button', { name: 'Look at the last run' }).click();
	await expect(teacher.getByRole('region', { name: 'Student 1: closing/with-4001' })).toContainText(
		'socket.close(1008',
	);
});

test('the page of someone in a class weighs at most 15 KB more', async ({ browser }) => {
	const weighed = async (page: Page): Promise<Map<string, number>> => {
		await page.goto(`${site}/course/`, { waitUntil: 'networkidle' });
		return new Map(
			await page.evaluate(() =>
				performance
					.getEntriesByType('resource')
					.map((entry): [string, number] => [
						entry.name,
						entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0,
					]),
			),
		);
	};
	const ada = await studentIn(browser, 'Ada');
	const nobody = await weighed(await (await browser.newContext()).newPage());
	const joined = await weighed(ada);
	await expect(ada.getByRole('complementary', { name: 'Class' })).toContainText('Ada');
	const more = [...joined].filter(([name]) => !nobody.has(name));
	expect(more.map(([name]) => name).some((name) => /class|bar/.test(name))).toBe(true);
	expect(more.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(15 * 1024);
});

test('a class is asked predictions of the course, each in their own language, and sees how it has voted once that is shown', async ({
	browser,
}) => {
	const teacher = await teacherIn(browser);
	const [ada, ming] = [await studentIn(browser, 'Ada'), await studentIn(browser, '小明', '/zh-cn')];
	const course = teacher.getByLabel('From the course');
	const ask = async (begins: string): Promise<void> => {
		const place = await course.locator('option', { hasText: begins }).getAttribute('value');
		await course.selectOption(place);
		await teacher.getByRole('button', { name: 'Ask', exact: true }).click();
	};
	await teacher.getByText('Ask the class a question').click();
	await ask('The page sends a message to an echo server');
	const [english, chinese] = [
		ada.getByRole('region', { name: 'Question of the class' }),
		ming.getByRole('region', { name: '课堂提问' }),
	];
	for (const option of ['the page’s Close frame', 'the server’s Close frame', 'the close event'])
		await english.getByRole('button', { name: option }).click();
	await english.getByRole('button', { name: 'Vote' }).click();
	await expect(english).toContainText('Your vote: the page’s Close frame → the server’s Close frame → the close event');
	await chinese.getByRole('button', { name: 'close 事件' }).click();
	await chinese.getByRole('button', { name: '投票' }).click();
	await expect(chinese).toContainText('网页向回声服务器发一条消息');
	await expect(teacher.getByText('2 of 2 have voted.')).toBeVisible();
	await expect(teacher.getByText(/Vote 1:|Right is:/)).toHaveCount(0);
	await teacher.getByRole('button', { name: 'Show the result' }).click();
	await expect(teacher.locator('[data-right]')).toContainText('✓ right');
	await expect(teacher.getByText('Vote 1: 1')).toHaveCount(2);
	await expect(chinese.getByRole('listitem').first()).toContainText('1 票');
	await teacher.getByRole('button', { name: 'Take the question away' }).click();
	await expect(english).toHaveCount(0);

	await ask('Seven connections end');
	await english.getByRole('textbox').fill('5');
	await english.getByRole('textbox').press('Enter');
	await expect(english).toContainText('Your vote: 5 of 7');
});

test('a class is taken along to what the teacher has chosen in a run, beside what each has done', async ({
	browser,
}) => {
	const teacher = await teacherIn(browser);
	const ada = await studentIn(browser, 'Ada');
	await ada.goto(`${site}/lessons/closing/`);
	const own = ada.locator('[data-lab="closing/both-halves"]');
	await own.scrollIntoViewIfNeeded();
	await own.getByRole('textbox', { name: 'Code' }).fill('// mine');
	await teacher.goto(`${site}/lessons/closing/#lab=both-halves&frame=1`);
	const frames = teacher.locator('[data-lab="closing/both-halves"] [data-frame]');
	await expect(frames.and(teacher.locator('[data-linked]'))).toHaveCount(1);
	// In the run that is shipped the echo came before it or after it.
	const close = frames.and(teacher.locator('[data-opcode="close"][data-direction="out"]'));
	const number = Number(await close.getAttribute('data-frame')) + 1;
	await close.click();
	await teacher.getByRole('button', { name: 'Take everybody along' }).click();
	const shown = ada.getByRole('dialog', { name: 'Teacher’s run: Both halves' });
	await expect(shown.getByText(`The teacher is at frame ${number}.`)).toBeVisible();
	await expect(shown.locator('[data-frame][data-linked]')).toHaveCount(1);
	await expect(shown.getByRole('region', { name: 'Code' }).locator('[data-linked]')).toContainText(
		"socket.close(1000, 'done');",
	);
	await frames.first().click();
	await expect(shown.getByText('The teacher is at frame 1.')).toBeVisible();
	await ada.keyboard.press('Escape');
	await expect(shown).toBeHidden();
	await expect(own.getByRole('textbox', { name: 'Code' })).toHaveValue('// mine');
	await expect(own.locator('[data-linked]')).toHaveCount(0);
	await ada.getByRole('button', { name: 'Look at the teacher’s run' }).click();
	await expect(shown).toBeVisible();

	const late = await studentIn(browser, 'Late', '/zh-cn');
	await expect(late.getByRole('dialog', { name: /^老师的运行/ })).toContainText('老师指着第 1 帧。');
	await teacher.getByRole('button', { name: 'Take everybody along' }).click();
	await expect(shown).toHaveCount(0);
});

test('a class meets in a chat under the names of the class, which the teacher’s screen does not show', async ({
	browser,
}) => {
	const teacher = await teacherIn(browser);
	const ada = await studentIn(browser, 'Ada');
	await teacher.getByText('Use something together').click();
	await teacher.getByLabel('Room').fill(`7b ${test.info().repeatEachIndex}`);
	await teacher.getByRole('button', { name: 'Take everybody there' }).click();
	await ada.waitForURL(/\/apps\/chat\/\?room=7b/);
	await expect(ada.getByText('Nobody has said anything yet.')).toBeVisible();
	const message = ada.getByRole('textbox', { name: 'Message' });
	await ada.setViewportSize({ width: 390, height: 844 });
	const above = async () => {
		const [field, foot] = [await message.boundingBox(), await ada.locator('.wl-foot').boundingBox()];
		return field !== null && foot !== null && field.y + field.height < foot.y;
	};
	await expect.poll(above).toBe(true);
	await message.fill('Hello');
	await ada.keyboard.press('Enter');
	const [room] = await Promise.all([
		teacher.waitForEvent('popup'),
		teacher.getByRole('link', { name: 'Open it here' }).click(),
	]);
	// Before the page is alive, nobody would take the name.
	await expect(room.getByLabel('Your name')).toBeFocused();
	await room.getByLabel('Your name').fill('Ms Lee');
	await room.keyboard.press('Enter');
	await expect(room.getByRole('log')).toContainText('Person 1 Hello');
	await expect(ada.getByRole('log')).toContainText('Ada Hello');
	await teacher.getByLabel('Show names').check();
	await expect(room.getByRole('log')).toContainText('Ada Hello');
});
