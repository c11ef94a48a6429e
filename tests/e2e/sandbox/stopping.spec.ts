import { expect, test } from './fixture.ts';

test('tells of code that does not answer, and stops it', async ({ lab }) => {
	await lab.start("console.log('before');\nwhile (true) {}");
	await lab.waitFor('unresponsive');
	await lab.page.evaluate(() => harness.stop());
	expect(await lab.statuses()).toEqual(['running', 'unresponsive', 'stopped']);
	await lab.run("console.log('next');");
	expect(await lab.console()).toEqual(['log 1: next']);
});

test('tells when code answers again', async ({ lab }) => {
	// A page that is held up itself does not count the time: on such a machine the code is busy for longer.
	for (let busy = 2000; busy <= 16_000; busy *= 2) {
		await lab.start(`const end = Date.now() + ${busy};\nwhile (Date.now() < end);\nsetTimeout(() => {}, 500);`);
		await lab.waitFor('ended');
		if ((await lab.statuses()).includes('unresponsive')) break;
	}
	expect((await lab.statuses()).slice(0, 3)).toEqual(['running', 'unresponsive', 'running']);
});

test('shows what endless code prints, while it runs', async ({ lab }) => {
	await lab.start('for (let i = 0; ; i += 1) console.log(i);');
	await lab.waitFor('unresponsive');
	const events = await lab.events();
	await lab.page.evaluate(() => harness.stop());
	expect(events.length).toBeGreaterThan(100);
	expect(events.some((event) => event.kind === 'console-dropped')).toBe(true);
});

test('closes the sockets of a run that is stopped', async ({ lab, site }) => {
	await lab.start("const socket = new WebSocket('/echo'); socket.onopen = () => console.log('open');");
	await lab.waitForLine('open');
	await lab.page.evaluate(() => harness.stop());
	await expect.poll(() => site.open()).toBe(0);
});

test('stops a run when the next one starts', async ({ lab }) => {
	const first = await lab.page.evaluate(async () => {
		await harness.sandbox.prepare(null);
		harness.start('setInterval(() => {}, 10);');
		const { statuses } = harness;
		harness.start("console.log('second');");
		return statuses;
	});
	expect(first).toEqual(['stopped']);
	await lab.waitFor('ended');
	expect(await lab.console()).toEqual(['log 1: second']);
});

test('ends a run whose iframe died, and has a new iframe for the next', async ({ lab }) => {
	await lab.start('setInterval(() => {}, 10);');
	await lab.waitFor('running');
	await lab.page.locator('iframe').evaluate((frame) => frame.setAttribute('src', 'about:blank'));
	await lab.waitFor('failed');
	expect(await lab.console()).toEqual([
		'uncaught -: The browser ended this code, probably because it used too much memory.',
	]);
	await lab.run("console.log('alive');");
	expect(await lab.console()).toEqual(['log 1: alive']);
});
