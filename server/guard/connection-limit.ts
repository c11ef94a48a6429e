import type { Server, Socket } from 'node:net';
import { TokenBucket } from '../../src/lab-server/guard/token-bucket.ts';
import type { Host } from '../../src/lab-server/host.ts';
import type { ServerCounters } from '../metrics/counters.ts';
import type { Log } from '../process/log.ts';
import { addressKey } from './client-address.ts';
import type { Limits } from './limits.ts';

interface Address {
	open: number;
	readonly made: TokenBucket;
}

/**
 * Closes connections of an address that has too many of them, or makes them too fast, as soon as they are made: one that
 * opens them and says nothing would otherwise use up the process's open files before any handshake is counted. Not for
 * servers behind a proxy, where all connections come from one address.
 */
export function limitConnections(
	server: Server,
	limits: Limits,
	counters: ServerCounters,
	log: Log,
	host: Pick<Host, 'now'>,
): void {
	const addresses = new Map<string, Address>();
	const rate = { perSecond: limits.connectionsPerSecond, burst: limits.connectionsBurst };
	/** One that has nothing open and has waited long enough is forgotten; two are looked at for each that comes. */
	const forgetSome = (now: number) => {
		let looked = 0;
		for (const [name, address] of addresses) {
			if (looked === 2) break;
			looked += 1;
			addresses.delete(name);
			if (address.open > 0 || !address.made.isFull(now)) addresses.set(name, address);
		}
	};
	const newAddress = (name: string, now: number): Address => {
		forgetSome(now);
		const address = { open: 0, made: new TokenBucket(rate, now) };
		addresses.set(name, address);
		return address;
	};
	const problem = ({ open, made }: Address, now: number) => {
		if (open >= limits.connectionsPerAddress) return 'connections-per-address';
		return made.has(1, now) ? null : 'connections-per-second';
	};
	server.on('connection', (socket: Socket) => {
		const name = addressKey(socket.remoteAddress ?? '');
		if (name === null) return;
		const now = host.now();
		const address = addresses.get(name) ?? newAddress(name, now);
		const limit = problem(address, now);
		if (limit === null) {
			address.made.take(1, now);
			address.open += 1;
			socket.on('close', () => {
				address.open -= 1;
			});
		} else {
			counters.add('limits', 1, limit);
			log.warn('connection-refused', { limit, address: name });
			socket.destroy();
		}
	});
}

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
