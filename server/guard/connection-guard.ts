import type { Server } from 'node:http';
import type { Log } from '../process/log.ts';
import { connectionLimit } from './open-files.ts';

/**
 * Keeps a listening server within its limit of open files: connections beyond it are closed as soon as they are made.
 * Should a file be missing all the same, the connection is lost and the server goes on.
 */
export function guardConnections(server: Server, log: Log, limit = connectionLimit()): void {
	if (Number.isFinite(limit)) server.maxConnections = limit;
	server.on('drop', () => log.warn('connection-dropped', { limit }));
	server.on('error', (error: NodeJS.ErrnoException) =>
		log.warn('accept-failed', { code: error.code ?? error.message }),
	);
}
