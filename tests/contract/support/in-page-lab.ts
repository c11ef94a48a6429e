import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { inject } from 'vitest';
import { ServerCounters } from '../../../server/metrics/counters.ts';
import { listen } from '../../../server/process/listening.ts';
import { nodeHost } from '../../../server/process/node-host.ts';
import type { LabOptions } from '../../../server/upgrade/attach-lab.ts';
import { Link } from '../../../src/in-page/link/link.ts';
import { LinkStream } from '../../../src/in-page/server/link-stream.ts';

/** The bundle is what pages are sent: it has no types, but is made of this. */
type Bundle = typeof import('../../../src/in-page/server/main.ts');

/**
 * The lab server of a page, as it is sent to pages, behind a port: what comes over TCP goes on over a link in memory. A connection
 * that is handed to the server's `connection` event is taken as it is.
 */
export async function startInPageLab({ host = nodeHost, limits }: LabOptions) {
	const { InPageServer }: Bundle = await import(inject('inPageServer'));
	const counters = new ServerCounters();
	const ids = { create: () => randomBytes(16).toString('base64url'), digest: (id: string) => id };
	const lab = new InPageServer({ host, ids, counters, ...(limits && { limits }) });
	const sockets = new Set<Socket>();
	const server: Server = createServer({ allowHalfOpen: true, noDelay: true });
	server.on('connection', (connection: Duplex) => {
		if (!(connection instanceof Socket)) {
			lab.take(connection);
			return;
		}
		sockets.add(connection);
		connection.on('close', () => sockets.delete(connection));
		const link = new Link(nodeHost);
		lab.serve(link.server);
		joinStreams(connection, new LinkStream(link.client));
	});
	const { port } = await listen(server, { port: 0, host: '127.0.0.1' });
	return {
		server,
		lab: {
			get sockets() {
				return lab.connections;
			},
			load: () => ({ sockets: lab.connections, heldBytes: lab.heldBytes, counters }),
		},
		port,
		async stop() {
			server.close();
			lab.cut();
			for (const socket of sockets) socket.destroy();
			if (server.listening) await once(server, 'close');
		},
	};
}

/** What one reads the other writes, an end and a break included. */
function joinStreams(one: Duplex, other: Duplex): void {
	one.pipe(other).pipe(one);
	for (const [from, to] of [
		[one, other],
		[other, one],
	] as const) {
		from.on('error', () => to.destroy());
		from.on('close', () => to.destroy());
	}
}
