// One server under load, in a process of its own: `lab` (the whole of it, with its own limits) or `bare`.
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { createApp } from '../../server/app.ts';
import { guardConnections } from '../../server/guard/connection-guard.ts';
import { listen } from '../../server/process/listening.ts';
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

async function lab(): Promise<number> {
	const distDir = makeSite();
	const { server } = createApp({ distDir, publicOrigin: null, trustProxy: false });
	// It is in memory now.
	rmSync(distDir, { recursive: true });
	const { port } = await listen(server, { port: 0, host: '127.0.0.1' });
	guardConnections(server, noLog);
	return port;
}

async function bare(): Promise<number> {
	const server = createServer((_request, response) => response.end('<h1>WebSocket Lab</h1>'));
	new WebSocketServer({ server, perMessageDeflate: { threshold: 0 } }).on('connection', (webSocket) => {
		webSocket.on('error', () => {});
		webSocket.on('message', (data, binary) => webSocket.send(data, { binary }));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
	return address.port;
}

process.send?.(await (process.argv[2] === 'lab' ? lab() : bare()));
process.on('message', (asked) => process.send?.(asked === 'memory' ? memory() : processorTime()));
process.on('disconnect', () => process.exit());
