import { duplexPair } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LIMITS } from '../../server/guard/limits.ts';
import { VIOLATIONS, type ViolationId } from '../../src/protocol/violations.ts';
import { closeFrame } from './support/close-frame.ts';
import { type LabServer, startLab } from './support/lab-server.ts';
import { hex, RawClient } from './support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => {
	vi.useRealTimers();
	return lab.stop();
});

async function connect(target = '/echo'): Promise<RawClient> {
	const client = RawClient.connect(lab.port);
	await client.upgrade(target);
	return client;
}

/** The violations that were counted. */
const counted = () =>
	lab.lab
		.load()
		.counters.readings()
		.flatMap(([{ label }, reading]) => (label === 'rule' && typeof reading !== 'number' ? [...reading] : []));

/** Unless it is about the mask, a frame is masked with a key of zeros: its payload can be read. */
const VIOLATING = [
	['reserved-bit', 'RSV1 without an extension', 'c1 81 00000000 61'],
	['reserved-bit', 'RSV3', '91 81 00000000 61'],
	['reserved-opcode', 'opcode 3', '83 80 00000000'],
	['reserved-opcode', 'opcode 15', '8f 80 00000000'],
	['unmasked-client-frame', 'no mask', '81 01 61'],
	['fragmented-control-frame', 'a ping without FIN', '09 80 00000000'],
	['control-frame-too-long', 'a ping of 126 bytes', '89 fe 007e'],
	['length-not-minimal', '5 bytes in the 16-bit form', '81 fe 0005 00000000 48656c6c6f'],
	['length-not-minimal', '5 bytes in the 64-bit form', '81 ff 0000000000000005 00000000 48656c6c6f'],
	['length-top-bit', 'a length of 2^63', '82 ff 8000000000000000 00000000'],
	['frame-too-large', 'a length of 2^62', '82 ff 4000000000000000 00000000'],
	['message-too-large', 'a length of 1 MiB and a byte', '82 ff 0000000000100001 00000000'],
	['message-too-large', 'fragments of more than 1 MiB together', '02 81 00000000 61  80 ff 0000000000100000 00000000'],
	['unexpected-continuation', 'a continuation of nothing', '80 81 00000000 61'],
	['interrupted-message', 'a text in the middle of a message', '01 81 00000000 61  81 81 00000000 62'],
	['invalid-utf8', 'a text that is no UTF-8', '81 82 00000000 c328'],
	['invalid-utf8', 'half a character at the end of a message', '01 81 00000000 e2  80 81 00000000 82'],
	['close-payload-one-byte', 'a Close frame of one byte', '88 81 00000000 03'],
	['close-code-not-allowed', 'a Close frame with 1005', '88 82 00000000 03ed'],
	['close-code-not-allowed', 'a Close frame with 5000', '88 82 00000000 1388'],
	['invalid-utf8', 'a close reason that is no UTF-8', '88 84 00000000 03e8 c328'],
] as const satisfies readonly (readonly [ViolationId, string, string])[];

test.each(VIOLATING)('answers %s (%s) with its close code, and no frame after it', async (id, _what, bytes) => {
	const client = await connect();
	client.write(hex(`81 81 00000000 61  ${bytes}  81 81 00000000 62`));
	const code = VIOLATIONS[id].closeCode.toString(16).padStart(4, '0');
	const echo = hex('81 01 61');
	await client.until(({ received, ended }) => received.length >= echo.length + 2 + (received[4] ?? 4) || ended);
	expect(client.received.subarray(0, 3)).toEqual(echo);
	expect(client.received[3]).toBe(0x88);
	expect(client.received.subarray(5, 7).toString('hex')).toBe(code);
	expect(client.received.length).toBeGreaterThan(3 + 4 + 20);
	expect(client.received).toHaveLength(3 + 2 + (client.received[4] ?? 0));
	client.write(hex('88 80 00000000'));
	await client.toEnd();
	expect(client.received).toHaveLength(3 + 2 + (client.received[4] ?? 0));
	expect(counted()).toEqual([[id, 1]]);
});

test('covers every violation that a client can commit after the handshake', () => {
	const ids = Object.entries(VIOLATIONS).flatMap(([id, { closeCode }]) => (closeCode === null ? [] : [id]));
	const covered = new Set<string>(VIOLATING.map(([id]) => id));
	// `ws` does not tell a reason from a text; only a server can mask where it must not.
	expect(ids.filter((id) => !covered.has(id))).toEqual(['masked-server-frame', 'close-reason-not-utf8']);
});

test('answers a message of more fragments than it takes with 1008', async () => {
	const client = await connect();
	client.write(hex(`01 80 00000000 ${'00 80 00000000'.repeat(LIMITS.messageFragments)}`));
	const closed = closeFrame(1008, 'A message has at most 4096 fragments here (limit: messageFragments).');
	expect(await client.take(closed.length)).toEqual(closed);
	client.link.destroy();
});

test('answers a frame that comes in more pieces than it takes with 1008', async () => {
	// In memory nothing puts pieces together.
	const [near, far] = duplexPair();
	lab.server.emit('connection', far);
	const client = new RawClient(near);
	await client.upgrade('/echo');
	client.write(hex('82 ff 0000000000010000 00000000'));
	for (let piece = 0; piece <= LIMITS.frameChunks; piece += 1) {
		client.write('x');
		await setImmediate();
	}
	const closed = closeFrame(1008, 'A frame comes in at most 8192 pieces here (limit: frameChunks).');
	expect(await client.take(closed.length)).toEqual(closed);
	near.destroy();
	far.destroy();
});

test('answers pings one by one, and of a flood at least the last one, in order', async () => {
	const client = await connect();
	client.write(hex('89 81 00000000 01  89 81 00000000 02  89 81 00000000 03'));
	expect(await client.take(9)).toEqual(hex('8a 01 01  8a 01 02  8a 01 03'));

	const pings = 10_000;
	const flood = Buffer.concat(
		Array.from({ length: pings }, (_, index) => hex(`89 82 00000000 ${index.toString(16).padStart(4, '0')}`)),
	);
	client.write(flood);
	const last = hex(`8a 02 ${(pings - 1).toString(16).padStart(4, '0')}`);
	await client.until(({ received }) => received.includes(last));
	const pongs = client.received.toString('hex').match(/8a02..../g) ?? [];
	expect(pongs.toSorted()).toEqual(pongs);
	expect(pongs.join('')).toBe(client.received.toString('hex'));
	client.link.destroy();
});

test('cuts a peer that does not answer a Close frame', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const client = await connect('/close?code=4000');
	expect(await client.take(4)).toEqual(hex('88 02 0fa0'));
	client.write(hex('81 80 00000000'));
	vi.advanceTimersByTime(LIMITS.closeTimeout);
	await client.toEnd();
	expect(client.received).toHaveLength(0);
});
