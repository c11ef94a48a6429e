import type { Page } from '@playwright/test';
import { expect, type Lab, test } from './fixture.ts';

const SLOW =
	'warn -: The code has not started yet: the iframe or the worker that runs it does not answer. Is the lab server still running? If it is, reload the page, and allow iframes and workers where a setting or an extension blocks them.';

/** Serves the sandbox page changed, from the next load on. */
async function change(page: Page, body: (html: string) => string, policy: (csp: string) => string): Promise<void> {
	await page.route('**/sandbox/', async (route) => {
		const response = await route.fetch();
		const csp = policy(response.headers()['content-security-policy'] ?? '');
		const headers = { 'content-type': 'text/html', ...(csp === '' ? {} : { 'content-security-policy': csp }) };
		await route.fulfill({ body: body(await response.text()), headers });
	});
	await page.reload();
}

/** Without waiting for a warm worker, since there is none to come. */
const startCold = (lab: Lab): Promise<void> => lab.page.evaluate(() => harness.start("console.log('ran');"));

test('says why a worker whose program breaks at its start does not run the code', async ({ lab }) => {
	await change(
		lab.page,
		(html) => html.replaceAll('MessageEvent.prototype', 'NoSuchName.prototype'),
		() => '',
	);
	await startCold(lab);
	await lab.waitFor('failed');
	expect(await lab.console()).toEqual([
		'uncaught -: This browser did not start the worker that runs the code (Uncaught ReferenceError: NoSuchName is not defined). Reload the page; if that does not help, update the browser, or allow this site in the extension that blocks scripts.',
	]);
	expect(await lab.statuses()).toEqual(['failed']);
});

test('says so when the browser may not start workers', async ({ lab }) => {
	await change(
		lab.page,
		(html) => html,
		(csp) => csp.replace('worker-src blob:', "worker-src 'none'"),
	);
	await startCold(lab);
	await lab.waitFor('failed');
	expect(await lab.console()).toEqual([
		'uncaught -: This browser did not start the worker that runs the code. Reload the page; if that does not help, update the browser, or allow this site in the extension that blocks scripts.',
	]);
});

test('tries again with the next run', async ({ lab }) => {
	await change(
		lab.page,
		(html) => html,
		(csp) => csp.replace('worker-src blob:', "worker-src 'none'"),
	);
	await startCold(lab);
	await lab.waitFor('failed');
	await startCold(lab);
	await lab.waitFor('failed');
	expect(await lab.console()).toHaveLength(1);
});

test('tells what to do when the iframe is blocked', async ({ lab }) => {
	await lab.page.route('**/sandbox/', (route) => route.abort());
	await lab.page.reload();
	await startCold(lab);
	await lab.page.waitForFunction(() => harness.events.length > 0);
	expect(await lab.console()).toEqual([SLOW]);
});

test('finds a new iframe for a run that met a dead one', async ({ lab }) => {
	await lab.page.evaluate(() => harness.sandbox.prepare(null));
	// Dead before the run begins: an iframe that still leaves its page would take the run along.
	await lab.page.locator('iframe').evaluate(
		(frame) =>
			new Promise((resolve) => {
				frame.addEventListener('load', resolve, { once: true });
				frame.setAttribute('src', 'about:blank');
			}),
	);
	await startCold(lab);
	await lab.waitFor('ended');
	expect(await lab.console()).toEqual([SLOW, 'log 1: ran']);
});
