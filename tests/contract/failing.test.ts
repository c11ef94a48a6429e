import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../server/guard/limits.ts';
import { FakeHost } from '../unit/lab-server/support/fake-host.ts';
import { closeFrame } from './support/close-frame.ts';
import { type LabServer, startLab } from './support/lab-server.ts';
import { hex, RawClient } from './support/raw-client.ts';
import { TapWatcher } from './support/tap-watcher.ts';

let lab: LabServer;
let host: FakeHost;
beforeEach(async () => {
	host = new FakeHost();
	lab = await startLab({ host });
});
afterEach(async () => {
	const stopped = lab.stop();
	host.advance(LIMITS.shutdownGrace);
	await stopped;
});

const TOO_LARGE = closeFrame(1009, 'A message has at most 1048576 bytes here (limit: messageBytes).');
/** A header that announces a byte too much, and so many bytes of it. */
const tooLarge = (sent: number) => Buffer.concat([hex('82 ff 0000000000100001 00000000'), Buffer.alloc(sent)]);
const CLOSE_1009 = hex('88 82 00000000 03f1');

const closedCodes = () =>
	lab.lab
		.load()
		.counters.readings()
		.flatMap(([{ label }, reading]) => (label === 'code' && typeof reading !== 'number' ? [...reading] : []));

async function fail(sent: number): Promise<RawClient> {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/echo');
	client.write(tooLarge(sent));
	expect(await client.take(TOO_LARGE.length)).toEqual(TOO_LARGE);
	return client;
}

test('the server that fails a connection waits for the client to answer its Close frame, then ends TCP', async () => {
	const client = await fail(0);
	// What the client had begun to send comes first.
	client.write(Buffer.alloc(1024 * 1024 + 1));
	for (let turn = 0; turn < 50; turn += 1) await setImmediate();
	expect([client.ended, lab.lab.sockets]).toEqual([false, 1]);
	client.write(CLOSE_1009);
	expect(await client.toEnd()).toHaveLength(0);
	while (lab.lab.sockets > 0) await setImmediate();
	expect(closedCodes()).toEqual([['1009', 1]]);
});

test('a client that does not answer has TCP ended under it after a while', async () => {
	const client = await fail(100);
	host.advance(LIMITS.closeLinger - 1);
	for (let turn = 0; turn < 20; turn += 1) await setImmediate();
	expect(client.ended).toBe(false);
	host.advance(1);
	expect(await client.toEnd()).toHaveLength(0);
	while (lab.lab.sockets > 0) await setImmediate();
	expect(closedCodes()).toEqual([['1006', 1]]);
});

test('a client that ends TCP instead is not waited for', async () => {
	const client = await fail(100);
	client.link.end();
	expect(await client.toEnd()).toHaveLength(0);
});

test('what a client sends on after the connection failed is neither counted nor kept, however it is cut', async () => {
	const client = await fail(0);
	for (let piece = 0; piece < 200; piece += 1) {
		client.write(Buffer.alloc(5000));
		await setImmediate();
	}
	host.advance(LIMITS.heldLook);
	expect(lab.lab.load().heldBytes).toBe(0);
	client.link.destroy();
});

test('a tap sees the answer, and the end after it', async () => {
	await lab.stop();
	lab = await startLab();
	const watcher = await TapWatcher.open(lab.port);
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/limit?max=5&tap=${watcher.id}.1`);
	client.write(hex('81 86 00000000 616161616161'));
	await client.until(({ received }) => received.includes('(limit: max)'));
	client.write(CLOSE_1009);
	await once(client.link, 'close');
	await watcher.finished('1');
	expect(watcher.bytes('1', 'out').subarray(-8)).toEqual(CLOSE_1009);
	expect(watcher.facts('1')).toEqual([
		{ type: 'state', readyState: 1 },
		{ type: 'state', readyState: 2 },
		{ type: 'disconnected' },
		{ type: 'state', readyState: 3 },
	]);
	watcher.webSocket.terminate();
});
