import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Crash } from '../crash.ts';
import type { RequestBytes } from '../http/request-bytes.ts';

/** What else a lab makes use of, where its host has it. */
export interface HostServices {
	/** Told of each scenario that failed; its socket was closed with 1011. */
	crashed?(crash: Crash): void;
	/**
	 * @param request whoever sent it stands for what is done over the connection
	 * @returns opens a connection to the lab's own server; null when the request came over such a connection itself
	 */
	dialFrom?(request: IncomingMessage): (() => Duplex) | null;
	/** What plain requests cost. */
	readonly requestBytes?: RequestBytes;
}
