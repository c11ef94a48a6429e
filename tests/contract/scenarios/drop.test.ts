import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { FakeHost } from '../../unit/lab-server/support/fake-host.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient, SAMPLE_RESPONSE, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

test('hangs up after the response without a close frame', async () => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest('/drop'));
	expect((await client.toEnd()).toString()).toBe(SAMPLE_RESPONSE);
});

test('is seen by a client as open, then 1006', async () => {
	const client = new WebSocket(`ws://127.0.0.1:${lab.port}/drop?after=1`);
	const log: unknown[] = [];
	client.on('open', () => log.push('open'));
	await new Promise<void>((resolve) => {
		client.on('close', (code) => {
			log.push(code);
			resolve();
		});
	});
	expect(log).toEqual(['open', 1006]);
});

test('with idle=500, is cut when no message has come for so long, and not before', async () => {
	const host = new FakeHost();
	const idle = await startLab({ host });
	const client = RawClient.connect(idle.port);
	await client.upgrade('/drop?idle=500');
	host.advance(400);
	client.write(hex('81 82 00000000 6869'));
	expect(await client.take(4)).toEqual(hex('81 02 6869'));
	host.advance(499);
	expect(idle.lab.sockets).toBe(1);
	host.advance(1);
	expect(await client.toEnd()).toEqual(hex(''));
	await idle.stop();
});

test('refuses to cut both after a time and when it is idle', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/drop?after=5&idle=5');
	expect((await client.toEnd()).toString()).toBe(
		'"after" and "idle" exclude each other: the link can be cut only once.\n',
	);
});
