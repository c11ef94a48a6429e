import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { freePort } from '../operation/support/proxy.ts';
import { type ClientProgram, copyRecipe, type RecipeCopy, runClient } from './support/program.ts';

/** It connects anew at once. */
const EAGER = [['FIRST_WAIT = 500', 'FIRST_WAIT = 1']] as const;
const IMPATIENT = [
	...EAGER,
	['ASK_AFTER = 25_000', 'ASK_AFTER = 100'],
	['ANSWER_WITHIN = 10_000', 'ANSWER_WITHIN = 100'],
] as const;

let shipped: RecipeCopy;
let eager: RecipeCopy;
let impatient: RecipeCopy;
beforeAll(() => {
	shipped = copyRecipe('node-client', 'client.mjs');
	eager = copyRecipe('node-client', 'client.mjs', EAGER);
	impatient = copyRecipe('node-client', 'client.mjs', IMPATIENT);
});
afterAll(() => {
	for (const copy of [shipped, eager, impatient]) copy.remove();
});

let server: WebSocketServer;
let address: string;
beforeEach(async () => {
	const port = await freePort();
	server = new WebSocketServer({ port, host: '127.0.0.1' });
	address = `ws://127.0.0.1:${port}/`;
});
afterEach(() => {
	for (const socket of server.clients) socket.terminate();
	server.close();
});

const run = (copy: RecipeCopy): ClientProgram =>
	runClient([process.execPath, copy.file('client.mjs')], { ADDRESS: address });

/** @returns the next socket, once it has said hello */
async function greeted(): Promise<WebSocket> {
	const [socket] = await once(server, 'connection');
	await once(socket, 'message');
	return socket;
}

test('the client takes 70,000 bytes, answers a ping, and ends when the server has said all', async () => {
	const client = run(shipped);
	const socket = await greeted();
	socket.send(Buffer.alloc(70_000));
	socket.ping('sign');
	expect(String(await once(socket, 'pong'))).toBe('sign');
	socket.close(1000);
	expect(await client.ended).toBe(0);
	expect(client.output()).toBe('open\nmessage 70000 bytes\nclosed 1000\n');
});

test('the client comes back when its connection is cut, and does not when it is not wanted', async () => {
	const client = run(eager);
	(await greeted()).terminate();
	(await greeted()).close(1008);
	expect(await client.ended).toBe(0);
	expect(client.output()).toBe('open\nclosed 1006\nopen\nclosed 1008\n');
});

test('the client asks a server that is silent, and connects anew when no answer comes', async () => {
	const heard: string[] = [];
	server.once('connection', (silent) => {
		silent.on('message', (data) => heard.push(String(data)));
		server.on('connection', (socket) => socket.on('message', () => socket.close(1000)));
	});
	const client = run(impatient);
	expect(await client.ended).toBe(0);
	expect(heard).toEqual(['hello', 'beat']);
	// A machine that stands still for a moment may make it give up once more.
	expect(client.output()).toMatch(/^open\n(closed 1006\nopen\n)+closed 1000\n$/);
});
