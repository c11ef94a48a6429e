import { duplexPair } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { LIMITS, type Limits } from '../../server/guard/limits.ts';
import { FrameDecoder } from '../../src/protocol/frame-decoder.ts';
import { encodeFrame } from '../../src/protocol/frame-encoder.ts';
import { FakeHost } from '../unit/lab-server/support/fake-host.ts';
import { closeFrame } from './support/close-frame.ts';
import { type LabServer, startLab } from './support/lab-server.ts';
import { hex, RawClient, upgradeRequest } from './support/raw-client.ts';
import { reachedLimits } from './support/reached-limits.ts';
import { startSite } from './support/site.ts';

let lab: LabServer;
let host: FakeHost;
afterEach(async () => {
	const stopped = lab.stop();
	host.advance(LIMITS.shutdownGrace);
	await stopped;
});

async function start(limits: Partial<Limits>): Promise<void> {
	host = new FakeHost();
	// Each client says in a header which address it has.
	lab = await startLab({ host, trustProxy: true, limits: { ...LIMITS, ...limits } });
}

/** A client that has sent its handshake. */
function knock(address: string, target = '/echo', link = RawClient.connect(lab.port)): RawClient {
	link.write(upgradeRequest(target, { 'X-Forwarded-For': address }));
	return link;
}

/** A client that was let in. */
async function enter(address: string, target?: string): Promise<RawClient> {
	const client = knock(address, target);
	await client.until(({ received }) => received.includes('\r\n\r\n'));
	expect(client.received.toString()).toMatch(/^HTTP\/1\.1 101 /);
	client.received = client.received.subarray(client.received.indexOf('\r\n\r\n') + 4);
	return client;
}

/** How often each limit was reached. */
const reached = () => reachedLimits(lab.lab);

/** Goes round the event loop until the condition holds; the lab's clock stands still. */
async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await setImmediate();
}

const HELLO = hex('81 85 00000000 48656c6c6f');
const ECHO = hex('81 05 48656c6c6f');

test('refuses sockets beyond those of an address and of all, says why, and lets others in', async () => {
	await start({ sockets: 3, socketsPerAddress: 2 });
	const first = await enter('192.0.2.1');
	await enter('192.0.2.1');
	expect((await knock('192.0.2.1').toEnd()).toString()).toMatch(
		/^HTTP\/1\.1 429 .*\r\nRetry-After: 10\r\nWebSocket-Lab-Limit: sockets-per-address\r\n\r\nYour address has 2 sockets open; close some of them first\.\n$/s,
	);
	const other = await enter('192.0.2.2');
	expect((await knock('192.0.2.3').toEnd()).toString()).toMatch(
		/^HTTP\/1\.1 503 .*\r\nRetry-After: 10\r\nWebSocket-Lab-Limit: sockets\r\n\r\nAll sockets are taken; try again later\.\n$/s,
	);
	expect(reached()).toEqual({ 'sockets-per-address': 1, sockets: 1 });
	other.write(HELLO);
	expect(await other.take(7)).toEqual(ECHO);
	first.link.destroy();
	await until(() => lab.lab.sockets === 2);
	await enter('192.0.2.3');
});

test('counts the addresses of one IPv6 network as one', async () => {
	await start({ socketsPerAddress: 1 });
	await enter('2001:db8:0:100::1');
	expect((await knock('2001:db8:0:1ff:ffff::2').toEnd()).toString()).toMatch(/^HTTP\/1\.1 429 /);
	await enter('2001:db8:0:200::1');
});

test('refuses handshakes that come too fast from one address, and from that one only', async () => {
	await start({ handshakesPerSecond: 1, handshakesBurst: 2 });
	await enter('192.0.2.1');
	await enter('192.0.2.1');
	expect((await knock('192.0.2.1').toEnd()).toString()).toMatch(
		/^HTTP\/1\.1 429 .*\r\nRetry-After: 1\r\nWebSocket-Lab-Limit: handshakes-per-address\r\n\r\nYour address opens sockets too fast; wait a moment\.\n$/s,
	);
	await enter('192.0.2.2');
	host.advance(1000);
	await enter('192.0.2.1');
	expect(reached()).toEqual({ 'handshakes-per-address': 1 });
});

test.each([
	['of one socket', { framesPerSecond: 1000, framesBurst: 10 }, 'rate-per-socket'],
	['of one address', { addressFramesPerSecond: 1000, addressFramesBurst: 10 }, 'rate-per-address'],
	['of one socket in bytes', { bytesPerSecond: 11_000, bytesBurst: 110, settleBytes: 100 }, 'rate-per-socket'],
])('reads no faster than the rate %s, loses nothing, and lets others have theirs', async (_whose, limits, limit) => {
	await start({ settleFrames: 10, ...limits });
	const [near, far] = duplexPair();
	lab.server.emit('connection', far);
	const fast = knock('192.0.2.1', '/echo', new RawClient(near));
	await fast.until(({ received }) => received.includes('\r\n\r\n'));
	fast.received = Buffer.alloc(0);
	const other = await enter('192.0.2.2');

	// The first ten are the burst; the next ten are taken, and have to be paid for.
	for (let round = 0; round < 3; round += 1) {
		near.write(Buffer.concat(Array(10).fill(HELLO)));
		await setImmediate();
	}
	await fast.until(({ received }) => received.length >= 20 * ECHO.length);
	await until(() => far.readableLength > 0);
	expect(reached()).toEqual({ [limit]: 1 });
	other.write(HELLO);
	expect(await other.take(7)).toEqual(ECHO);
	host.advance(9);
	expect(fast.received).toHaveLength(20 * ECHO.length);
	host.advance(1);
	await fast.until(({ received }) => received.length === 30 * ECHO.length);
	near.destroy();
	far.destroy();
});

test('takes no memory for what is only announced', async () => {
	await start({ handshakesBurst: 10_000 });
	const sockets = 400;
	const clients = await Promise.all(Array.from({ length: sockets }, () => enter('192.0.2.1')));
	const before = process.memoryUsage();
	for (const client of clients) client.write(hex('82 ff 0000000000100000 00000000 00'));
	await until(() => {
		host.advance(LIMITS.heldLook);
		return lab.lab.load().heldBytes > sockets * 15;
	});
	const after = process.memoryUsage();
	// 1 MiB was announced by each.
	expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(sockets * 16 * 1024);
	expect(lab.lab.load().heldBytes).toBeLessThan(sockets * 1024);
	for (const { link } of clients) link.destroy();
});

test('gives up the socket that holds the most when all together hold too much, and refuses new ones before that', async () => {
	await start({ heldBytes: 100_000, heldBytesForNew: 50_000 });
	const unfinished = (length: number) => Buffer.concat([hex('82 ff 0000000000100000 00000000'), Buffer.alloc(length)]);
	const quiet = await enter('192.0.2.1');
	const light = await enter('192.0.2.2');
	const heavy = await enter('192.0.2.3');
	const look = (condition: (held: number) => boolean) =>
		until(() => {
			host.advance(LIMITS.heldLook);
			return condition(lab.lab.load().heldBytes);
		});
	light.write(unfinished(40_000));
	await look((held) => held > 40_000);
	heavy.write(unfinished(45_000));
	await look((held) => held > 85_000);
	expect((await knock('192.0.2.4').toEnd()).toString()).toMatch(
		/^HTTP\/1\.1 503 .*\r\nWebSocket-Lab-Limit: memory\r\n\r\nThe lab server is short of memory; try again later\.\n$/s,
	);
	heavy.write(Buffer.alloc(20_000));
	await look((held) => held < 85_000);
	const closed = closeFrame(1013, 'The lab server is short of memory; try again later (limit: heldBytes).');
	expect(await heavy.take(closed.length)).toEqual(closed);
	host.advance(LIMITS.heldGrace);
	await heavy.toEnd();
	await enter('192.0.2.4');
	quiet.write(HELLO);
	expect(await quiet.take(7)).toEqual(ECHO);
	light.write(Buffer.alloc(1024 * 1024 - 40_000));
	await until(() => {
		// It says so much at once that it is read from in turns.
		host.advance(0);
		return light.received.length === 1024 * 1024 + 10;
	});
	expect(reached()).toEqual({ memory: 2 });
});

test('answers a peer that pings without reading with a bounded number of pongs', async () => {
	await start({});
	const [near, far] = duplexPair();
	lab.server.emit('connection', far);
	const client = knock('192.0.2.1', '/echo', new RawClient(near));
	await client.until(({ received }) => received.includes('\r\n\r\n'));
	client.received = Buffer.alloc(0);
	near.pause();
	const flood = Buffer.concat(
		Array(1000).fill(encodeFrame({ opcode: 9, payload: new Uint8Array(125), maskingKey: new Uint8Array(4) })),
	);
	const pong = 127;
	for (let round = 0; round < 100; round += 1) {
		near.write(flood);
		await until(() => near.writableLength === 0);
		host.advance(1000);
	}
	// What the client's own end has room for is taken; the rest waits here.
	expect(far.writableLength).toBeGreaterThan(0);
	expect(far.writableLength).toBeLessThanOrEqual(LIMITS.pongsUnderWay * pong);
	near.destroy();
	far.destroy();
});

test('answers each of many pings at most once, and the last one, however many pongs were left out', async () => {
	await start({});
	const client = await enter('192.0.2.1');
	const numbered = (number: number) => Uint8Array.of(number >> 8, number & 0xff);
	const ping = (number: number) => encodeFrame({ opcode: 9, payload: numbered(number), maskingKey: new Uint8Array(4) });
	client.write(Buffer.concat(Array.from({ length: 500 }, (_, number) => ping(number))));
	const lastPong = Buffer.from(encodeFrame({ opcode: 10, payload: numbered(499), maskingKey: null }));
	await until(() => {
		host.advance(0);
		return client.received.includes(lastPong);
	});
	client.write(hex('88 82 00000000 03e8'));
	const frames = new FrameDecoder({ receiver: 'client' }).push(await client.toEnd());
	const pongs = frames
		.filter(({ opcode }) => opcode === 10)
		.map(({ payload: [high = 0, low = 0] }) => high * 256 + low);
	expect(pongs).toEqual([...new Set(pongs)].toSorted((a, b) => a - b));
	expect(
		frames
			.map(({ opcode }) => opcode)
			.toSorted((a, b) => a - b)
			.slice(0, 2),
	).toEqual([8, 10]);
});

test('closes connections beyond those of an address, whatever they say', async () => {
	await start({});
	const site = await startSite({ limits: { ...LIMITS, connectionsPerAddress: 2 } });
	const [first, second] = [RawClient.connect(site.port), RawClient.connect(site.port)];
	await Promise.all([first.upgrade('/echo'), second.upgrade('/echo')]);
	expect(await RawClient.connect(site.port).toEnd()).toHaveLength(0);
	first.link.destroy();
	await until(() => site.app.lab.sockets === 1);
	const third = RawClient.connect(site.port);
	await third.upgrade('/echo');
	third.link.destroy();
	await site.stop();
});
