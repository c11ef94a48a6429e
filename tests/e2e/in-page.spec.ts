import type { Page } from '@playwright/test';
import { FIXTURES, type LabOnPage, labOn, ready, write } from './support/labs.ts';
import { expect, test } from './support/page.ts';

const MARK = 'In this page: real frames, no TCP';

async function openLab(page: Page): Promise<LabOnPage> {
	await page.goto(FIXTURES.en);
	const lab = labOn(page, 'fixtures/echo');
	await ready(lab);
	return lab;
}

async function chooseThePage(lab: LabOnPage): Promise<void> {
	await lab.root.getByRole('button', { name: 'Transport: on the wire' }).click();
	await lab.root.getByRole('button', { name: /^In this page/ }).click();
	await expect(lab.root).toHaveAttribute('data-transport', 'page');
}

test('a reader chooses the page: the same frames, a mark that says so, and the choice is kept', async ({ page }) => {
	const hosts: string[] = [];
	page.on('request', (request) => {
		if (/in-page/.test(request.url())) hosts.push(request.url());
	});
	const lab = await openLab(page);
	await expect(lab.root).toHaveAttribute('data-transport', 'wire');
	expect(hosts).toEqual([]);
	await chooseThePage(lab);
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await expect(lab.console).toContainText('close 1000 true');
	await expect(lab.frames).toHaveCount(4);
	await expect(lab.root).toContainText(MARK);
	await page.reload();
	await ready(lab);
	await expect(lab.root).toHaveAttribute('data-transport', 'page');
	await lab.root.getByRole('button', { name: 'Transport: in this page' }).click();
	await lab.root.getByRole('button', { name: /^On the wire/ }).click();
	await expect(lab.root).toHaveAttribute('data-transport', 'wire');
	await expect(lab.root).not.toContainText(MARK);
});

test('where no lab server answers, the page is taken, which is said once', async ({ page }) => {
	await page.route('**/healthz', (route) => route.abort());
	await page.routeWebSocket(/\/tap$/, (socket) => socket.close());
	const lab = await openLab(page);
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await expect(lab.root).toHaveAttribute('data-transport', 'page');
	await expect(lab.frames).toHaveCount(4);
	const why = 'No lab server answers, so this lab runs in the page.';
	await expect(lab.root).toContainText(why);
	await lab.root.getByRole('button', { name: 'Got it' }).first().click();
	await expect(lab.root).not.toContainText(why);
	await expect(lab.root).toContainText(MARK);
});

test('a connection is cut by hand, and what is opened while the network is down fails', async ({ page }) => {
	const lab = await openLab(page);
	await chooseThePage(lab);
	const again = `socket.onclose = ({ code }) => { console.log('end', code); setTimeout(connect, 50); };`;
	await write(
		lab,
		`let n = 0; const connect = () => { const socket = new WebSocket('/echo'); socket.onopen = () => console.log('socket', ++n); ${again} }; connect();`,
	);
	await lab.run.click();
	await expect(lab.console).toContainText('socket 1');
	await lab.root.getByRole('button', { name: 'Cut now' }).click();
	await expect(lab.console).toContainText(/socket 1[\s\S]*end 1006[\s\S]*socket 2/);
	await lab.root.getByRole('button', { name: 'Unplug' }).click();
	await expect(lab.console).toContainText(/socket 2[\s\S]*(end 1006[\s\S]*){2}/);
	await lab.root.getByRole('button', { name: 'Reconnect' }).click();
	await expect(lab.console).toContainText('socket 3');
	await lab.stop.click();
	await expect(lab.root).toHaveAttribute('data-state', 'stopped');
	await lab.tab('Timeline').click();
	await expect(lab.root.getByText('no closing handshake: link ended').first()).toBeVisible();
	await expect(lab.root.locator('[data-moment="network"]').first()).toContainText('network: cut');
	await expect(lab.root).not.toContainText('TCP link');
});

test('a loop is stopped while the lab server of the page goes on', async ({ page }) => {
	const lab = await openLab(page);
	await chooseThePage(lab);
	await write(lab, `const socket = new WebSocket('/ticker?every=20');\nsocket.onmessage = () => { for (;;); };`);
	await lab.run.click();
	await lab.root.getByRole('button', { name: 'Stop the code' }).click();
	await expect(lab.root).toHaveAttribute('data-state', 'stopped');
	await write(lab, `const socket = new WebSocket('/echo');\nsocket.onopen = () => console.log('open again');`);
	await lab.run.click();
	await expect(lab.console).toContainText('open again');
});

test('where the copy has no server, a frame is sent in the page and an application is used alone, and both say so', async ({
	page,
}) => {
	await page.route(/\/(?:tools|apps)\/\w+\/$/, async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replace('<html', '<html data-lab-server="none"');
		await route.fulfill({ response, body });
	});
	await page.goto('/tools/frame/#bytes=c10548656c6c6f&edit');
	await page.getByRole('button', { name: 'As the server, to this browser' }).click();
	await expect(page.locator('[data-sending="over"]')).toContainText('start the site with npm start');
	await expect(page.locator('.wl-tool__sent')).toContainText('close 1006');

	await page.goto('/apps/chat/');
	await page.getByLabel('Your name').fill('Ada');
	await page.getByLabel('Your name').press('Enter');
	await page.getByRole('textbox', { name: 'Message' }).fill('alone');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-message]')).toContainText('alone');
	await expect(page.locator('wl-app')).toContainText('for you alone');
	await expect(page.getByRole('button', { name: 'Open on other machines' })).toBeHidden();
});
