import { afterEach, beforeEach, expect, test } from 'vitest';
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

/** Masked with zeros: the payload stands as it is. */
const PONG_1 = Buffer.concat([hex('8a 86 00000000'), Buffer.from('ping 1')]);
const PING_1 = Buffer.concat([hex('89 06'), Buffer.from('ping 1')]);
const PING_2 = Buffer.concat([hex('89 06'), Buffer.from('ping 2')]);

test('pings at once, reports the round trip, and pings again in its time', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/ping?every=500');
	expect(await client.take(8)).toEqual(PING_1);
	host.advance(12.344);
	client.write(PONG_1);
	// 0x15: 21 bytes.
	const report = Buffer.concat([hex('81 15'), Buffer.from('{"ping":1,"ms":12.34}')]);
	expect(await client.take(23)).toEqual(report);
	host.advance(487);
	expect(client.received).toHaveLength(0);
	host.advance(1);
	expect(await client.take(8)).toEqual(PING_2);
	client.link.destroy();
});

test('sends no second ping while the first one is not answered, and takes no other pong for its answer', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/ping?every=500');
	await client.take(8);
	client.write(hex('8a 80 00000000  8a 86 00000000 70696e672032'));
	host.advance(5000);
	client.write(hex('88 80 00000000'));
	expect(await client.toEnd()).toEqual(hex('88 00'));
});

test('with count=1, stops behind the first report', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/ping?every=500&count=1');
	await client.take(8);
	client.write(PONG_1);
	expect(await client.take(19)).toEqual(Buffer.concat([hex('81 11'), Buffer.from('{"ping":1,"ms":0}')]));
	host.advance(5000);
	client.write(hex('88 80 00000000'));
	expect(await client.toEnd()).toEqual(hex('88 00'));
});

test.each(['99', '60001'])('refuses every=%s, and names it', async (every) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/ping?every=${every}`);
	expect((await client.toEnd()).toString()).toBe(
		`"every" must be a whole number from 100 to 60000 (ms), not "${every}".\n`,
	);
});
