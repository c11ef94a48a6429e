import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { LIMITS } from '../../../server/guard/limits.ts';
import { listen } from '../../../server/process/listening.ts';
import { attachLab } from '../../../server/upgrade/attach-lab.ts';
import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import { parseTapMessage } from '../../../src/trace/tap/channel.ts';
import { type LabServer, lacks, startLab } from '../support/lab-server.ts';
import { hex, RawClient, upgradeRequest } from '../support/raw-client.ts';
import { TapWatcher } from '../support/tap-watcher.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

test.skipIf(lacks('other sites')).each([
	['no Origin', {}],
	['another host', { Origin: 'http://evil.example' }],
	['another scheme', { Origin: 'https://lab.example' }],
	['another port', { Origin: 'http://lab.example:81' }],
	['the opaque origin of the sandbox', { Origin: 'null' }],
	['an Origin that only begins alike', { Origin: 'http://lab.example.evil.example' }],
])('refuses with 403: %s', async (_what, headers) => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest('/tap', headers));
	expect((await client.toEnd()).toString()).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
});

test.skipIf(lacks('other sites')).each([
	['a name that could be anybody’s', 'rebind.evil.example:4321'],
	['a name that begins like an address', '127.0.0.1.evil.example'],
])('refuses a page of its own origin that is reached under %s, and says what to do', async (_what, host) => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest('/tap', { Host: host, Origin: `http://${host}` }));
	expect((await client.toEnd()).toString()).toMatch(
		new RegExp(
			`^HTTP/1\\.1 403 Forbidden\r\n.*: start the server with PUBLIC_ORIGIN=http://${host} if it is yours\\.\n$`,
			's',
		),
	);
});

test.skipIf(lacks('other sites'))('takes a page of the public origin, whatever its name, and no other', async () => {
	await lab.stop();
	lab = await startLab({ publicOrigin: 'https://lab.example.org' });
	const page = RawClient.connect(lab.port);
	await page.upgrade('/tap', { Host: 'inner:4321', Origin: 'https://lab.example.org' });
	await page.until(({ received }) => received.includes('"hello"'));
	page.link.destroy();
	const other = RawClient.connect(lab.port);
	other.write(upgradeRequest('/tap', { Host: 'localhost', Origin: 'http://localhost' }));
	expect((await other.toEnd()).toString()).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
});

test('is not to be reached through a tunnel, where anybody can write any Origin', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/raw');
	const inner = upgradeRequest('/tap', { Host: 'localhost', Origin: 'http://localhost' });
	client.write(encodeFrame({ opcode: 2, payload: Buffer.from(inner), maskingKey: Uint8Array.of(1, 2, 3, 4) }));
	await client.until(({ received }) => received.includes('tunnel.\n'));
	expect(client.received.toString('latin1')).toContain('HTTP/1.1 403 Forbidden\r\n');
	client.link.destroy();
});

test('says hello to a page of the same origin, with an id of its own for each', async () => {
	const watchers = await Promise.all([TapWatcher.open(lab.port), TapWatcher.open(lab.port)]);
	const [first, second] = watchers.map(({ id }) => id);
	expect(first).toMatch(/^[A-Za-z0-9_-]{22}$/);
	expect(second).toMatch(/^[A-Za-z0-9_-]{22}$/);
	expect(first).not.toBe(second);
	for (const { webSocket } of watchers) webSocket.terminate();
});

test('answers a clock question with the time that was sent and its own', async () => {
	const { webSocket } = await TapWatcher.open(lab.port);
	webSocket.send('{"type":"clock","sent":12.5}');
	const [answer] = await once(webSocket, 'message');
	const clock = parseTapMessage(String(answer));
	expect(clock).toMatchObject({ type: 'clock', sent: 12.5 });
	expect(Math.abs(clock.now - Date.now())).toBeLessThan(60_000);
	webSocket.terminate();
});

test.each(['{"type":"clock"}', 'hello', '{"type":"hello","sent":1}'])('closes with 1008 after %s', async (text) => {
	const { webSocket } = await TapWatcher.open(lab.port);
	webSocket.send(text);
	expect((await once(webSocket, 'close'))[0]).toBe(1008);
});

test('shows each page its own sockets and nothing of another', async () => {
	const [ours, theirs] = await Promise.all([TapWatcher.open(lab.port), TapWatcher.open(lab.port)]);
	const clients = await Promise.all(
		[ours, theirs].map(async ({ id }, index) => {
			const client = RawClient.connect(lab.port);
			await client.upgrade(`/echo?tap=${id}.1`);
			client.write(hex(index === 0 ? '81 81 00000000 61' : '81 81 00000000 62'));
			await client.take(3);
			client.link.destroy();
			return client;
		}),
	);
	expect(clients).toHaveLength(2);
	await Promise.all([ours.finished('1'), theirs.finished('1')]);
	expect(ours.bytes('1', 'out').subarray(-7)).toEqual(hex('81 81 00000000 61'));
	expect(theirs.bytes('1', 'out').subarray(-7)).toEqual(hex('81 81 00000000 62'));
	expect(ours.bytes('1', 'in').subarray(-3)).toEqual(hex('81 01 61'));
	expect(theirs.bytes('1', 'in').subarray(-3)).toEqual(hex('81 01 62'));
	for (const { webSocket } of [ours, theirs]) webSocket.terminate();
});

test('runs a socket whose tap is gone, and refuses one whose tap is no id', async () => {
	const gone = await TapWatcher.open(lab.port);
	gone.webSocket.close();
	await once(gone.webSocket, 'close');
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/echo?tap=${gone.id}.1`);
	client.write(hex('81 80 00000000'));
	expect(await client.take(2)).toEqual(hex('81 00'));
	client.link.destroy();

	const refused = RawClient.connect(lab.port);
	refused.write(upgradeRequest('/echo?tap=short'));
	expect((await refused.toEnd()).toString()).toMatch(
		/^HTTP\/1\.1 400 .*\r\n\r\n"tap" must be the id of a tap, .*\.\n$/s,
	);
});

test('numbers sockets that have no tag, and records only the first of two live sockets with one tag', async () => {
	const watcher = await TapWatcher.open(lab.port);
	const first = RawClient.connect(lab.port);
	await first.upgrade(`/echo?tap=${watcher.id}`);
	const second = RawClient.connect(lab.port);
	await second.upgrade(`/echo?tap=${watcher.id}.s1`);
	second.write(hex('81 81 00000000 62'));
	await second.take(3);
	first.write(hex('81 81 00000000 61'));
	await first.take(3);
	for (const { link } of [first, second]) link.destroy();
	await watcher.finished('s1');
	expect(watcher.bytes('s1', 'in').subarray(-3)).toEqual(hex('81 01 61'));
	watcher.webSocket.terminate();
});

test('refuses with 429 a socket more than a page may have, and takes it when another one is gone', async () => {
	const watcher = await TapWatcher.open(lab.port);
	const clients = Array.from({ length: LIMITS.socketsPerTap }, () => RawClient.connect(lab.port));
	await Promise.all(clients.map((client, index) => client.upgrade(`/echo?tap=${watcher.id}.${index}`)));
	const refused = RawClient.connect(lab.port);
	refused.write(upgradeRequest(`/echo?tap=${watcher.id}.more`));
	expect((await refused.toEnd()).toString()).toMatch(/^HTTP\/1\.1 429 Too Many Requests\r\n/);
	clients[0]?.link.destroy();
	await watcher.finished('0');
	const taken = RawClient.connect(lab.port);
	taken.write(upgradeRequest(`/echo?tap=${watcher.id}.more`));
	await taken.until(({ received }) => received.includes('\r\n\r\n'));
	expect(taken.received.toString()).toMatch(/^HTTP\/1\.1 101 /);
	for (const { link } of [...clients, taken]) link.destroy();
	watcher.webSocket.terminate();
});

test('runs a socket that was there before the lab was attached, unwatched, and keeps its name free', async () => {
	const server = createServer();
	const { port } = await listen(server, { port: 0, host: '127.0.0.1' });
	const accepted = once(server, 'connection');
	const early = RawClient.connect(port);
	await accepted;
	const attached = attachLab(server);
	const watcher = await TapWatcher.open(port);
	await early.upgrade(`/echo?tap=${watcher.id}.1`);
	const late = RawClient.connect(port);
	await late.upgrade(`/echo?tap=${watcher.id}.1`);
	late.write(hex('81 81 00000000 61'));
	await late.take(3);
	for (const { link } of [early, late]) link.destroy();
	await watcher.finished('1');
	expect(watcher.bytes('1', 'in').subarray(-3)).toEqual(hex('81 01 61'));
	watcher.webSocket.terminate();
	server.close();
	await attached.shutdown();
});

test('goes on echoing when the watching page reads nothing or is gone', async () => {
	const watcher = await TapWatcher.open(lab.port);
	watcher.webSocket.pause();
	const client = new WebSocket(`ws://127.0.0.1:${lab.port}/echo?tap=${watcher.id}.1`);
	await once(client, 'open');
	const message = Buffer.alloc(256 * 1024, 1);
	for (let round = 0; round < 48; round += 1) {
		client.send(message);
		await once(client, 'message');
	}
	watcher.webSocket.terminate();
	client.send('still here');
	expect(String((await once(client, 'message'))[0])).toBe('still here');
	client.terminate();
});

test('tells a page that was too slow how many bytes it missed', async () => {
	const watcher = await TapWatcher.open(lab.port);
	watcher.webSocket.pause();
	const client = new WebSocket(`ws://127.0.0.1:${lab.port}/echo?tap=${watcher.id}.1`);
	await once(client, 'open');
	const message = Buffer.alloc(512 * 1024, 1);
	const rounds = 48;
	for (let round = 0; round < rounds; round += 1) {
		client.send(message);
		await once(client, 'message');
	}
	watcher.webSocket.resume();
	client.terminate();
	await watcher.until(({ records }) => records.some(({ kind }) => kind === 'lost') && watcher.facts('1').length >= 3);
	for (const direction of ['out', 'in'] as const) {
		const seen = watcher.bytes('1', direction).length + watcher.lost('1', direction);
		// 10 bytes of header and, from the client, 4 of masking key come before each payload.
		const frames = rounds * (message.length + (direction === 'out' ? 14 : 10));
		expect(watcher.lost('1', direction)).toBeGreaterThan(0);
		expect(seen - frames).toBeGreaterThan(0);
		expect(seen - frames).toBeLessThan(1000);
	}
	watcher.webSocket.terminate();
});
