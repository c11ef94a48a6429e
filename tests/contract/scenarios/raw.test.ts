import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type Duplex, duplexPair } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWebSocketStream, WebSocket } from 'ws';
import { LIMITS } from '../../../server/guard/limits.ts';
import { listen } from '../../../server/process/listening.ts';
import { attachLab } from '../../../server/upgrade/attach-lab.ts';
import { type LabServer, lacks, startLab } from '../support/lab-server.ts';
import { hex, RawClient, SAMPLE_RESPONSE, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab({ trustProxy: true });
});
afterEach(() => lab.stop());

/** What is written to the inner client becomes binary messages of the outer one, and the other way round. */
async function openTunnel(port = lab.port): Promise<{ outer: WebSocket; inner: RawClient }> {
	const outer = new WebSocket(`ws://127.0.0.1:${port}/raw`);
	await once(outer, 'open');
	return { outer, inner: new RawClient(createWebSocketStream(outer)) };
}

test('takes a handshake as the bytes of a binary message, and answers with those of another', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/raw');
	const request = Buffer.from(upgradeRequest('/echo'));
	// 0x9a: 154 bytes, in the 16-bit form; a masking key of zeros.
	expect(request).toHaveLength(0x9a);
	client.write(Buffer.concat([hex('82 fe 009a 00000000'), request]));
	// 0x81: the 129 bytes of the response.
	const answer = Buffer.concat([hex('82 7e 0081'), Buffer.from(SAMPLE_RESPONSE)]);
	expect(await client.take(answer.length)).toEqual(answer);
	// A message that carries a frame, and its answer.
	client.write(hex('82 8b 00000000  81 85 00000000 48656c6c6f'));
	expect(await client.take(9)).toEqual(hex('82 07  81 05 48656c6c6f'));
	client.link.destroy();
});

test('does not care where messages split the bytes', async () => {
	const { outer, inner } = await openTunnel();
	for (const character of upgradeRequest('/echo')) inner.write(character);
	expect((await inner.take(SAMPLE_RESPONSE.length)).toString()).toBe(SAMPLE_RESPONSE);
	for (const byte of hex('81 85 37fa213d 7f9f4d5158')) inner.write(Uint8Array.of(byte));
	expect(await inner.take(7)).toEqual(hex('81 05 48656c6c6f'));
	outer.terminate();
});

test('closes with 1000 when the connection inside has ended, after its last byte', async () => {
	const { outer, inner } = await openTunnel();
	const closed = once(outer, 'close');
	inner.write(upgradeRequest('/drop'));
	expect((await inner.toEnd()).toString()).toBe(SAMPLE_RESPONSE);
	const [code, reason] = await closed;
	expect([code, String(reason)]).toEqual([1000, 'The connection inside has ended.']);
});

test.skipIf(lacks('tunnels to look into'))(
	'closes with 1000 too when the connection inside is cut while bytes wait in it',
	async () => {
		const links: Duplex[] = [];
		lab.server.on('connection', (link) => links.push(link));
		const { outer, inner } = await openTunnel();
		const closed = once(outer, 'close');
		await inner.upgrade('/slow-reader?rate=1');
		const [, far] = links;
		if (far === undefined) throw new Error('The tunnel has dialled nothing.');
		inner.write(new Uint8Array(512 * 1024));
		while (far.readableLength < 64 * 1024) await setImmediate();
		far.destroy();
		const [code] = await closed;
		expect(code).toBe(1000);
	},
);

test.skipIf(lacks('plain requests'))('answers plain requests inside like any others', async () => {
	const { outer, inner } = await openTunnel();
	inner.write('GET / HTTP/1.1\r\nHost: lab.example\r\nConnection: close\r\n\r\n');
	expect((await inner.toEnd()).toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n.*\r\n\r\n.*plain/s);
	outer.terminate();
});

test('closes with 1003 at a text message', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/raw');
	client.write(hex('81 80 00000000'));
	const reason = Buffer.from('Only binary messages: each is bytes for the server.');
	expect(await client.take(4 + reason.length)).toEqual(Buffer.concat([hex('88 35 03eb'), reason]));
	client.link.destroy();
});

test.each([
	['/raw', 'A tunnel can not be opened through a tunnel.'],
	['/tap', 'A tap can not be opened through a tunnel.'],
])('refuses %s inside with 403', async (target, sentence) => {
	const { inner } = await openTunnel();
	inner.write(upgradeRequest(target, { Origin: 'http://lab.example' }));
	const answer = (await inner.toEnd()).toString();
	expect(answer).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
	expect(answer).toMatch(new RegExp(`\r\n\r\n${sentence}\n$`));
});

test.skipIf(lacks('addresses')).each([
	['198.51.100.7, 192.0.2.9', '198.51.100.7, 192.0.2.9'],
	['2001:db8::1', '2001:db8::1'],
	[undefined, undefined],
])(
	'what a proxy said of its client, %s, is said of what is inside, whatever that says',
	async (forwarded, expected) => {
		const requests: IncomingMessage[] = [];
		lab.server.on('request', (request) => requests.push(request));
		const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
		const outer = new WebSocket(`ws://127.0.0.1:${lab.port}/raw`, { headers });
		await once(outer, 'open');
		const inner = new RawClient(createWebSocketStream(outer));
		inner.write('GET / HTTP/1.1\r\nHost: lab.example\r\nX-Forwarded-For: 192.0.2.1\r\nConnection: close\r\n\r\n');
		await inner.toEnd();
		expect(requests.map((request) => [request.headers['x-forwarded-for'], request.socket.remoteAddress])).toEqual([
			[expected, '127.0.0.1'],
		]);
		outer.terminate();
	},
);

test('takes the connection inside along when it goes', async () => {
	const { outer, inner } = await openTunnel();
	await inner.upgrade('/silent');
	expect(lab.lab.sockets).toBe(2);
	outer.terminate();
	while (lab.lab.sockets > 0) await setImmediate();
});

test('cuts off half a request inside', async () => {
	const server = createServer({ headersTimeout: 500, requestTimeout: 500, connectionsCheckingInterval: 20 });
	attachLab(server);
	const { port } = await listen(server, { port: 0, host: '127.0.0.1' });
	const { inner } = await openTunnel(port);
	inner.write('GET /echo HTTP/1.1\r\n');
	expect((await inner.toEnd()).toString()).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
	server.close();
	server.closeAllConnections();
});

test('holds a bounded amount for a client that does not read', async () => {
	const [near, far]: [Duplex, Duplex] = duplexPair();
	lab.server.emit('connection', far);
	const client = new RawClient(near);
	await client.upgrade('/raw');
	near.pause();
	const request = Buffer.from(upgradeRequest('/flood?count=1000&size=1000'));
	client.write(
		Buffer.concat([hex('82 fe'), Buffer.from([request.length >> 8, request.length & 0xff]), hex('00000000'), request]),
	);
	for (let turn = 0; turn < 200; turn += 1) await setImmediate();
	expect(far.writableLength).toBeGreaterThan(0);
	expect(far.writableLength).toBeLessThan(LIMITS.sendQueueHighWater);
	near.resume();
	await client.until(({ received }) => received.includes('1000.'));
	client.link.destroy();
});
