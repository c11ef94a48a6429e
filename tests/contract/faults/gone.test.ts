import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeHost } from '../../../server/process/node-host.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';
import { TapWatcher } from '../support/tap-watcher.ts';
import { ClientProcess } from './support/client-process.ts';
import { CountingHost } from './support/counting-host.ts';
import { recordsOf, STATES } from './support/states.ts';

let host: CountingHost;
let lab: LabServer;
let watcher: TapWatcher;
let client: ClientProcess;
beforeEach(async () => {
	host = new CountingHost(nodeHost);
	lab = await startLab({ host });
	watcher = await TapWatcher.open(lab.port);
	client = new ClientProcess();
});
afterEach(async () => {
	await client.kill();
	watcher.webSocket.terminate();
	await lab.stop();
});

const connections = (): Promise<number> =>
	new Promise((resolve, reject) => {
		lab.server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
	});

/** Resolves when that many connections are open, all of them WebSockets, and no more. */
async function untilOpen(count: number): Promise<void> {
	while ((await connections()) !== count || lab.lab.sockets !== count) await setImmediate();
}

const FAULTS = {
	'is killed': () => client.kill(),
	'cuts its connections': () => client.doToAll('destroy'),
	'resets its connections': () => client.doToAll('reset'),
};

test.each(Object.entries(FAULTS))(
	'a client that %s is let go in every state; the tap tells what happened, and others notice nothing',
	async (_what, fault) => {
		const bystander = RawClient.connect(lab.port);
		await bystander.upgrade('/echo');
		for (const { name, sends, reads } of STATES) {
			client.open(name, lab.port, sends(watcher.id));
			if (!reads) client.do('pause', name);
		}
		const watched = STATES.filter(({ ready }) => ready !== null);
		for (const { name, ready } of watched) {
			await watcher.until(() => recordsOf(watcher, name).some((line) => line === ready));
		}
		while ((await connections()) < STATES.length + 2) await setImmediate();

		await fault();
		await untilOpen(2);
		for (const { name } of watched) await watcher.until(() => recordsOf(watcher, name).includes('state 3'));
		expect(watched.map(({ name }) => [name, recordsOf(watcher, name)])).toEqual(
			watched.map(({ name, before }) => [name, [...before, 'disconnected', 'state 3']]),
		);

		bystander.write(hex('81 85 37fa213d 7f9f4d5158'));
		expect(await bystander.take(7)).toEqual(hex('81 05 48656c6c6f'));
		bystander.link.destroy();
		watcher.webSocket.terminate();
		await untilOpen(0);
		expect(host.pending).toBe(0);
	},
);
