import { setTimeout } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../server/guard/limits.ts';
import { encodeFrame } from '../../src/protocol/frame-encoder.ts';
import { FakeHost } from '../unit/lab-server/support/fake-host.ts';
import { closeFrame } from './support/close-frame.ts';
import { type LabServer, lacks, startLab } from './support/lab-server.ts';
import { RawClient, upgradeRequest } from './support/raw-client.ts';

/** Whatever a client can make the server keep counts as held, wherever it is kept. */
let lab: LabServer;
let host: FakeHost;
beforeEach(async () => {
	host = new FakeHost();
	lab = await startLab({ host, trustProxy: true, limits: { ...LIMITS, heldBytesPerAddress: 180_000 } });
});
afterEach(async () => {
	const stopped = lab.stop();
	host.advance(LIMITS.shutdownGrace);
	await stopped;
});

const binary = (payload: Uint8Array, fields: { fin?: boolean; rsv1?: boolean } = {}) =>
	encodeFrame({ opcode: 2, payload, maskingKey: new Uint8Array(4), ...fields });

async function open(target: string, headers: Readonly<Record<string, string>> = {}): Promise<RawClient> {
	const client = RawClient.connect(lab.port);
	await client.upgrade(target, { 'X-Forwarded-For': '192.0.2.1', ...headers });
	return client;
}

/**
 * Looks at what is held until the condition holds. Real time passes in between: what is on its way needs some, and on the fake
 * clock sockets that nobody can ask whether they are there are cut after a while.
 */
async function untilHeld(condition: (held: number) => boolean): Promise<void> {
	do {
		await setTimeout(5);
		host.advance(LIMITS.heldLook);
	} while (!condition(lab.lab.load().heldBytes));
}

test('messages whose delay is not over', async () => {
	const client = await open('/echo?delay=60000');
	client.write(binary(new Uint8Array(100_000)));
	await untilHeld((held) => held >= 100_000 && held < 101_000);
	client.link.destroy();
});

test('what the fragments of a compressed message were inflated to', async () => {
	const client = await open('/deflate', { 'Sec-WebSocket-Extensions': 'permessage-deflate' });
	const fragment = deflateRawSync(new Uint8Array(60_000));
	expect(fragment.length).toBeLessThan(100);
	client.write(binary(fragment, { fin: false, rsv1: true }));
	await untilHeld((held) => held >= LIMITS.deflateContextBytes + 60_000);
	client.link.destroy();
});

test('what was read from the network and not by the scenario', async () => {
	const client = await open('/slow-reader?rate=1');
	client.write(binary(new Uint8Array(500_000)));
	await untilHeld((held) => held >= 60_000);
	client.link.destroy();
});

test.skipIf(lacks('tunnels to look into'))('what waits inside of a tunnel', async () => {
	const client = await open('/raw');
	client.write(binary(Buffer.from(upgradeRequest('/slow-reader?rate=1'))));
	await client.until(({ received }) => received.includes('\r\n\r\n'));
	// The inner server has 70,000 bytes that it does not read, and as long as it does not, the tunnel has them as well. What comes
	// behind them may wait in the network, where nobody counts it.
	client.write(binary(binary(new Uint8Array(70_000))));
	await untilHeld((held) => held >= 70_000 + 70_000);
	client.link.destroy();
});

test.skipIf(lacks('addresses'))(
	'an address whose sockets hold too much loses those that hold the most; nobody else notices',
	async () => {
		const light = await open('/echo?delay=60000');
		const heavy = await open('/echo?delay=60000');
		const other = await open('/echo?delay=60000', { 'X-Forwarded-For': '192.0.2.2' });
		for (const [client, length] of [
			[light, 70_000],
			[heavy, 120_000],
			[other, 150_000],
		] as const) {
			client.write(binary(new Uint8Array(length)));
		}
		await untilHeld((held) => held > 220_000 && held < 230_000);
		const reason =
			'Read what the server sends, end what you begin: your address holds too much (limit: heldBytesPerAddress).';
		const closed = closeFrame(1013, reason);
		expect(await heavy.take(closed.length)).toEqual(closed);
		expect([light.ended, other.ended]).toEqual([false, false]);
		for (const { link } of [light, heavy, other]) link.destroy();
	},
);
