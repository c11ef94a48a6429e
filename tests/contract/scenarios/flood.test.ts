import { duplexPair } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../../server/guard/limits.ts';
import { FakeHost } from '../../unit/lab-server/support/fake-host.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';

let lab: LabServer;
afterEach(() => lab.stop());

describe('/flood', () => {
	test('sends numbered texts of the size, then stays open', async () => {
		lab = await startLab();
		const client = RawClient.connect(lab.port);
		await client.upgrade('/flood?count=3&size=4');
		expect(await client.take(18)).toEqual(hex('81 04 312e2e2e  81 04 322e2e2e  81 04 332e2e2e'));
		client.write(hex('89 80 00000000'));
		expect(await client.take(2)).toEqual(hex('8a 00'));
		client.link.destroy();
	});

	test('does not cut a number that is longer than the size', async () => {
		lab = await startLab();
		const client = RawClient.connect(lab.port);
		await client.upgrade('/flood?count=10&size=1');
		expect((await client.take(31)).subarray(-7)).toEqual(hex('81 01 39  81 02 3130'));
		client.link.destroy();
	});

	test('loses none of many', async () => {
		lab = await startLab();
		const client = RawClient.connect(lab.port);
		await client.upgrade('/flood?count=20000&size=5');
		const frames = await client.take(20_000 * 7);
		const numbers = Array.from({ length: 20_000 }, (_, index) =>
			frames.toString('latin1', index * 7 + 2, index * 7 + 7),
		);
		expect(numbers).toEqual(Array.from({ length: 20_000 }, (_, index) => String(index + 1).padEnd(5, '.')));
		client.link.destroy();
	});

	test('waits between two messages', async () => {
		const host = new FakeHost();
		lab = await startLab({ host });
		const client = RawClient.connect(lab.port);
		await client.upgrade('/flood?count=2&size=1&every=1000');
		host.advance(999);
		client.write(hex('89 80 00000000'));
		expect(await client.take(2)).toEqual(hex('8a 00'));
		host.advance(1);
		expect(await client.take(3)).toEqual(hex('81 01 31'));
		host.advance(1000);
		expect(await client.take(3)).toEqual(hex('81 01 32'));
		client.link.destroy();
	});

	test.each([
		['count=4&fewer=2', 0, ['81 01 31', '81 01 32', '81 01 33']],
		['count=4&fewer=2', 0.99, ['81 01 31', '81 01 32']],
		['count=3&fewer=1000', 0.99, ['81 01 31']],
		['count=2', 0.99, ['81 01 31', '81 01 32']],
	])('closes behind the last message of %s, where chance is %s', async (query, chance, messages) => {
		const host = new FakeHost(chance);
		lab = await startLab({ host });
		const client = RawClient.connect(lab.port);
		await client.upgrade(`/flood?${query}&size=1&every=10&end=4000`);
		for (const message of messages) {
			host.advance(10);
			expect(await client.take(3)).toEqual(hex(message));
		}
		expect(await client.take(4)).toEqual(hex('88 02 0fa0'));
		client.link.destroy();
	});

	test('makes no more while the client does not read, and goes on when it does', async () => {
		lab = await startLab();
		const [near, far] = duplexPair();
		lab.server.emit('connection', far);
		const client = new RawClient(near);
		await client.upgrade('/flood?count=1000&size=1000');
		near.pause();
		for (let turn = 0; turn < 100; turn += 1) await setImmediate();
		expect(far.writableLength).toBeGreaterThan(0);
		expect(far.writableLength).toBeLessThan(2 * LIMITS.floodTurnBytes);
		near.resume();
		expect((await client.take(1000 * 1004)).subarray(-1004, -996)).toEqual(hex('81 7e 03e8 31303030'));
		client.link.destroy();
	});

	test('ends when the client closes', async () => {
		lab = await startLab();
		const client = RawClient.connect(lab.port);
		await client.upgrade('/flood?count=2&size=1&every=60000');
		client.write(hex('88 82 00000000 03e8'));
		expect(await client.toEnd()).toEqual(hex('88 02 03e8'));
	});

	test.each([
		['count=0', '"count" must be a whole number from 1 to 1000000, not "0".'],
		['size=65537', '"size" must be a whole number from 1 to 65536 (bytes), not "65537".'],
		['every=60001', '"every" must be a whole number from 0 to 60000 (ms), not "60001".'],
		['count=1000000&size=269', '"count" times "size" must be at most 268435456 bytes.'],
	])('refuses %s with a sentence that names it', async (query, sentence) => {
		lab = await startLab();
		const client = RawClient.connect(lab.port);
		await client.upgrade(`/flood?${query}`);
		expect((await client.toEnd()).toString()).toBe(`${sentence}\n`);
	});
});
