import type { Server } from 'node:http';
import type { Log } from '../process/log.ts';

/** Files that the process needs for itself: its own handles, connections that are being turned away, a rebuilt site. */
const RESERVED_FILES = 64;

/**
 * How many connections may be open at once, so that the limit of open files (`ulimit -n`) is never reached: at that limit
 * not even a refusal can be sent.
 *
 * @returns Infinity where there is no limit
 */
export function connectionLimit(openFiles = openFileLimit()): number {
	return openFiles - Math.min(RESERVED_FILES, Math.floor(openFiles / 2));
}

/** The limit that the system sets to this process. Node raises it to the hard limit when it starts. */
function openFileLimit(): number {
	const report: unknown = process.report?.getReport();
	if (!isRecord(report) || !isRecord(report['userLimits'])) return Number.POSITIVE_INFINITY;
	const { open_files: limit } = report['userLimits'];
	return isRecord(limit) && typeof limit['soft'] === 'number' ? limit['soft'] : Number.POSITIVE_INFINITY;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

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
