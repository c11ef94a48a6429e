import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createWebSocketStream, type WebSocket } from 'ws';
import { LIMITS, type Limits } from '../../../server/guard/limits.ts';
import { type LogFields, noLog } from '../../../server/process/log.ts';
import {
	askByTls,
	askWithoutReading,
	linkByTls,
	makeProxyFolder,
	NAME,
	openByTls,
	type ProxyFolder,
	type Reader,
	type RunningProxy,
} from '../operation/support/proxy.ts';
import { CADDY, NGINX } from '../operation/support/shipped-proxies.ts';
import { RawClient, upgradeRequest } from '../support/raw-client.ts';
import { reachedLimits } from '../support/reached-limits.ts';
import { type Site, startSite } from '../support/site.ts';
import { BOMB, DEFLATE_OFFER, ECHO, HELLO, REQUEST, REQUESTS } from './support/payloads.ts';

/** They come to the proxy from other addresses, and to the server from the proxy's. */
const ATTACKER = '127.0.0.2';
const NEIGHBOURS = ['127.0.0.3', '127.0.0.4'];
/** Who attacks says so: what that brings about must not come over them. */
const CLAIM = { 'X-Forwarded-For': NEIGHBOURS[0] ?? '' };

/** @returns how many frames have come, each of which has at most 125 bytes of payload */
function framesIn(received: Buffer): number {
	let count = -1;
	for (let next = 0; next <= received.length; next += 2 + (received[next + 1] ?? 0)) count += 1;
	return count;
}

interface Place {
	readonly site: Site;
	readonly proxy: RunningProxy;
	/** What the server has warned of, in order. */
	readonly warnings: LogFields[];
	open(path: string, reader: Reader): Promise<WebSocket>;
}

describe.each([NGINX, CADDY])('behind $name as shipped', ({ lacking, start }) => {
	describe.skipIf(lacking !== null)(lacking ?? 'installed', () => {
		let folder: ProxyFolder;
		beforeAll(() => {
			folder = makeProxyFolder();
		});
		afterAll(() => folder.remove());

		async function startBehind(limits: Partial<Limits> = {}): Promise<Place> {
			const warnings: LogFields[] = [];
			const log = { ...noLog, warn: (_event: string, fields: LogFields = {}) => warnings.push(fields) };
			const own = { ...LIMITS, shutdownGrace: 1, ...limits };
			const site = await startSite({ publicOrigin: `https://${NAME}`, trustProxy: true, limits: own, log });
			onTestFinished(() => site.stop());
			const proxy = await start(folder, site.port);
			onTestFinished(() => proxy.stop());
			return {
				site,
				proxy,
				warnings,
				async open(path, reader) {
					const socket = openByTls(folder, proxy.port, path, reader);
					await once(socket, 'open');
					return socket;
				},
			};
		}

		/** A socket of `/deflate` whose frames a test writes itself. */
		async function openDeflate(proxy: RunningProxy, localAddress: string): Promise<RawClient> {
			const client = new RawClient(linkByTls(folder, proxy.port, localAddress));
			await client.upgrade('/deflate', { Host: NAME, ...CLAIM, 'Sec-WebSocket-Extensions': DEFLATE_OFFER });
			return client;
		}

		test('requests that nobody reads the answers of reach the server one after the other, and others are served', async () => {
			const { proxy, site } = await startBehind();
			// One of that connection, and one of the other reader.
			expect(await askWithoutReading(folder, proxy, site.app.server)).toBeLessThanOrEqual(2);
		});

		test('of forty thousand requests in each tunnel a few are parsed, its reader is named, and others have their echoes', async () => {
			const { open, site, warnings } = await startBehind();
			let announced = 0;
			site.app.server.prependListener('request', () => {
				announced += 1;
			});
			const tunnels = await Promise.all([1, 2, 3].map(() => open('/raw', { localAddress: ATTACKER, headers: CLAIM })));
			const echoes = await Promise.all(NEIGHBOURS.map((localAddress) => open('/echo', { localAddress })));
			const closed = Promise.all(tunnels.map((tunnel) => once(tunnel, 'close')));
			for (const tunnel of tunnels) tunnel.send(REQUESTS);
			const answers = Promise.all(
				echoes.map(async (echo) => {
					echo.send('still here');
					return String((await once(echo, 'message'))[0]);
				}),
			);
			expect((await closed).map(([code]) => code)).toEqual([1000, 1000, 1000]);
			expect(await answers).toEqual(NEIGHBOURS.map(() => 'still here'));
			expect(announced).toBeLessThanOrEqual(3 * Math.ceil(LIMITS.tunnelTurnBytes / REQUEST.length));
			expect(warnings).toEqual(Array(3).fill({ limit: 'requests-per-connection', address: ATTACKER }));
			for (const echo of echoes) echo.terminate();
		});

		test('requests in a tunnel are charged to the reader who opened it, whatever they claim, and to nobody else', async () => {
			const { open, proxy, site, warnings } = await startBehind({ requestsPerSecond: 0.001, requestsBurst: 5 });
			const tunnel = await open('/raw', { localAddress: ATTACKER, headers: CLAIM });
			const inside = new RawClient(createWebSocketStream(tunnel));
			const claims = Object.entries(CLAIM).map(([name, value]) => `${name}: ${value}\r\n`);
			const statuses: string[] = [];
			for (let round = 1; round <= 6; round += 1) {
				inside.received = Buffer.alloc(0);
				inside.write(`GET /favicon.svg HTTP/1.1\r\nHost: ${NAME}\r\n${claims.join('')}\r\n`);
				await inside.until(({ received }) => /\r\n\r\n./s.test(received.toString()));
				statuses.push(inside.received.toString().slice(9, 12));
			}
			expect(statuses).toEqual(['200', '200', '200', '200', '200', '429']);
			expect(inside.received.toString()).toContain('\r\nWebSocket-Lab-Limit: requests-per-address\r\n');
			expect(warnings).toEqual([{ limit: 'requests-per-address', address: ATTACKER }]);
			const ask = (localAddress: string) => askByTls(folder, proxy.port, '/favicon.svg', { localAddress });
			expect((await ask(ATTACKER)).status).toBe(429);
			for (const neighbour of NEIGHBOURS) expect((await ask(neighbour)).status).toBe(200);
			expect(reachedLimits(site.app.lab)).toEqual({ 'requests-per-address': 2 });
			tunnel.terminate();
		});

		test('a page of another site can have no tunnel', async () => {
			const { proxy } = await startBehind();
			const stranger = new RawClient(linkByTls(folder, proxy.port, ATTACKER));
			stranger.write(upgradeRequest('/raw', { Host: NAME, Origin: 'https://evil.example' }));
			await stranger.until(({ received }) => received.includes('\r\n\r\n'));
			expect(stranger.received.toString()).toMatch(/^HTTP\/1\.1 403 /);
			stranger.link.destroy();
		});

		test('a reader who always has two hundred frames under way that inflate much keeps nobody waiting for them', async () => {
			const { proxy } = await startBehind();
			const many = await Promise.all(Array.from({ length: 100 }, () => openDeflate(proxy, ATTACKER)));
			const other = await openDeflate(proxy, NEIGHBOURS[1] ?? '');
			let answered = 0;
			for (const client of many) {
				let taken = 0;
				client.link.on('data', () => {
					for (const frames = framesIn(client.received); taken < frames; taken += 1) {
						answered += 1;
						client.write(BOMB);
					}
				});
				client.write(Buffer.concat([BOMB, BOMB]));
			}
			while (answered < many.length) await setImmediate();
			for (let round = 0; round < 10; round += 1) {
				const before = answered;
				other.write(HELLO);
				expect(await other.take(ECHO.length)).toEqual(ECHO);
				expect(answered - before).toBeLessThan(many.length);
			}
			for (const { link } of [...many, other]) link.destroy();
		});

		test('what the messages of a reader inflate to is charged to that reader, and to nobody else', async () => {
			const { proxy, site } = await startBehind({
				addressBytesPerSecond: 1,
				addressBytesBurst: 2 * LIMITS.deflateMessageBytes,
				settleFrames: 1,
			});
			const attacker = await openDeflate(proxy, ATTACKER);
			const others = await Promise.all(NEIGHBOURS.map((address) => openDeflate(proxy, address)));
			attacker.write(Buffer.concat([BOMB, BOMB]));
			await attacker.until(({ received }) => framesIn(received) === 2);
			attacker.write(HELLO);
			for (let round = 0; round < 3; round += 1) {
				for (const other of others) {
					other.write(HELLO);
					expect(await other.take(ECHO.length)).toEqual(ECHO);
					expect(reachedLimits(site.app.lab)).toEqual({ 'rate-per-address': 1 });
				}
			}
			expect(framesIn(attacker.received)).toBe(2);
			for (const { link } of [attacker, ...others]) link.destroy();
		});
	});
});
