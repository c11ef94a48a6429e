import { afterEach, expect, test } from 'vitest';
import { FakeHost } from '../../unit/lab-server/support/fake-host.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';

let lab: LabServer;
afterEach(() => lab.stop());

/** The texts a and c, and the bytes b and d. */
const FOUR = hex('81 81 00000000 61  82 81 00000000 62  81 81 00000000 63  82 81 00000000 64');

test.each([
	[0, '82 01 62  81 01 63  82 01 64  81 01 61'],
	[0.5, '81 01 63  82 01 64  81 01 61  82 01 62'],
	[0.99, '82 01 64  81 01 61  82 01 62  81 01 63'],
])('begins with another message than the first, which chance %s decides on', async (chance, echoes) => {
	lab = await startLab({ host: new FakeHost(chance) });
	const client = RawClient.connect(lab.port);
	await client.upgrade('/shuffle');
	client.write(FOUR);
	expect(await client.take(12)).toEqual(hex(echoes));
	client.link.destroy();
});

test('sends nothing back before there are enough, and begins anew behind them', async () => {
	lab = await startLab({ host: new FakeHost() });
	const client = RawClient.connect(lab.port);
	await client.upgrade('/shuffle?count=2');
	client.write(hex('81 81 00000000 61  89 80 00000000'));
	expect(await client.take(2)).toEqual(hex('8a 00'));
	client.write(hex('81 81 00000000 62  81 81 00000000 63  89 80 00000000'));
	expect(await client.take(8)).toEqual(hex('81 01 62  81 01 61  8a 00'));
	client.link.destroy();
});

test('takes no message of more than 1 KiB', async () => {
	lab = await startLab();
	const client = RawClient.connect(lab.port);
	await client.upgrade('/shuffle');
	client.write(hex('82 fe 0401 00000000'));
	expect((await client.take(4)).subarray(2)).toEqual(hex('03f1'));
	client.link.destroy();
});
