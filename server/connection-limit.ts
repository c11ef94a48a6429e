import type { Server, Socket } from 'node:net';
import { addressKey } from './client-address.ts';
import type { ServerCounters } from './counters.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';

/**
 * Closes connections of an address that has too many of them, as soon as they are made: one that opens them and says
 * nothing would otherwise use up the process's open files before any handshake is counted. Not for servers behind a
 * proxy, where all connections come from one address.
 */
export function limitConnections(server: Server, limits: Limits, counters: ServerCounters, log: Log): void {
	const open = new Map<string, number>();
	server.on('connection', (socket: Socket) => {
		const address = addressKey(socket.remoteAddress ?? '');
		if (address === null) return;
		const count = (open.get(address) ?? 0) + 1;
		open.set(address, count);
		socket.once('close', () => {
			const left = (open.get(address) ?? 1) - 1;
			if (left > 0) open.set(address, left);
			else open.delete(address);
		});
		if (count <= limits.connectionsPerAddress) return;
		counters.add('limits', 1, 'connections-per-address');
		log.warn('connection-refused', { limit: 'connections-per-address', address });
		socket.destroy();
	});
}
