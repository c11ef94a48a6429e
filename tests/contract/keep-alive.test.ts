import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../server/guard/limits.ts';
import type { PeerFact } from '../../src/trace/events.ts';
import { FakeHost } from '../unit/lab-server/support/fake-host.ts';
import { type LabServer, startLab } from './support/lab-server.ts';
import { hex, RawClient, SAMPLE_RESPONSE } from './support/raw-client.ts';
import { TapWatcher } from './support/tap-watcher.ts';

let host: FakeHost;
let lab: LabServer;
beforeEach(async () => {
	host = new FakeHost();
	lab = await startLab({ host });
});
afterEach(async () => {
	const stopped = lab.stop();
	host.advance(LIMITS.shutdownGrace);
	await stopped;
});

/** Goes round the event loop until the condition holds, a millisecond of the lab's clock each time: taps send by it. */
async function until(condition: () => boolean): Promise<void> {
	for (let turn = 0; !condition(); turn += 1) {
		if (turn < 100) host.advance(1);
		await setImmediate();
	}
}

const PING = hex('89 00');
const PONG = hex('8a 80 00000000');

test('pings every socket now and then, keeps those that answer, cuts those that do not, and shows all of it', async () => {
	const watcher = await TapWatcher.open(lab.port);
	const [answers, gone] = await Promise.all(
		['answers', 'gone'].map(async (tag) => {
			const client = RawClient.connect(lab.port);
			await client.upgrade(`/echo?tap=${watcher.id}.${tag}`);
			return client;
		}),
	);
	host.advance(LIMITS.keepAlive);
	expect(await gone?.take(2)).toEqual(PING);
	expect(await answers?.take(2)).toEqual(PING);
	answers?.write(PONG);
	await until(() => watcher.bytes('answers', 'out').subarray(-PONG.length).equals(PONG));

	host.advance(LIMITS.keepAlive);
	expect(await answers?.take(2)).toEqual(PING);
	await gone?.toEnd();
	expect(gone?.received).toHaveLength(0);
	await until(() => watcher.facts('gone').length === 5);
	expect(watcher.bytes('gone', 'in')).toEqual(Buffer.concat([Buffer.from(SAMPLE_RESPONSE), PING]));
	expect(watcher.facts('gone')).toEqual([
		{ type: 'state', readyState: 1 },
		{ type: 'cut' },
		{ type: 'state', readyState: 2 },
		{ type: 'disconnected' },
		{ type: 'state', readyState: 3 },
	] satisfies PeerFact[]);
	answers?.link.destroy();
});

test('is over with a dead peer in less than a minute', () => {
	expect(2 * LIMITS.keepAlive).toBeLessThan(60_000);
});

test('sends no pings where a scenario plays dead', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/silent');
	host.advance(10 * LIMITS.keepAlive);
	const other = RawClient.connect(lab.port);
	await other.upgrade('/echo');
	expect(client.received).toHaveLength(0);
	expect(client.ended).toBe(false);
	for (const { link } of [client, other]) link.destroy();
});

test('pings the tap channel too, and ends a tap whose page is gone', async () => {
	const page = RawClient.connect(lab.port);
	await page.upgrade('/tap', { Host: `127.0.0.1:${lab.port}`, Origin: `http://127.0.0.1:${lab.port}` });
	await page.until(({ received }) => received.includes('"hello"'));
	page.received = Buffer.alloc(0);
	host.advance(LIMITS.keepAlive);
	expect(await page.take(2)).toEqual(PING);
	host.advance(LIMITS.keepAlive);
	await page.toEnd();
	expect(page.received).toHaveLength(0);
});

test('shows that a socket is read from more slowly because it has sent too much', async () => {
	await lab.stop();
	lab = await startLab({ host, limits: { ...LIMITS, settleFrames: 2, framesPerSecond: 100, framesBurst: 1 } });
	const watcher = await TapWatcher.open(lab.port);
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/echo?tap=${watcher.id}.1`);
	client.write(hex('81 80 00000000  81 80 00000000'));
	expect(await client.take(4)).toEqual(hex('81 00  81 00'));
	await until(() => watcher.facts('1').some(({ type }) => type === 'resumed'));
	expect(watcher.facts('1').map(({ type }) => type)).toEqual(['state', 'paused', 'resumed']);
	client.link.destroy();
	watcher.webSocket.terminate();
});
