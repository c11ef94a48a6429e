import { once } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LIMITS } from '../../../server/guard/limits.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient, upgradeRequest } from '../support/raw-client.ts';
import { TapWatcher } from '../support/tap-watcher.ts';
import { SilentProxy } from './support/silent-proxy.ts';
import { recordsOf, STATES } from './support/states.ts';

let lab: LabServer;
let watcher: TapWatcher;
let bystander: RawClient;
let proxy: SilentProxy;
beforeEach(async () => {
	// Short times pass by themselves, long ones when a test says so.
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], shouldAdvanceTime: true });
	lab = await startLab();
	watcher = await TapWatcher.open(lab.port);
	bystander = RawClient.connect(lab.port);
	await bystander.upgrade('/echo');
	proxy = await SilentProxy.to(lab.port);
});
afterEach(async () => {
	await proxy.stop();
	bystander.link.destroy();
	watcher.webSocket.terminate();
	vi.useRealTimers();
	await lab.stop();
});

/** From one ping to the next; resolves when those who are there have answered theirs. */
async function nextPings(): Promise<void> {
	vi.advanceTimersByTime(LIMITS.keepAlive);
	expect(await bystander.take(2)).toEqual(hex('89 00'));
	bystander.write(hex('8a 80 00000000  81 85 37fa213d 7f9f4d5158'));
	expect(await bystander.take(7)).toEqual(hex('81 05 48656c6c6f'));
	const answered = once(watcher.webSocket, 'message');
	watcher.webSocket.send('{"type":"clock","sent":1}');
	await answered;
}

/** What the tap tells after a client has vanished. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
	'server-closes': ['disconnected', 'state 3'],
	'client-closes': ['cut', 'state 2', 'disconnected', 'state 3'],
};
const PINGED_IN_VAIN = ['in 89', 'cut', 'state 2', 'disconnected', 'state 3'];

test('a client that vanishes without a word is found within 60 s in every open state, and others notice nothing', async () => {
	const open = STATES.filter(({ ready }) => ready !== null);
	const clients = open.map(({ sends }) => {
		const client = RawClient.connect(proxy.port);
		client.write(sends(watcher.id));
		return client;
	});
	for (const { name, ready } of open) {
		await watcher.until(() => recordsOf(watcher, name).some((line) => line === ready));
	}
	proxy.vanish();
	for (const client of clients) client.link.destroy();

	await nextPings();
	await nextPings();
	expect(2 * LIMITS.keepAlive).toBeLessThan(60_000);
	const found = open.filter(({ name }) => name !== 'client-closes');
	for (const { name } of found) await watcher.until(() => recordsOf(watcher, name).includes('state 3'));
	expect(found.map(({ name }) => [name, recordsOf(watcher, name)])).toEqual(
		found.map(({ name, before }) => [name, [...before, ...(ENDS[name] ?? PINGED_IN_VAIN)]]),
	);
	// Those of the tap, of the bystander, and the one that never answers a close frame.
	expect(lab.lab.sockets).toBe(3);

	await nextPings();
	await nextPings();
	expect(4 * LIMITS.keepAlive).toBeGreaterThan(LIMITS.closeStall);
	await watcher.until(() => recordsOf(watcher, 'client-closes').includes('state 3'));
	expect(recordsOf(watcher, 'client-closes').slice(-4)).toEqual(ENDS['client-closes']);
	expect(lab.lab.sockets).toBe(2);
});

test('a client that vanishes while it takes nothing is found as well', async () => {
	const client = RawClient.connect(proxy.port);
	client.write(upgradeRequest(`/flood?count=100000&size=1000&tap=${watcher.id}.flood`));
	await client.until(({ received }) => received.length > 100_000);
	client.link.pause();
	proxy.vanish();
	await watcher.until(() => recordsOf(watcher, 'flood').includes('state 1'));
	const isFound = () => recordsOf(watcher, 'flood').includes('state 3');
	for (let beat = 0; beat < 3 && !isFound(); beat += 1) await nextPings();
	await watcher.until(isFound);
	expect(recordsOf(watcher, 'flood').slice(-4)).toEqual(['cut', 'state 2', 'disconnected', 'state 3']);
});
