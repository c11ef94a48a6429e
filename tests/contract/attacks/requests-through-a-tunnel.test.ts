import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWebSocketStream, WebSocket } from 'ws';
import { LIMITS } from '../../../server/guard/limits.ts';
import { type LogFields, noLog } from '../../../server/process/log.ts';
import { RawClient, upgradeRequest } from '../support/raw-client.ts';
import { type Site, startSite } from '../support/site.ts';
import { TapWatcher } from '../support/tap-watcher.ts';
import { REQUEST, REQUESTS } from './support/payloads.ts';

let site: Site;
beforeEach(async () => {
	site = await startSite({ limits: { ...LIMITS, requestsPerSecond: 0.001, requestsBurst: 60 } });
});
afterEach(() => site.stop());

async function openTunnel(headers: Readonly<Record<string, string>> = {}): Promise<WebSocket> {
	const outer = new WebSocket(`ws://127.0.0.1:${site.port}/raw`, { headers });
	await once(outer, 'open');
	return outer;
}

test('a message of forty thousand requests has a few of them parsed; then the connection inside is cut', async () => {
	let announced = 0;
	site.app.server.prependListener('request', () => {
		announced += 1;
	});
	const outer = await openTunnel();
	const closed = once(outer, 'close');
	outer.send(REQUESTS);
	const [code] = await closed;
	expect(code).toBe(1000);
	expect(announced).toBeLessThanOrEqual(Math.ceil(LIMITS.tunnelTurnBytes / REQUEST.length));
});

test('a connection inside that is cut is logged with the address that opened the tunnel, whatever its requests claim', async () => {
	await site.stop();
	const cut: LogFields[] = [];
	const log = { ...noLog, warn: (_event: string, fields: LogFields = {}) => cut.push(fields) };
	site = await startSite({ trustProxy: true, log });
	const outer = await openTunnel({ 'X-Forwarded-For': '192.0.2.1' });
	const closed = once(outer, 'close');
	const request = 'GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2.2\r\n\r\n';
	outer.send(Buffer.from(request.repeat(LIMITS.requestsUnderWay + 1)));
	await closed;
	expect(cut).toEqual([{ limit: 'requests-per-connection', address: '192.0.2.1' }]);
});

test('what is written into a tunnel reaches the server in pieces, and nothing is lost', async () => {
	const lengths: number[] = [];
	site.app.server.on('connection', (link: Duplex) => {
		if (!('remotePort' in link)) link.on('data', (chunk: Buffer) => lengths.push(chunk.length));
	});
	const outer = await openTunnel();
	const inner = new RawClient(createWebSocketStream(outer));
	await inner.upgrade('/echo');
	const payload = Buffer.alloc(300_000, 'a');
	const head = Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0, 0x04, 0x93, 0xe0, 0, 0, 0, 0]);
	inner.write(Buffer.concat([head, payload]));
	const echoed = await inner.take(10 + payload.length);
	expect(echoed.subarray(10).equals(payload)).toBe(true);
	expect(Math.max(...lengths)).toBe(LIMITS.tunnelTurnBytes);
	outer.terminate();
});

test('requests inside are charged to the address that opened the tunnel', async () => {
	const outer = await openTunnel();
	const inner = new RawClient(createWebSocketStream(outer));
	for (let round = 1; round <= 61; round += 1) {
		inner.received = Buffer.alloc(0);
		inner.write('GET /favicon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n');
		await inner.until(({ received }) => /\r\n\r\n./s.test(received.toString()));
		expect(inner.received.toString().slice(9, 12), `request ${round}`).toBe(round <= 60 ? '200' : '429');
	}
	outer.terminate();
});

test.each([
	['another site', { Origin: 'http://evil.example' }],
	['a page without an origin of its own', { Origin: 'null' }],
	['a file', { Origin: 'file://' }],
	['the same host at another port', { Origin: 'http://127.0.0.1:1' }],
	['a name that may have been made to point here', { Host: 'evil.example', Origin: 'http://evil.example' }],
	['a page that names a tap which nobody has opened', { Origin: 'null' }, '?tap=AAAAAAAAAAAAAAAAAAAAAA.1'],
])('a tunnel is not for %s', async (_who, headers, query = '') => {
	const client = RawClient.connect(site.port);
	client.write(upgradeRequest(`/raw${query}`, headers));
	expect((await client.toEnd()).toString()).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
});

test('a tunnel is for a page of this site, for what a page of this site watches, and for who says no origin', async () => {
	const watcher = await TapWatcher.open(site.port);
	const host = `127.0.0.1:${site.port}`;
	for (const [query, headers] of [
		['', { Host: host, Origin: `http://${host}` }],
		[`?tap=${watcher.id}.1`, { Host: host, Origin: 'null' }],
		['', { Host: host }],
	] as const) {
		const client = RawClient.connect(site.port);
		client.write(upgradeRequest(`/raw${query}`, headers));
		await client.until(({ received }) => received.includes('\r\n\r\n'));
		expect(client.received.toString()).toMatch(/^HTTP\/1\.1 101 /);
		client.link.destroy();
	}
	watcher.webSocket.terminate();
});
