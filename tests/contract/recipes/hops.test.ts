import { once } from 'node:events';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { Changes } from '../operation/support/proxy.ts';
import { freePort } from '../operation/support/proxy.ts';
import { HOPS } from './support/hops.ts';
import { copyRecipe, startProgram } from './support/program.ts';

const MESSAGE = Buffer.alloc(70_000, 7);

describe.concurrent.each(HOPS)('through the recipe $recipe', (hop) => {
	const lacking = hop.lacks();
	const stops: (() => Promise<void>)[] = [];

	/** @returns the port of the hop */
	async function start(backend: number, changes: Changes = []): Promise<number> {
		const port = await freePort();
		const copy = copyRecipe(hop.recipe, hop.file, [...hop.ports(port, backend), ...changes]);
		stops.push(async () => copy.remove());
		const program = await startProgram(hop.command(copy, port), port, { HOME: copy.path }, hop.says ?? null);
		stops.unshift(async () => {
			await program.terminate();
		});
		return port;
	}

	describe.skipIf(lacking !== null)(lacking ?? 'as it stands on its page', () => {
		let server: WebSocketServer;
		let backend: number;
		let port: number;
		beforeAll(async () => {
			backend = await freePort();
			server = new WebSocketServer({ port: backend, host: '127.0.0.1' });
			server.on('connection', (socket) => {
				socket.on('message', (data, binary) => socket.send(data, { binary }));
			});
			port = await start(backend);
		});
		afterAll(async () => {
			for (const stop of stops) await stop();
			server.close();
		});

		/** @returns both ends of one connection, which its name tells from the others */
		async function open(at: number, name: string): Promise<readonly [client: WebSocket, peer: WebSocket]> {
			const target = `/socket?name=${name}`;
			const accepted = new Promise<WebSocket>((resolve) => {
				server.on('connection', (socket, { url }) => {
					if (url === target) resolve(socket);
				});
			});
			const client = new WebSocket(`ws://127.0.0.1:${at}${target}`);
			const [peer] = await Promise.all([accepted, once(client, 'open')]);
			return [client, peer];
		}

		test('passes an upgrade, 70,000 bytes, pings both ways, and a close code', async ({ expect }) => {
			const [client, peer] = await open(port, 'echo');
			client.send(MESSAGE);
			expect(await once(client, 'message')).toEqual([MESSAGE, true]);

			const pong = once(peer, 'pong');
			peer.ping('from the server');
			expect(String(await once(client, 'ping'))).toBe('from the server');
			expect(String(await pong)).toBe('from the server');
			client.ping('from the client');
			expect(String(await once(client, 'pong'))).toBe('from the client');

			const heard = once(peer, 'close');
			client.close(4001, 'done');
			const [[code, reason]] = await Promise.all([heard, once(client, 'close')]);
			expect([code, String(reason)]).toEqual([4001, 'done']);
		});

		test('passes the code with which the server closes', async ({ expect }) => {
			const [client, peer] = await open(port, 'closed');
			peer.close(1001, 'restart');
			const [code, reason] = await once(client, 'close');
			expect([code, String(reason)]).toEqual([1001, 'restart']);
		});

		test.skipIf(hop.impatient === undefined)('cuts who is silent for too long, without a code', async ({ expect }) => {
			const [client, peer] = await open(await start(backend, hop.impatient), 'quiet');
			const heard = once(peer, 'close');
			const [[here], [there]] = await Promise.all([once(client, 'close'), heard]);
			expect([here, there]).toEqual([1006, 1006]);
		});
	});
});
