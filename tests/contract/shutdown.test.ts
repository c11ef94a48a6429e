import { once } from 'node:events';
import { createServer } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LIMITS } from '../../server/guard/limits.ts';
import { listen } from '../../server/process/listening.ts';
import { attachLab } from '../../server/upgrade/attach-lab.ts';
import { FakeHost } from '../unit/lab-server/support/fake-host.ts';
import { hex, RawClient, upgradeRequest } from './support/raw-client.ts';

test('does not end before a handshake that came too late has been refused, and waits no longer for it than for others', async () => {
	const host = new FakeHost();
	const server = createServer();
	const lab = attachLab(server, { host });
	const { port } = await listen(server, { port: 0, host: '127.0.0.1' });
	const open = RawClient.connect(port);
	await open.upgrade('/echo');
	const late = RawClient.connect(port);
	late.link.allowHalfOpen = true;
	const request = upgradeRequest('/echo');
	const began = once(server, 'connection');
	late.write(request.slice(0, -2));
	await began;

	let over = false;
	const ended = lab.shutdown().then(() => {
		over = true;
	});
	late.write(request.slice(-2));
	await late.until(({ received }) => received.includes('503 Service Unavailable'));
	open.write(hex('88 82 00000000 03e9'));
	await open.toEnd();
	open.link.end();
	while (lab.sockets > 0) await setImmediate();
	await setImmediate();
	expect(over).toBe(false);
	host.advance(LIMITS.shutdownGrace);
	await ended;
	const closed = once(server, 'close');
	server.close();
	await closed;
});

test('closes a socket that is not read from with 1001, and cuts it', async () => {
	const host = new FakeHost();
	const server = createServer();
	const lab = attachLab(server, {
		host,
		limits: { ...LIMITS, settleFrames: 1, framesPerSecond: 0.01, framesBurst: 0 },
	});
	const { port } = await listen(server, { port: 0, host: '127.0.0.1' });
	const client = RawClient.connect(port);
	await client.upgrade('/echo');
	client.write(hex('81 80 00000000'));
	expect(await client.take(2)).toEqual(hex('81 00'));
	const ended = lab.shutdown();
	expect((await client.take(36)).subarray(0, 4)).toEqual(hex('88 22 03e9'));
	client.write(hex('88 82 00000000 03e9'));
	host.advance(LIMITS.shutdownGrace);
	await ended;
	await client.toEnd();
	expect(lab.sockets).toBe(0);
	expect(host.pending).toBe(0);
	server.close();
});
