import type { Lost } from '../../src/lab-server/shared/shared.ts';
import type { Log as LogLines } from '../process/log.ts';
import type { RedisLink } from './redis-link.ts';
import type { LogBudget } from './unwritten.ts';

/** What a log needs of what stands around it. */
export interface LogContext extends LogBudget {
	/** This server, for as long as its lease lasts. */
	readonly author: string;
	readonly link: RedisLink;
	readonly log: LogLines;
	/** Of a lease, in ms. */
	readonly lease: number;
	/** How many logs there may be that are not kept for good. */
	readonly mostLogs: number;
	/** What all keys begin with, and those of leases. */
	readonly prefix: string;
	readonly leases: string;
	key(kind: 'log' | 'said' | 'copy' | 'alive' | 'logs' | 'moment' | 'secret', name: string): string;
	/** That one log can't be followed any more. */
	drop(log: { readonly channel: string; end(why: Lost): void }, why: Lost): void;
	/** Everything is written, and nobody needs it. */
	closed(name: string, channel: string): void;
	/** The others have been told that this server is gone. */
	expired(): void;
}
