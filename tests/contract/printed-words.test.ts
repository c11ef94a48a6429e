import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createServer as createTcpServer } from 'node:net';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ClientOptions, WebSocketServer, WebSocket as WsSocket } from 'ws';
import { entriesThatPrint } from '../support/printed.ts';
import { type LabServer, startLab } from './support/lab-server.ts';

/** The troubleshooting reference quotes what ws and Node print: a version that words it otherwise is noticed here. */
let lab: LabServer;
beforeAll(async () => {
	lab = await startLab();
});
afterAll(() => lab.stop());

interface Attempt {
	readonly protocols?: string[];
	readonly options?: ClientOptions;
	readonly act?: (socket: WsSocket) => void;
}

/** @returns what ws hands to an `error` listener, or throws */
async function printedByWs(target: string, { protocols = [], options = {}, act }: Attempt = {}): Promise<string> {
	const socket = new WsSocket(`ws://127.0.0.1:${lab.port}${target}`, protocols, options);
	const failed = once(socket, 'error');
	try {
		act?.(socket);
	} catch (error) {
		socket.on('error', () => undefined).terminate();
		return String(error);
	}
	const [error] = await failed;
	return String(error);
}

it.each<[string, string, string, Attempt?]>([
	['a status other than 101', 'ws-unexpected-server-response', '/refuse?status=403'],
	['a wrong accept value', 'ws-handshake-problems', '/bad-accept'],
	['no subprotocol of those offered', 'ws-handshake-problems', '/subprotocol?ignore=1', { protocols: ['chat.v1'] }],
	['a subprotocol that nobody asked for', 'ws-handshake-problems', '/subprotocol?unrequested=chat.v9'],
	['another subprotocol', 'ws-handshake-problems', '/subprotocol?unrequested=b', { protocols: ['a'] }],
	[
		'too many redirects',
		'ws-handshake-problems',
		'/refuse?status=302',
		{ options: { followRedirects: true, maxRedirects: 0 } },
	],
	['a masked frame', 'ws-mask', '/violate?kind=masked'],
	['a reserved bit', 'ws-rsv1', '/violate?kind=rsv'],
	['a reserved opcode', 'ws-limits-and-violations', '/violate?kind=opcode'],
	['text that is no UTF-8', 'ws-limits-and-violations', '/violate?kind=utf8'],
	['a control frame in pieces', 'ws-limits-and-violations', '/violate?kind=split-control'],
	['a control frame that is too long', 'ws-limits-and-violations', '/violate?kind=long-control'],
	[
		'a message that is too large',
		'ws-limits-and-violations',
		'/echo',
		{ options: { maxPayload: 5 }, act: (socket) => socket.on('open', () => socket.send('123456')) },
	],
	['an early end', 'ws-closed-before-established', '/echo', { act: (socket) => socket.terminate() }],
	['an early send', 'ws-not-open', '/echo', { act: (socket) => socket.send('x') }],
])('ws says of %s what the reference has under %s', async (_what, id, target, attempt) => {
	expect(entriesThatPrint(await printedByWs(target, attempt))).toContain(id);
});

it('ws says that nobody answered in time', async () => {
	const silent = createTcpServer().listen(0, '127.0.0.1');
	await once(silent, 'listening');
	const address = silent.address();
	const port = typeof address === 'object' ? address?.port : undefined;
	const socket = new WsSocket(`ws://127.0.0.1:${port}/`, { handshakeTimeout: 50 });
	const [error] = await once(socket, 'error');
	silent.close();
	expect(entriesThatPrint(String(error))).toContain('ws-handshake-problems');
});

it('ws says in a page that it is not for pages', () => {
	const { resolve } = createRequire(import.meta.url);
	const forPages: () => void = createRequire(import.meta.url)(join(dirname(resolve('ws')), 'browser.js'));
	let said: unknown;
	try {
		forPages();
	} catch (error) {
		said = error;
	}
	expect(entriesThatPrint(String(said))).toContain('ws-in-browser');
});

it('ws hands the error of a late send to its callback', async () => {
	const socket = new WsSocket(`ws://127.0.0.1:${lab.port}/close?code=1000`);
	await once(socket, 'close');
	const error = await new Promise((resolve) => socket.send('x', resolve));
	expect(entriesThatPrint(String(error))).toContain('ws-not-open');
});

it('ws says that two servers took one upgrade', async () => {
	const http = createServer().listen(0, '127.0.0.1');
	const server = new WebSocketServer({ noServer: true });
	const said = new Promise((resolve) => {
		http.on('upgrade', (request, socket, head) => {
			server.handleUpgrade(request, socket, head, () => undefined);
			try {
				server.handleUpgrade(request, socket, head, () => undefined);
			} catch (error) {
				resolve(error);
			}
		});
	});
	await once(http, 'listening');
	const address = http.address();
	new WsSocket(`ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`).on('error', () => undefined);
	expect(entriesThatPrint(String(await said))).toContain('ws-handle-upgrade-twice');
	http.closeAllConnections();
	http.close();
});

it('ws hands text over as a Buffer', async () => {
	const socket = new WsSocket(`ws://127.0.0.1:${lab.port}/echo`);
	await once(socket, 'open');
	socket.send('{"a":1}');
	const [data] = await once(socket, 'message');
	socket.terminate();
	expect(entriesThatPrint(inspect(data))).toContain('buffer-in-console');
});

it.each([
	['an early send', (socket: WebSocket) => socket.send('x')],
	['a code that may not be set', (socket: WebSocket) => socket.close(1001)],
	['a reason that is too long', (socket: WebSocket) => socket.close(1000, 'x'.repeat(124))],
] as const)('Node’s own WebSocket throws at %s what the reference has', (_what, act) => {
	const socket = new WebSocket(`ws://127.0.0.1:${lab.port}/echo`);
	let thrown: unknown;
	try {
		act(socket);
	} catch (error) {
		thrown = error;
	}
	socket.close();
	expect(entriesThatPrint(String(thrown))).toContain('undici-use');
});
