import { duplexPair } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LabServer, lacks, startLab } from '../support/lab-server.ts';
import { hex, RawClient, SAMPLE_RESPONSE, upgradeRequest } from '../support/raw-client.ts';
import { TapWatcher } from '../support/tap-watcher.ts';

let lab: LabServer;
let watcher: TapWatcher;
beforeEach(async () => {
	lab = await startLab();
	watcher = await TapWatcher.open(lab.port);
});
afterEach(async () => {
	watcher.webSocket.terminate();
	await lab.stop();
});

const MASKED_HELLO = hex('81 85 37fa213d 7f9f4d5158');
const HELLO = hex('81 05 48656c6c6f');
const MASKED_CLOSE = hex('88 82 01020304 02ea');
const CLOSE = hex('88 02 03e8');

/** A connection in memory: what is written in one go arrives as one chunk. */
function connectInMemory(): RawClient {
	const [near, far] = duplexPair();
	lab.server.emit('connection', far);
	return new RawClient(near);
}

test('records every byte of both directions, masked as it was on the wire', async () => {
	const client = RawClient.connect(lab.port);
	const request = upgradeRequest(`/echo?tap=${watcher.id}.1.1`);
	client.write(request);
	await client.take(SAMPLE_RESPONSE.length);
	client.write(MASKED_HELLO);
	await client.take(HELLO.length);
	client.write(MASKED_CLOSE);
	await client.toEnd();
	client.link.end();
	await watcher.finished('1.1');
	expect(watcher.bytes('1.1', 'out')).toEqual(Buffer.concat([Buffer.from(request), MASKED_HELLO, MASKED_CLOSE]));
	expect(watcher.bytes('1.1', 'in')).toEqual(Buffer.concat([Buffer.from(SAMPLE_RESPONSE), HELLO, CLOSE]));
});

test('records a short message that is sent as one chunk, its header included', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/echo?tap=${watcher.id}.1.1`);
	client.write(Buffer.concat([MASKED_HELLO, hex('81 80 00000000'), MASKED_CLOSE]));
	await client.toEnd();
	client.link.end();
	await watcher.finished('1.1');
	const chunks = watcher.records.flatMap((record) =>
		record.kind === 'bytes' && record.direction === 'in' ? [Buffer.from(record.chunk)] : [],
	);
	expect(chunks.slice(1, 3)).toEqual([HELLO, hex('81 00')]);
});

test('records the same bytes wherever the request and the first frames are cut into two chunks', async () => {
	const all = (tag: string) =>
		Buffer.concat([Buffer.from(upgradeRequest(`/echo?tap=${watcher.id}.${tag}`)), MASKED_HELLO, MASKED_CLOSE]);
	const { length } = all('000');
	for (let cut = 0; cut <= length; cut += 1) {
		const tag = String(cut).padStart(3, '0');
		const sent = all(tag);
		const client = connectInMemory();
		if (cut > 0) client.write(sent.subarray(0, cut));
		await setImmediate();
		if (cut < length) client.write(sent.subarray(cut));
		expect(await client.toEnd()).toEqual(Buffer.concat([Buffer.from(SAMPLE_RESPONSE), HELLO, CLOSE]));
		client.link.end();
		await watcher.finished(tag);
		expect(watcher.bytes(tag, 'out')).toEqual(sent);
		expect(watcher.bytes(tag, 'in')).toEqual(client.received);
	}
});

test('records a request that comes byte by byte', async () => {
	const sent = Buffer.concat([Buffer.from(upgradeRequest(`/echo?tap=${watcher.id}.b`)), MASKED_HELLO]);
	const client = connectInMemory();
	for (const byte of sent) {
		client.write(Uint8Array.of(byte));
		await setImmediate();
	}
	await client.until(({ received }) => received.includes(HELLO));
	client.link.end();
	await watcher.finished('b');
	expect(watcher.bytes('b', 'out')).toEqual(sent);
});

test.skipIf(lacks('plain requests')).each([
	['one after the other', false],
	['in the same chunk', true],
])('leaves out a plain request before the upgrade on the same connection, %s', async (_how, together) => {
	const plain = 'GET /page HTTP/1.1\r\nHost: lab.example\r\nX-Trap: GET /echo HTTP/1.1\r\n\r\n';
	const request = upgradeRequest(`/echo?tap=${watcher.id}.k`);
	const client = RawClient.connect(lab.port);
	client.write(together ? plain + request : plain);
	await client.until(({ received }) => received.includes('plain'));
	if (!together) client.write(request);
	await client.until(({ received }) => received.includes('HTTP/1.1 101 '));
	client.write(MASKED_HELLO);
	await client.until(({ received }) => received.includes(HELLO));
	client.link.destroy();
	await watcher.finished('k');
	expect(watcher.bytes('k', 'out').toString('latin1')).toBe(request + MASKED_HELLO.toString('latin1'));
	expect(watcher.bytes('k', 'in').toString('latin1')).toBe(SAMPLE_RESPONSE + HELLO.toString('latin1'));
});

test.each([
	['/refuse?status=503&', 503],
	['/echo?delay=soon&', 400],
	['/nowhere?', 404],
	['/close?code=1000&reason=100%&', 400],
])('records the refusal of %s to the last byte', async (target, status) => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(`${target}tap=${watcher.id}.r`));
	const response = await client.toEnd();
	client.link.end();
	await watcher.finished('r');
	expect(response.toString()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
	expect(watcher.bytes('r', 'in')).toEqual(response);
	expect(watcher.facts('r')).toEqual([{ type: 'refused', status }, { type: 'disconnected' }]);
});

test('records a refusal of the version, which no scenario sees', async () => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(`/echo?tap=${watcher.id}.v`, { 'Sec-WebSocket-Version': '8' }));
	const response = await client.toEnd();
	client.link.end();
	await watcher.finished('v');
	expect(response.toString()).toMatch(/^HTTP\/1\.1 426 Upgrade Required\r\n.*\r\nSec-WebSocket-Version: 13\r\n/s);
	expect(watcher.bytes('v', 'in')).toEqual(response);
});
