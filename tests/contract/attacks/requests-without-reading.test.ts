import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../../server/guard/limits.ts';
import { RawClient, upgradeRequest } from '../support/raw-client.ts';
import { reachedLimits } from '../support/reached-limits.ts';
import { type Site, startSite } from '../support/site.ts';

let site: Site;
beforeEach(async () => {
	site = await startSite({ limits: { ...LIMITS, requestsUnderWay: 16 } });
});
afterEach(() => site.stop());

const get = (target: string) => `GET ${target} HTTP/1.1\r\nHost: a\r\n\r\n`;
const answers = (received: Buffer) => received.toString().match(/HTTP\/1\.1 \d+/g) ?? [];

/** How often each limit was reached. */
const reached = () => reachedLimits(site.app.lab);

test('sixteen requests that do not wait for answers are answered in order', async () => {
	const client = RawClient.connect(site.port);
	client.write(`${get('/favicon.svg').repeat(15)}${get('/healthz')}`);
	await client.until(({ received }) => received.includes('\r\n\r\nok\n'));
	expect(answers(client.received)).toEqual(Array(16).fill('HTTP/1.1 200'));
	client.link.destroy();
});

test.each([
	['files', get('/')],
	['files that are not there', get('/nothing')],
	['refusals', get('/echo')],
	['requests with a body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab'],
	['requests without a host', 'GET / HTTP/1.1\r\n\r\n'],
])(
	'a connection on which more than sixteen are under way is cut, and nothing is kept for it: %s',
	async (_what, request) => {
		let announced = 0;
		let responses = 0;
		let open = 0;
		site.app.server.on('request', (_request, response) => {
			announced += 1;
			responses += response.headersSent ? 1 : 0;
			open += 1;
			response.once('close', () => {
				open -= 1;
			});
		});
		const client = RawClient.connect(site.port);
		client.link.pause();
		client.write(request.repeat(2000));
		await once(site.app.server, 'request');
		client.link.resume();
		await client.toEnd();
		expect(responses).toBeLessThanOrEqual(16);
		expect(announced).toBe(17);
		while (open > 0) await setImmediate();
		expect(reached()).toEqual({ 'requests-per-connection': 1 });
	},
);

test('a handshake behind them does not open a socket', async () => {
	const client = RawClient.connect(site.port);
	client.write(get('/').repeat(30) + upgradeRequest('/echo'));
	expect((await client.toEnd()).toString()).not.toContain('101');
	expect(site.app.lab.sockets).toBe(0);
});

test('a body that never ends is not read to its end', async () => {
	const client = RawClient.connect(site.port);
	client.write('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n');
	const answer = (await client.toEnd()).toString();
	expect(answer).toMatch(/^HTTP\/1\.1 405 .*\r\nConnection: close\r\n/s);
});

test('an address that asks too fast is told so, and others are not', async () => {
	await site.stop();
	site = await startSite({ trustProxy: true, limits: { ...LIMITS, requestsPerSecond: 0.001, requestsBurst: 2 } });
	const client = RawClient.connect(site.port);
	const ask = async (address: string) => {
		client.received = Buffer.alloc(0);
		client.write(`GET /favicon.svg HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: ${address}\r\n\r\n`);
		await client.until(({ received }) => /\r\n\r\n./s.test(received.toString()));
		return client.received.toString();
	};
	expect(answers(Buffer.from(await ask('192.0.2.1')))).toEqual(['HTTP/1.1 200']);
	expect(answers(Buffer.from(await ask('192.0.2.1')))).toEqual(['HTTP/1.1 200']);
	expect(await ask('192.0.2.1')).toMatch(
		/^HTTP\/1\.1 429 .*\r\nRetry-After: 1\r\nWebSocket-Lab-Limit: requests-per-address\r\n.*\r\n\r\nYour address sends requests too fast; wait a moment\.\n$/s,
	);
	expect(answers(Buffer.from(await ask('192.0.2.2')))).toEqual(['HTTP/1.1 200']);
	client.link.destroy();
});

test('an address that connects again and again is let in at its rate only', async () => {
	await site.stop();
	site = await startSite({ limits: { ...LIMITS, connectionsPerSecond: 0.001, connectionsBurst: 3 } });
	for (let count = 0; count < 3; count += 1) {
		const client = RawClient.connect(site.port);
		client.write(get('/healthz'));
		await client.until(({ received }) => received.includes('ok'));
		client.link.destroy();
	}
	const client = RawClient.connect(site.port);
	client.write(get('/healthz'));
	expect(await client.toEnd()).toHaveLength(0);
	expect(reached()).toEqual({ 'connections-per-second': 1 });
});
