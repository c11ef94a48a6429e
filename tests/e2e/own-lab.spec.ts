import type { Locator, Page } from '@playwright/test';
import { labOn, ready, write } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const SOLUTION = `const socket = new WebSocket('ws://localhost:4321/echo');
socket.onopen = () => socket.send('hello');
socket.onmessage = () => socket.close(4001);`;

/** The link to the lab as it is now: there is none while it is made. */
async function linkOf(page: Page): Promise<string> {
	const field = page.getByLabel('Link to the lab');
	await expect(field).toHaveValue(/#own-lab=1\./);
	return field.inputValue();
}

test('a lab is made without code for its checks, tried, shared as a link, and solved by whoever opens that', async ({
	page,
}) => {
	await page.goto('/playground/own-lab/');
	await page.getByRole('button', { name: 'Make a lab' }).click();
	await page.getByLabel('Title').fill('Greet <b>& close</b>');
	await page.getByLabel('Task').fill('Send hello.\nThen close with 4001.');
	const left = page.getByRole('region', { name: 'Hand it out' }).getByRole('listitem');
	await expect(left).toHaveText(['Add a check.']);
	const add = async (kind: string) => {
		await page.getByLabel('What is checked').selectOption({ label: kind });
		await page.getByRole('button', { name: 'Add', exact: true }).click();
	};
	await add('A text message is sent');
	await page.keyboard.type('hello');
	await add('The code closes');
	await page.keyboard.type('4');
	await expect(left.first()).toHaveText('Fill in what the checks need.');
	const code = page.locator('[data-own-check]').nth(1).getByRole('textbox').first();
	await expect(code).toHaveAttribute('aria-invalid', 'true');
	const edge = (of: Locator) => of.evaluate((field) => getComputedStyle(field).borderTopColor);
	expect(await edge(code)).not.toBe(await edge(page.getByLabel('Title')));
	await page.keyboard.type('001');
	const checks = page.locator('[data-own-check]');
	await expect(checks.getByRole('paragraph')).toHaveText([
		'A text message “hello” is sent',
		'The code closes a connection with code 4001',
	]);

	const maker = labOn(page, 'playground/own-lab');
	await page.getByRole('radio', { name: 'Solution' }).check();
	await write(maker, SOLUTION);
	await maker.run.click();
	await expect(checks.locator('[data-trial="solution"]')).toHaveText([/passed/, /passed/]);
	await expect(checks.locator('[data-trial="starter"]')).toHaveText([/not run/, /not run/]);
	await expect(left).toHaveText([
		'Run the starter, to its end or until you stop it.',
		'The solution passes every check.',
	]);
	// What is asked for is changed: the run that was made is graded anew at once, and back.
	await checks.first().getByLabel('Text (may be empty)').fill('bye');
	await expect(checks.first()).toContainText('You sent “hello”.');
	await page.getByRole('button', { name: 'Undo', exact: true }).click();
	await expect(left.last()).toHaveText('The solution passes every check.');

	const link = await linkOf(page);
	await page.goto('/course/');
	await page.goto('/playground/own-lab/#own-lab=new');
	await expect(page.getByLabel('Title')).toHaveValue('Greet <b>& close</b>');
	await page.goto('/course/');
	await page.goto(`/zh-cn/playground/own-lab/${new URL(link).hash}`);
	await expect(page.locator('section[data-exercise^="own/"]')).toHaveAttribute('data-status', 'todo');
	const lab = labOn(page, (await page.locator('[data-exercise]').getAttribute('data-exercise')) ?? '');
	await ready(lab);
	await expect(lab.root).toContainText('Greet <b>& close</b>');
	await expect(lab.root.locator('[data-check]')).toHaveText([/发送文本消息“hello”/, /由代码关闭连接，带上关闭码 4001/]);
	expect(new URL(page.url()).hash).toMatch(/^#own-lab=[a-z0-9]+$/);
	await write(lab, SOLUTION);
	await lab.run.click();
	await expect(lab.exercise).toHaveAttribute('data-status', 'passed');
});

test('a link that is damaged, or that names a lab which is not here, gets a sentence and nothing breaks', async ({
	page,
}) => {
	await page.goto('/playground/own-lab/#own-lab=1.eJyrVkrOT0lVslLKSy1XCE9NCs5Pzk4t0VAvL7bS18');
	await expect(page.getByRole('alert')).toHaveText(/^Part of this link is missing/);
	await page.goto('/zh-cn/playground/own-lab/#own-lab=abcdefgh');
	await expect(page.getByRole('alert')).toHaveText(/这个浏览器里已经没有这个实验/);
	await page.getByRole('button', { name: '制作实验' }).click();
	await expect(page.getByRole('heading', { name: '制作实验' })).toBeFocused();
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a lab may bring its own server.js and its own network, and learners begin with both', async ({ page }) => {
	await page.goto('/playground/own-lab/#own-lab=new');
	await page.getByLabel('Title').fill('Far away');
	await page.getByLabel('Task').fill('Hear what you say.');
	const settings = page.getByRole('group', { name: /^Network that a run begins with/ });
	await expect(settings).toHaveCount(0);
	await page.getByLabel('Runs', { exact: true }).selectOption('page');
	await settings.getByLabel('Latency').selectOption('200 ms');
	await page.getByLabel('What is checked').selectOption({ label: 'A text message is received' });
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	const maker = labOn(page, 'playground/own-lab');
	await maker.root.getByLabel('server.js beside it').check();
	await expect(maker.root.getByRole('tab', { name: 'server.js' })).toBeVisible();
	await expect(page.getByText('The code has a server of its own, so it runs in the page.')).toBeVisible();
	await expect(settings.getByLabel('Latency')).toHaveValue('200 ms');
	await maker.run.click();
	await expect(page.locator('[data-own-check] [data-trial="starter"]')).toHaveText([/passed/]);

	const link = await linkOf(page);
	await page.goto('/course/');
	await page.goto(`/zh-cn/playground/own-lab/${new URL(link).hash}`);
	await expect(page.locator('section[data-exercise^="own/"]')).toHaveAttribute('data-status', 'todo');
	const lab = labOn(page, (await page.locator('[data-exercise]').getAttribute('data-exercise')) ?? '');
	await ready(lab);
	await expect(lab.root.getByRole('tab', { name: 'server.js' })).toBeVisible();
	await lab.run.click();
	await expect(lab.exercise).toHaveAttribute('data-status', 'passed');
	await expect(lab.root.getByRole('group', { name: '本实验的网络' }).getByLabel('延迟')).toHaveValue('200 ms');
});
