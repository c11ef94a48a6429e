import type { Page } from '@playwright/test';
import { labOn, ready, write } from './support/labs.ts';
import { expect, test } from './support/page.ts';

async function openPlayground(page: Page, path = '/playground/') {
	await page.goto(path);
	const lab = labOn(page, 'playground/code');
	await ready(lab);
	return lab;
}

/** Chooses an address in the form and fills in its parameters, then has new code made for it. */
async function begin(page: Page, address: string, values: Record<string, string>) {
	await page.getByLabel(/^(The server|服务器)$/).selectOption(address);
	for (const [name, value] of Object.entries(values)) {
		const field = page.getByLabel(name, { exact: true });
		if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
		else await field.fill(value);
	}
	await page.getByRole('button', { name: /New code|新建代码/ }).click();
}

test('before the first run each view says what will appear in it', async ({ page }) => {
	const lab = await openPlayground(page);
	await expect(lab.root).toHaveAttribute('data-state', 'idle');
	for (const tab of ['Timeline', 'Handshake', 'Frames', 'States', 'Buffer']) {
		await lab.tab(tab).click();
		await expect(lab.root.getByRole('tabpanel', { name: tab })).toContainText(/appear|yet/);
	}
});

test('in full screen nothing stands above the code but what it runs with', async ({ page }) => {
	const lab = await openPlayground(page);
	const above = [
		page.getByLabel('Start from an example'),
		page.getByLabel(/^server.js beside it/),
		page.getByLabel('The server'),
	];
	for (const part of above) await expect(part).toBeVisible();
	await lab.root.getByRole('button', { name: 'Full screen' }).click();
	for (const part of above) await expect(part).toBeHidden();
	await expect(lab.run).toBeVisible();
});

test('on a phone the form is one button above the code; what the code does not say yet stays in sight', async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const lab = await openPlayground(page);
	const [server, address] = [page.getByLabel('The server'), page.getByLabel('Address')];
	await expect(server).toBeHidden();
	await expect(lab.root.locator('.wl-code')).toBeInViewport({ ratio: 0.4 });
	await page.getByRole('button', { name: 'Server: /echo' }).click();
	await write(lab, "new WebSocket('/echo?delay=1').close();");
	await server.selectOption('/close');
	await page.getByRole('button', { name: 'Server: /close' }).click();
	await expect(server).toBeHidden();
	await expect(address).toContainText('not in the code yet');
	await page.getByRole('button', { name: 'Use this address in the code' }).click();
	await expect(address).toBeHidden();
});

test('code for an address of the form runs, with its parameters, and every frame is there', async ({ page }) => {
	const lab = await openPlayground(page);
	await begin(page, '/fragment', { size: '2' });
	await lab.run.click();
	await lab.tab('Frames').click();
	await expect(lab.frames).toHaveCount(7);
	const frames = await lab.frames.evaluateAll((rows) =>
		rows.map((row) =>
			['direction', 'opcode', 'length', 'fin'].map((name) => row.getAttribute(`data-${name}`)).join(' '),
		),
	);
	// The last characters have three bytes each: fragments end in the middle of them.
	expect(frames).toEqual([
		'out text 11 true',
		'in text 2 false',
		...Array.from({ length: 4 }, () => 'in continuation 2 false'),
		'in continuation 1 true',
	]);
	await lab.stop.click();
	await expect(lab.root).toHaveAttribute('data-state', 'stopped');
});

test('a value that the server would refuse is named, and can’t be put into the code', async ({ page }) => {
	await openPlayground(page);
	await page.getByLabel('The server').selectOption('/refuse');
	await page.getByLabel('The server').selectOption('/close');
	await page.getByLabel('code', { exact: true }).fill('1006');
	await expect(page.getByLabel('code', { exact: true })).toHaveAttribute('aria-invalid', 'true');
	await expect(page.getByText(/^This must be/)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Use this address' })).toBeDisabled();
});

test('the address is exchanged in code that someone wrote, and their code can be brought back', async ({ page }) => {
	const lab = await openPlayground(page);
	const origin = `ws://${new URL(page.url()).host}`;
	await write(lab, `// mine\nnew WebSocket('${origin}/echo');`);
	await page.getByLabel('The server').selectOption('/drop');
	await page.getByRole('button', { name: 'Use this address' }).click();
	await expect(lab.root.locator('.wl-code')).toContainText(`new WebSocket('${origin}/drop')`);
	await lab.root.getByRole('button', { name: 'Bring back my code' }).click();
	await expect(lab.root.locator('.wl-code')).toContainText(`new WebSocket('${origin}/echo')`);
	await page.reload();
	await ready(lab);
	await expect(lab.root.locator('.wl-code')).toContainText('// mine');
});

for (const [address, values, closed] of [
	['/drop', {}, 'close 1006'],
	['/refuse', { status: '503' }, 'close 1006'],
	['/bad-accept', {}, 'close 1006'],
	['/violate', { kind: 'masked' }, 'close 1006'],
	['/crash', {}, 'close 1011'],
	['/limit', { max: '1' }, 'close 1009'],
	['/close', { code: '4001', reason: 'bye' }, 'close 4001 bye true'],
] as const) {
	test(`${address} ends as it says, and every view can be looked at`, async ({ page }) => {
		const lab = await openPlayground(page);
		await begin(page, address, values);
		await lab.run.click();
		await expect(lab.root).toHaveAttribute('data-state', 'ended');
		await expect(lab.console).toContainText(closed);
		for (const tab of await lab.root.getByRole('tab').all()) {
			if (await tab.isVisible()) await tab.click();
		}
	});
}

test('the Chinese playground is in Chinese', async ({ page }) => {
	const lab = await openPlayground(page, '/zh-cn/playground/');
	await begin(page, '/ping', { every: '100' });
	await lab.run.click();
	await expect(lab.console).toContainText('message {"ping":1');
	await lab.tab('时间线').click();
	await expect(lab.root.getByRole('tabpanel', { name: '时间线' })).toContainText('ping');
});

test('a refused handshake is shown as the page sees it and as the wire says it', async ({ page }) => {
	const lab = await openPlayground(page);
	await begin(page, '/refuse', { status: '403' });
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await expect(lab.console).toContainText('close 1006');
	await lab.tab('Timeline').click();
	await lab.root.getByRole('button', { name: 'Ended with 1006: the server answered 403' }).click();
	await expect(lab.tab('Handshake')).toHaveAttribute('aria-selected', 'true');
	await expect(lab.handshake('response')).toContainText('HTTP/1.1 403');
	await expect(lab.root.locator('.wl-handshake__title[data-linked]')).toHaveCount(2);
});

test('a link brings an address with its code, once, and what someone wrote can be brought back', async ({ page }) => {
	const lab = await openPlayground(page);
	const origin = `ws://${new URL(page.url()).host}`;
	await write(lab, `// mine\nnew WebSocket('${origin}/echo');`);
	await page.goto('/playground/#server=%2Frefuse%3Fstatus%3D503');
	await expect(lab.root.locator('.wl-code')).toContainText(`new WebSocket('${origin}/refuse?status=503')`);
	await expect(page.getByLabel('status', { exact: true })).toHaveValue('503');
	expect(new URL(page.url()).hash).toBe('');
	await expect(lab.root).toHaveAttribute('data-state', 'idle');
	await lab.root.getByRole('button', { name: 'Bring back my code' }).click();
	await expect(lab.root.locator('.wl-code')).toContainText('// mine');
});

for (const hash of [
	'#server=%2Fnowhere',
	'#server=%2Frefuse%3Fstatus%3D999',
	'#server=https%3A%2F%2Fexample.com',
	'#server=%E0%A4%A',
]) {
	test(`a link that names nothing says so and changes nothing: ${hash}`, async ({ page }) => {
		const lab = await openPlayground(page, `/playground/${hash}`);
		await expect(lab.root.getByRole('alert')).toContainText('The link that led here');
		await expect(lab.root.locator('.wl-code')).toContainText('/echo');
	});
}

test('a server of one’s own beside the code: both run, a link carries both, and without it the code is as before', async ({
	page,
}) => {
	const lab = await openPlayground(page);
	const beside = page.getByRole('checkbox', { name: /^server\.js beside it/ });
	await beside.check();
	await expect(lab.tab('server.js')).toHaveAttribute('aria-selected', 'true');
	await expect(page.getByLabel('The server')).toBeHidden();
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'ended');
	await expect(lab.root).toHaveAttribute('data-transport', 'page');
	await expect(lab.console).toContainText('Hello');
	await expect(lab.root.locator('[data-moment="server-event"]').last()).toContainText('close 1000');
	await lab.root.getByRole('button', { name: 'Share', exact: true }).click();
	const link = lab.root.getByLabel('Link', { exact: true });
	await expect(link).toHaveValue(/#share=1\./);
	const address = await link.inputValue();
	await beside.uncheck();
	await expect(lab.tab('server.js')).toHaveCount(0);
	await expect(page.getByLabel('The server')).toBeVisible();
	await expect(lab.root.locator('.wl-code')).toContainText(`ws://${new URL(page.url()).host}/echo`);

	await page.goto('/course/');
	await page.goto(address);
	await ready(lab);
	await lab.tab('client.js').click();
	// Where `server.js` listens, not where this page is from.
	const client = lab.root.locator('[data-program="client.js"] .wl-code');
	await expect(client).toContainText("new WebSocket('ws://localhost:4321/')");
	await expect(client).toContainText('socket.close(1000)');
	await expect(beside).toBeChecked();
});
