import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../../server/process/node-host.ts';
import { createInPageLab, type InPageLab } from '../../../src/in-page/create-in-page-lab.ts';
import { CALM } from '../../../src/in-page/host-message.ts';
import type { Serve } from '../../../src/in-page/network.ts';
import { pageTime } from '../../../src/in-page/page-time.ts';
import { PortEnd } from '../../../src/in-page/port/port-end.ts';
import { remoteSockets } from '../../../src/in-page/remote/remote-sockets.ts';
import { serveFromWorker } from '../../../src/in-page/serve-from-worker.ts';
import { InPageServer } from '../../../src/in-page/server/in-page-server.ts';
import { Realm } from '../../../src/in-page/server/realm.ts';
import { defineWebSocket } from '../../../src/in-page/socket/define-web-socket.ts';
import { SocketLog } from './socket/socket-log.ts';

/** The lab server itself, on the modules of Node that the bundle for pages has stand-ins for. */
const newServer = () => new InPageServer({ host: nodeHost, ids: { create: () => 'a'.repeat(22), digest: (id) => id } });

const behindPorts = (): Serve => {
	const server = newServer();
	return serveFromWorker({
		postMessage: (_nothing, ports) => {
			for (const port of ports) server.serve(new PortEnd(port));
		},
	});
};

const secret = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** A lab of which the page has the sockets alone: their connections are behind a port. */
function connectedBehindPort(): Pick<InPageLab, 'WebSocket'> {
	const { port1, port2 } = new MessageChannel();
	new Realm({
		port: port2,
		time: pageTime(),
		randomBytes: secret,
		origin: null,
		network: CALM,
		server: newServer(),
	});
	return { WebSocket: defineWebSocket({ baseURL: null, connect: remoteSockets(port1) }) };
}

const HOSTS: readonly (readonly [string, () => Pick<InPageLab, 'WebSocket'> & Partial<InPageLab>])[] = [
	['beside the page', () => createInPageLab({ serve: newServer().serve })],
	['in a worker', () => createInPageLab({ serve: behindPorts() })],
	['in a worker, with the connections of the page', connectedBehindPort],
];

/** What a page in Chromium is told by the same addresses on the wire. */
const STORIES: readonly (readonly [target: string, say: string | null, log: readonly string[]])[] = [
	['/close?code=4001&reason=Enough', null, ['1 open', '3 close 4001 "Enough" clean']],
	['/drop', null, ['1 open', '3 close 1006 "" not clean']],
	['/refuse?status=503', null, ['3 error', '3 close 1006 "" not clean']],
	['/bad-accept', null, ['3 error', '3 close 1006 "" not clean']],
	['/nowhere', null, ['3 error', '3 close 1006 "" not clean']],
	['/violate?kind=rsv', null, ['1 open', '3 error', '3 close 1006 "" not clean']],
	['/limit?max=5', '123456', ['1 open', '3 close 1009 "A message has at most 5 bytes here (limit: max)." clean']],
	['/crash', 'x', ['1 open', '3 close 1011 "The server failed: a handler threw an error." clean']],
];

describe.each(HOSTS)('the lab server %s', (_where, newLab) => {
	test.each(STORIES)('%s', async (target, say, lines) => {
		const lab = newLab();
		const socket = new lab.WebSocket(`ws://lab.example${target}`);
		const log = new SocketLog(socket);
		if (say !== null) socket.onopen = () => socket.send(say);
		await log.closed;
		expect(log.lines).toEqual(lines);
	});

	test('echoes texts and bytes of every length form', async () => {
		const lab = newLab();
		const socket = new lab.WebSocket('ws://lab.example/echo');
		socket.binaryType = 'arraybuffer';
		const log = new SocketLog(socket);
		const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index * 7);
		const received: unknown[] = [];
		socket.onopen = () => {
			for (const data of ['', 'héllo', bytes.subarray(0, 125), bytes.subarray(0, 126), bytes]) socket.send(data);
		};
		socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
			received.push(typeof data === 'string' ? data : new Uint8Array(data));
			if (received.length === 5) socket.close(1000);
		};
		await log.closed;
		expect(received).toEqual(['', 'héllo', bytes.subarray(0, 125), bytes.subarray(0, 126), bytes]);
		expect([lab.network?.links ?? [], log.lines.at(-1)]).toEqual([[], '3 close 1000 "" clean']);
	});

	test('compresses where it is asked to, with the context of the messages before', async () => {
		const lab = newLab();
		const socket = new lab.WebSocket('ws://lab.example/deflate');
		const log = new SocketLog(socket);
		const messages = ['Hello', 'Hello', 'x'.repeat(50_000), ''];
		const received: string[] = [];
		socket.onopen = () => {
			for (const message of messages) socket.send(message);
		};
		socket.onmessage = ({ data }: MessageEvent<string>) => {
			received.push(data);
			if (received.length === messages.length) socket.close();
		};
		await log.closed;
		expect([socket.extensions, received]).toEqual(['permessage-deflate; server_max_window_bits=11', messages]);
	});

	test('takes the first subprotocol, and says so', async () => {
		const lab = newLab();
		const socket = new lab.WebSocket('ws://lab.example/echo', ['chat', 'superchat']);
		const log = new SocketLog(socket);
		socket.onopen = () => socket.close();
		await log.closed;
		expect([socket.protocol, log.lines]).toEqual(['chat', ['1 open', '3 close 1005 "" clean']]);
	});
});
