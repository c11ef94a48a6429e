import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../../server/guard/limits.ts';
import { FakeHost } from '../../unit/lab-server/support/fake-host.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';

let host: FakeHost;
let lab: LabServer;
beforeEach(async () => {
	host = new FakeHost();
	lab = await startLab({ host });
});
afterEach(() => lab.stop());

test.each([
	['a message', '81 85 00000000 48656c6c6f'],
	['a ping', '89 80 00000000'],
	['a close frame', '88 82 00000000 03e8'],
	['a frame that is not masked', '81 05 48656c6c6f'],
])('does not answer %s', async (_what, frame) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/silent');
	client.write(hex(frame));
	client.link.end();
	expect(await client.toEnd()).toHaveLength(0);
});

test('is not cut before its time, then without a close frame', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/silent');
	host.advance(LIMITS.longestLifetime - 1);
	expect(lab.lab.sockets).toBe(1);
	host.advance(1);
	expect(await client.toEnd()).toHaveLength(0);
});

test('sends back as many messages as it is asked to, then nothing', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/silent?answers=2');
	client.write(hex('81 81 00000000 61 81 81 00000000 62 81 81 00000000 63 89 80 00000000 88 82 00000000 03e8'));
	client.link.end();
	expect(await client.toEnd()).toEqual(hex('81 01 61 81 01 62'));
});

test('of several sockets with the same key, one falls silent that chance decides on', async () => {
	await lab.stop();
	lab = await startLab({ host: new FakeHost(0.5) });
	const answersOf = async () => {
		const client = RawClient.connect(lab.port);
		await client.upgrade('/silent?answers=1&of=2&key=mine');
		client.write(hex('81 81 00000000 61 81 81 00000000 62 88 82 00000000 03e8'));
		client.link.end();
		return client.toEnd();
	};
	expect(await answersOf()).toEqual(hex('81 01 61 81 01 62 88 02 03e8'));
	expect(await answersOf()).toEqual(hex('81 01 61'));
});

test('outside of a lab, several sockets need a key', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/silent?of=2');
	expect((await client.toEnd()).toString()).toMatch(/^Outside of a lab this address needs a "key"/);
});
