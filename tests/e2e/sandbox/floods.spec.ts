import { expect, type Lab, test } from './fixture.ts';

/**
 * What a page must stand without keeping a reader waiting. The bound is generous, since a busy machine is slow by itself;
 * the figures themselves are in the report.
 */
const SLOWEST_CLICK = 1000;

/** Over more than a second: what piles up in a page has done so by then. */
const CLICKS = 12;

// One after the other: floods that run at the same time measure each other.
test.describe.configure({ mode: 'default' });

async function expectAnswers(lab: Lab, code: string): Promise<void> {
	await lab.start(code);
	const delays = await lab.click(CLICKS);
	test.info().annotations.push({ type: 'slowest click, ms', description: Math.max(...delays).toFixed(0) });
	expect(delays).toHaveLength(CLICKS);
	expect(Math.max(...delays)).toBeLessThan(SLOWEST_CLICK);
	await lab.page.evaluate(() => harness.stop());
	expect((await lab.statuses()).at(-1)).toBe('stopped');
}

const floods: Readonly<Record<string, string>> = {
	'an endless loop': 'while (true) {}',
	'a million console lines': 'for (let i = 0; i < 1e6; i += 1) console.log(i, { i });',
	'console lines without end': 'for (;;) console.log("x".repeat(1000));',
	'console lines from many tasks': 'setInterval(() => { for (let i = 0; i < 5000; i += 1) console.log(i); });',
	'a string of 200 MB, printed and thrown': "console.log('x'.repeat(200e6)); throw new Error('y'.repeat(200e6));",
	'a string of 200 MB, sent': "const s = new WebSocket('/echo'); s.onopen = () => s.send('é'.repeat(100e6));",
	'500 sockets': "for (let i = 0; i < 500; i += 1) new WebSocket('/echo').onopen = function () { this.send('x'); };",
	'sockets without end':
		"setInterval(() => { try { for (let i = 0; i < 50; i += 1) new WebSocket('/echo'); } catch {} });",
	'sends without end': "const s = new WebSocket('/echo'); s.onopen = () => { for (;;) s.send('x'); };",
	'an echo that never ends':
		"const s = new WebSocket('/echo'); s.onmessage = () => s.send('x'); s.onopen = () => { for (let i = 0; i < 20; i += 1) s.send('x'); };",
	'messages to nobody': 'for (;;) postMessage(new Array(1000).fill(1));',
	'messages through a channel':
		'const { port1, port2 } = new MessageChannel(); port2.onmessage = () => { for (let i = 0; i < 3; i += 1) port1.postMessage(1); }; for (let i = 0; i < 1000; i += 1) port1.postMessage(1);',
	'clones of clones':
		'let bomb = []; for (let i = 0; i < 22; i += 1) bomb = [bomb, structuredClone(bomb)]; console.log(bomb); postMessage(bomb);',
	'rejections without end':
		"setInterval(() => { for (let i = 0; i < 1000; i += 1) Promise.reject(new Error('no')); });",
	'errors in a loop of timers':
		'const again = () => { setTimeout(again); setTimeout(again); throw new Error(); }; again();',
};

for (const [name, code] of Object.entries(floods)) {
	test(`answers clicks during ${name}`, async ({ lab }) => {
		await expectAnswers(lab, code);
	});
}

test('keeps the last of a million lines, and counts the others', async ({ lab }) => {
	await lab.run("for (let i = 0; i < 1e6; i += 1) console.log(i);\nconsole.log('done');");
	const events = await lab.events();
	const printed = events.filter((event) => event.kind === 'console').length;
	const dropped = events.reduce((sum, event) => sum + (event.kind === 'console-dropped' ? event.lines : 0), 0);
	expect(printed + dropped).toBe(1_000_001);
	expect((await lab.console()).at(-1)).toBe('log 2: done');
});

test('says how much of a huge string is left out', async ({ lab }) => {
	await lab.run("console.log('x'.repeat(200_000_000));");
	expect(await lab.console()).toEqual([`log 1: ${'x'.repeat(10_000)}… (199990000 more characters)`]);
});

test('records the sends of a loop up to its bound, and says when it stops recording', async ({ lab }) => {
	await lab.start(`const socket = new WebSocket('/echo');
socket.onopen = () => {
	for (let i = 0; i < 40000; i += 1) socket.send('x');
	console.log('sent');
};`);
	await lab.waitForLine('Too many WebSocket calls and events at once: from here on this run no longer records them.');
	await lab.waitForLine('sent');
	const sizes = (await lab.events()).flatMap((event) => (event.kind === 'call' && event.method === 'send' ? [1] : []));
	expect(sizes.length).toBeGreaterThan(1000);
});
