// One server under load, in a process of its own: `lab` (the whole of it, with its own limits), `class` (the same with a class that is
// kept in a file), `bare`, or `hub`, which is bare and tells all what one says.
//   node server.ts <kind> [port] [file]
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { createApp } from '../../server/app.ts';
import { openClass } from '../../server/class/open-class.ts';
import { guardConnections } from '../../server/guard/connection-limit.ts';
import { BACKLOG, listen } from '../../server/process/listening.ts';
import { noLog } from '../../server/process/log.ts';
import { makeSite } from '../contract/support/site.ts';

/** Bytes. */
export interface Memory {
	readonly resident: number;
	readonly heap: number;
	/** Of buffers and other things outside of the heap. */
	readonly external: number;
	/** The most that was ever resident. */
	readonly peak: number;
}

function memory(): Memory {
	globalThis.gc?.();
	const { rss, heapUsed, external } = process.memoryUsage();
	return {
		resident: rss,
		heap: heapUsed,
		external,
		peak: process.resourceUsage().maxRSS * 1024,
	};
}

/** µs so far, of the process and of the system for it. */
function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return user + system;
}

const [, , kind = '', wanted = '0', file = ''] = process.argv;
const at = { port: Number(wanted), host: '127.0.0.1' };

async function lab(): Promise<number> {
	const distDir = makeSite();
	const { server } = createApp({
		...{ distDir, publicOrigin: null, trustProxy: false },
		openClass: kind === 'class' ? openClass(file) : null,
	});
	// It is in memory now.
	rmSync(distDir, { recursive: true });
	const { port } = await listen(server, at);
	guardConnections(server, noLog);
	return port;
}

async function bare(): Promise<number> {
	const server = createServer((_request, response) => response.end('<h1>WebSocket Lab</h1>'));
	new WebSocketServer({ server, perMessageDeflate: kind === 'bare' && { threshold: 0 } }).on(
		'connection',
		(webSocket) => {
			webSocket.on('error', () => {});
			webSocket.on('message', (data, binary) => {
				if (kind === 'bare') webSocket.send(data, { binary });
				else hear(webSocket, String(data));
			});
		},
	);
	server.listen({ ...at, backlog: BACKLOG });
	await once(server, 'listening');
	const address = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
	return address.port;
}

const seats = new Set<WebSocket>();

/** The least that a class can be: whoever comes has a seat, and what else is said is said to all. */
function hear(webSocket: WebSocket, text: string): void {
	if (text.startsWith('{"type":"join"')) {
		seats.add(webSocket);
		webSocket.on('close', () => seats.delete(webSocket));
		webSocket.send('{"type":"seated","spread":500}');
	} else if (text.startsWith('{"type":"desk"')) webSocket.send('{"type":"desk"}');
	else for (const seat of seats) seat.send('{"type":"switches","follow":null,"pause":true,"pace":null}');
}

process.send?.(await (kind === 'lab' || kind === 'class' ? lab() : bare()));
process.on('message', (asked) => process.send?.(asked === 'memory' ? memory() : processorTime()));
process.on('disconnect', () => process.exit());
