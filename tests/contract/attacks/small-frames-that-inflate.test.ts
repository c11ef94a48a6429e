import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { LIMITS } from '../../../server/guard/limits.ts';
import { FakeHost } from '../../unit/lab-server/support/fake-host.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { RawClient } from '../support/raw-client.ts';
import { reachedLimits } from '../support/reached-limits.ts';
import { BOMB, DEFLATE_OFFER, ECHO, HELLO } from './support/payloads.ts';

let lab: LabServer;
afterEach(() => lab.stop());

async function open(address: string): Promise<RawClient> {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/deflate', {
		'X-Forwarded-For': address,
		'Sec-WebSocket-Extensions': DEFLATE_OFFER,
	});
	return client;
}

test('an address with many sockets that inflate much does not keep another waiting for all of them', async () => {
	lab = await startLab({ trustProxy: true });
	const many = await Promise.all(Array.from({ length: 120 }, () => open('192.0.2.1')));
	const other = await open('192.0.2.2');
	for (const client of many) client.write(Buffer.concat([BOMB, BOMB]));
	await many[0]?.until(({ received }) => received.length > 0);
	other.write(HELLO);
	expect(await other.take(ECHO.length)).toEqual(ECHO);
	const answered = many.filter(({ received }) => received.length > 0).length;
	expect(answered).toBeLessThan(60);
	for (const { link } of [...many, other]) link.destroy();
});

test('what a message inflates to is charged to the socket and to its address', async () => {
	const host = new FakeHost();
	const bytesPerSecond = LIMITS.deflateMessageBytes;
	const limits = { ...LIMITS, bytesPerSecond, bytesBurst: 2 * bytesPerSecond };
	lab = await startLab({ host, trustProxy: true, limits });
	const client = await open('192.0.2.1');
	client.write(Buffer.concat([BOMB, BOMB, BOMB]));
	while (Object.keys(reachedLimits(lab.lab)).length === 0) {
		await setImmediate();
		host.advance(0);
	}
	expect(reachedLimits(lab.lab)).toEqual({ 'rate-per-socket': 1 });
	expect(BOMB.length).toBeLessThan(100);
	client.link.destroy();
	const stopped = lab.stop();
	host.advance(LIMITS.shutdownGrace);
	await stopped;
});
