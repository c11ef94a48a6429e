import { once } from 'node:events';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import type { Changes } from '../operation/support/proxy.ts';
import { freePort } from '../operation/support/proxy.ts';
import { copyRecipe, type Program, startProgram } from './support/program.ts';
import { SERVERS } from './support/servers.ts';

const MESSAGE = Buffer.alloc(70_000, 7);

const connect = async ({ port }: Program, options: ClientOptions = {}): Promise<WebSocket> => {
	const socket = new WebSocket(`ws://127.0.0.1:${port}/`, options);
	// What it ends with is told by the close event.
	socket.on('error', () => undefined);
	await Promise.race([once(socket, 'open'), once(socket, 'close')]);
	return socket;
};

const ended = async (socket: WebSocket): Promise<[number, string]> => {
	const [code, reason] = await once(socket, 'close');
	return [code, String(reason)];
};

/** @returns whether the client, which answers pings, was still kept when the second one came */
async function keptForTwoPings(program: Program): Promise<boolean> {
	const socket = await connect(program);
	let pings = 0;
	const second = new Promise<boolean>((resolve) => {
		socket.on('ping', () => {
			pings += 1;
			if (pings === 2) resolve(true);
		});
		socket.on('close', () => resolve(false));
	});
	const kept = await second;
	socket.terminate();
	return kept;
}

describe.concurrent.each(SERVERS)('the recipe $recipe', (server) => {
	const { recipe, file, command, everySecond, tooLarge, restart } = server;
	const lacking = server.lacks();
	const stops: (() => Promise<void>)[] = [];

	/** Starts the recipe by itself, for a test that ends it, or with other times. */
	async function start(changes: Changes = []): Promise<Program> {
		const copy = copyRecipe(recipe, file, changes);
		stops.push(async () => copy.remove());
		const program = await startProgram(command(copy), await freePort());
		stops.unshift(program.kill);
		return program;
	}

	describe.skipIf(lacking !== null)(lacking ?? 'as it stands on its page', () => {
		let shipped: Program;
		let quick: Program;
		beforeAll(async () => {
			[shipped, quick] = await Promise.all([start(), start(everySecond)]);
		});
		afterAll(async () => {
			for (const stop of stops) await stop();
		});

		test('sends back 70,000 bytes and a text, answers a ping, and closes with the code of the client', async ({
			expect,
		}) => {
			const socket = await connect(shipped);
			socket.send(MESSAGE);
			expect(await once(socket, 'message')).toEqual([MESSAGE, true]);
			socket.send('é€😀');
			expect(await once(socket, 'message')).toEqual([Buffer.from('é€😀'), false]);
			socket.ping('sign');
			expect(String(await once(socket, 'pong'))).toBe('sign');
			socket.close(4001, 'done');
			expect((await ended(socket))[0]).toBe(4001);
		});

		test('refuses pages of other sites', async ({ expect }) => {
			const socket = new WebSocket(`ws://127.0.0.1:${shipped.port}/`, { origin: 'https://evil.example' });
			socket.on('error', () => undefined);
			const [, response] = await once(socket, 'unexpected-response');
			expect(response.statusCode).toBe(403);
			response.destroy();
		});

		test('takes no message of more than 1 MiB', async ({ expect }) => {
			const socket = await connect(shipped);
			socket.send(Buffer.alloc(1024 * 1024 + 1));
			expect((await ended(socket))[0]).toBe(tooLarge);
		});

		test('pings, and keeps who answers', async ({ expect }) => {
			// A machine that stands still for a second may lose one.
			let kept = false;
			for (let tries = 0; !kept && tries < 3; tries += 1) kept = await keptForTwoPings(quick);
			expect(kept).toBe(true);
		});

		test('ends a connection to a client that does not answer', async ({ expect }) => {
			const socket = await connect(quick, { autoPong: false });
			await ended(socket);
			expect(socket.readyState).toBe(WebSocket.CLOSED);
		});

		test('tells its clients of a restart, and ends', async ({ expect }) => {
			const program = await start();
			const socket = await connect(program);
			// Once it has answered, the server knows of this client.
			socket.send('here');
			await once(socket, 'message');
			const heard = ended(socket);
			expect(await program.terminate()).toBe(0);
			expect(await heard).toEqual(restart);
		});
	});
});
