import { type Duplex, duplexPair } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import { FakeHost } from '../../unit/lab-server/support/fake-host.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';

let host: FakeHost;
let lab: LabServer;
/** Nothing but this tells the server in memory that its client is gone. */
const open = new Set<Duplex>();
beforeEach(async () => {
	host = new FakeHost();
	lab = await startLab({ host });
});
afterEach(async () => {
	for (const far of open) far.destroy();
	open.clear();
	await lab.stop();
});

/** A client in memory, where no kernel buffers anything, and the server's end of its connection. */
async function connect(target: string): Promise<{ client: RawClient; far: Duplex }> {
	const [near, far] = duplexPair();
	open.add(far);
	lab.server.emit('connection', far);
	const client = new RawClient(near);
	await client.upgrade(target);
	return { client, far };
}

const message = (length: number) =>
	encodeFrame({ opcode: 2, payload: new Uint8Array(length), maskingKey: new Uint8Array(4) });

test('reads at its rate in steps of a tenth of a second', async () => {
	const { client, far } = await connect('/slow-reader?rate=1000');
	client.write(message(492));
	while (far.readableLength === 0) await setImmediate();
	const left: number[] = [];
	for (let time = 0; time <= 600; time += 100) {
		left.push(far.readableLength);
		host.advance(100);
	}
	expect(left).toEqual([500, 400, 300, 200, 100, 0, 0]);
});

test('reads all that there is once its time is over', async () => {
	const { client, far } = await connect('/slow-reader?rate=1000&for=300');
	client.write(message(492));
	while (far.readableLength === 0) await setImmediate();
	const left: number[] = [];
	for (let time = 0; time <= 200; time += 100) {
		left.push(far.readableLength);
		host.advance(100);
	}
	expect(left).toEqual([500, 400, 300]);
	while (far.readableLength > 0) await setImmediate();
	client.write(hex('88 82 00000000 03e8'));
	expect(await client.take(4)).toEqual(hex('88 02 03e8'));
});

test('does not save up what it may read while there is nothing', async () => {
	const { client, far } = await connect('/slow-reader?rate=1000');
	host.advance(10_000);
	client.write(message(492));
	while (far.readableLength === 0) await setImmediate();
	host.advance(100);
	expect(far.readableLength).toBe(400);
});

test('reads one byte a second at the lowest rate', async () => {
	const { client, far } = await connect('/slow-reader?rate=1');
	client.write(hex('81 85 00000000 48656c6c6f'));
	while (far.readableLength === 0) await setImmediate();
	host.advance(999);
	expect(far.readableLength).toBe(11);
	host.advance(2001);
	expect(far.readableLength).toBe(8);
});

test('makes a client wait that sends more than the buffers hold', async () => {
	const { client, far } = await connect('/slow-reader');
	for (let index = 0; index < 20; index += 1) client.write(message(16 * 1024));
	for (let turn = 0; turn < 100; turn += 1) await setImmediate();
	expect(far.readableLength).toBeLessThan(128 * 1024);
	expect(client.link.writableLength).toBeGreaterThan(128 * 1024);
});

test('answers a close frame when it comes to it', async () => {
	const { client, far } = await connect('/slow-reader?rate=1000');
	client.write(message(192));
	client.write(hex('88 82 00000000 03e8'));
	while (far.readableLength < 208) await setImmediate();
	host.advance(100);
	expect(client.received).toHaveLength(0);
	host.advance(200);
	expect(await client.take(4)).toEqual(hex('88 02 03e8'));
});

test('sends nothing', async () => {
	const { client } = await connect('/slow-reader?rate=500000');
	client.write(hex('81 85 00000000 48656c6c6f'));
	client.link.end();
	host.advance(1000);
	expect(await client.toEnd()).toHaveLength(0);
});

test.each(['0', '500001'])('refuses rate=%s, and names it', async (rate) => {
	const { client } = await connect(`/slow-reader?rate=${rate}`);
	expect((await client.toEnd()).toString()).toBe(
		`"rate" must be a whole number from 1 to 500000 (bytes/s), not "${rate}".\n`,
	);
});
