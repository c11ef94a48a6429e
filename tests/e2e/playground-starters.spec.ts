import { labOn, ready } from './support/labs.ts';
import { expect, test } from './support/page.ts';

/** What the starter of each address prints, and the view that is opened with it. */
const STARTERS: Readonly<Record<string, { readonly view: string; readonly prints: RegExp }>> = {
	'/echo': { view: 'Timeline', prints: /^open ''\nmessage Hello$/ },
	'/shuffle': {
		view: 'Timeline',
		prints: /^((two\nthree\nfour\none)|(three\nfour\none\ntwo)|(four\none\ntwo\nthree))$/,
	},
	'/close': { view: 'Frames', prints: /^open, and the server is about to close\nclose 4001 bye true$/ },
	'/drop': { view: 'Timeline', prints: /^open\nclose 1006 '' false$/ },
	'/outage': { view: 'Timeline', prints: /^life 1\nclose 1006\nclose 1006\nclose 1006\nlife 2$/ },
	'/resume': {
		view: 'Timeline',
		prints:
			/^(message \d\n){4}close 1006, last 4\n(message \d\n){4}close 1006, last 8\n(message \d+\n){4}close 1000, last 12$/,
	},
	'/crash': { view: 'Frames', prints: /^open\nclose 1011 .+ true$/ },
	'/limit': { view: 'Frames', prints: /^came back: 1024 characters\n(error\n)?close 1009 .*$/ },
	'/refuse': { view: 'Handshake', prints: /^error undefined\nclose 1006 '' false$/ },
	'/stripped': { view: 'Handshake', prints: /^close 1006 '' false$/ },
	'/bad-accept': { view: 'Handshake', prints: /^error\nclose 1006 '' false$/ },
	'/two-servers': { view: 'Frames', prints: /^open\nclose 1006 '' false$/ },
	'/subprotocol': { view: 'Handshake', prints: /^agreed on chat\.v2\nclose 1000 '' true$/ },
	'/deflate': {
		view: 'Frames',
		prints: /^extensions: permessage-deflate.*\neach message has (\d+) characters\nmessage \1 true\nmessage \1 true$/,
	},
	'/fragment': { view: 'Frames', prints: /^message Hello世界$/ },
	'/ping': {
		view: 'Timeline',
		prints: /^message \{"ping":1,.*\nmessage \{"ping":2,.*\nmessage \{"ping":3,.*\nclose 1000 '' true$/,
	},
	'/sample': { view: 'Frames', prints: /^81 [0-9a-f ]+\n81 [0-9a-f ]+\n81 [0-9a-f ]+$/ },
	'/silent': { view: 'Timeline', prints: /^open\nafter a second: readyState 1 and no answer$/ },
	'/slow-reader': {
		view: 'Buffer',
		prints:
			/^Info: .* bufferedAmount counts those that wait.*\nhanded over 16 MiB, waiting: \d+(\nwaiting: \d{5,}){8}$/,
	},
	'/upload': { view: 'Buffer', prints: /^handed over 524288\n(the server has \d+\n){7}the server has 524288$/ },
	'/flood': { view: 'Frames', prints: /^the first: 1\.{15}\n1000 messages in \d+ ms$/ },
	'/updates': { view: 'Frames', prints: /^(\{"update":\d+,"price":"\d+\.\d\d"\}(\n|$)){20}$/ },
	'/http-bytes': { view: 'Frames', prints: /^\{ update: 1,.*\n\{ update: 2,.*\n\{[\s\S]*requests: 2[\s\S]*\}$/ },
	'/stall-close': {
		view: 'States',
		prints: /^close\(\) was called: readyState 2\na second later: readyState 2$/,
	},
	'/violate': { view: 'Frames', prints: /^open\nclose 1006 '' false$/ },
	'/broken': { view: 'Frames', prints: /^open\nmessage \d{1,6}\nclose 1000 '' true$/ },
	'/ending': { view: 'Timeline', prints: /^open\nmessage \d{1,6}\nclose 1000$/ },
	'/headers': { view: 'Handshake', prints: /^\{[\s\S]*Sec-WebSocket-Key[\s\S]*\}$/ },
	'/origin': { view: 'Handshake', prints: /^\{"origin":"null","cookie":(null|"[^"]*")\}$/ },
	'/ticket': { view: 'Handshake', prints: /^\{"ticket":null,"offered":"chat\.v2, k7Qm2x"\}$/ },
	'/visitors': { view: 'Frames', prints: /^(GET \/chat HTTP\/1\.1[\s\S]*){10}$/ },
	'/moves': { view: 'Frames', prints: /^message \d{1,6}\nclose 1000$/ },
	'/bytes': { view: 'Frames', prints: /^open\nmessage Hello\nclose 1000 Done true$/ },
	'/chat': { view: 'Timeline', prints: /^welcome '' ''\n[\s\S]*message Ada Hello, \d of us!/ },
	'/ticker': { view: 'Frames', prints: /^ACME \d+\.\d\d\n[\s\S]*ACME: \d+ is followed by \d+/ },
	// Which inputs a state holds is a matter of two clocks; all of them walk along one line.
	'/game': { view: 'Frames', prints: /^you are \d+ of \d+\n[\s\S]*input \d+: at \d+, 184/ },
	'/raw': { view: 'Frames', prints: /^HTTP\/1\.1 101 Switching Protocols[\s\S]*\nbytes 81 05 48 65 6c 6c 6f$/ },
};

test('each address of the lab server comes with code that makes its point, and opens the view that shows it', async ({
	page,
}) => {
	test.setTimeout(240_000);
	await page.goto('/playground/');
	const lab = labOn(page, 'playground/code');
	await ready(lab);
	const server = page.getByLabel('The server', { exact: true });
	const addresses = await server.getByRole('option').allTextContents();
	expect(addresses.map((address) => address.trim()).sort()).toEqual(Object.keys(STARTERS).sort());
	for (const [address, { view, prints }] of Object.entries(STARTERS)) {
		await server.selectOption(address);
		await expect(lab.root.locator('.wl-code')).toContainText(`:${new URL(page.url()).port}${address}`);
		await lab.run.click();
		await expect(lab.tab(view), address).toHaveAttribute('aria-selected', 'true');
		await expect
			.poll(async () => (await lab.console.locator('code').allTextContents()).join('\n'), {
				message: address,
				timeout: 20_000,
			})
			.toMatch(prints);
		// It may end by itself meanwhile.
		if (await lab.stop.isEnabled()) await lab.stop.click({ timeout: 500 }).catch(() => undefined);
	}
	// What was generated is nobody's own: there is nothing to bring back.
	await expect(lab.root.getByRole('button', { name: 'Bring back my code' })).toHaveCount(0);
});

test('Run asks which address is meant, where the form and code of one’s own name different ones', async ({ page }) => {
	await page.goto('/playground/');
	const lab = labOn(page, 'playground/code');
	await ready(lab);
	const editor = lab.root.getByRole('textbox', { name: /Code/ });
	await editor.press('Control+End');
	await page.keyboard.type('// mine');
	await page.getByLabel('The server', { exact: true }).selectOption('/refuse');
	await lab.run.click();
	await expect(lab.root).toHaveAttribute('data-state', 'idle');
	await page.getByRole('button', { name: /^The form’s:.*\/refuse$/ }).click();
	await expect(lab.console).toContainText('close 1006');
	await expect(lab.root.locator('.wl-code')).toContainText('/refuse');
});
