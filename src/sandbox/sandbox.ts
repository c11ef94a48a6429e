import type { SandboxPageStrings } from '../i18n/en/sandbox.ts';
import type { Locale } from '../i18n/locales.ts';
import type { SocketId, TraceEvent } from '../trace/events.ts';
import type { RunTickets } from '../trace/tap/ticket.ts';

/** A run whose connections stay in the page. */
export interface InPageRun {
	/** A script that runs in the worker before the sandbox's own program: puts another WebSocket in the place of the browser's. */
	readonly prelude: string;
	/** @returns the port behind which its connections are kept, a new one at each call */
	readonly join: () => MessagePort;
	/** Its server is a program of the lab: then the addresses that the lab server has say nothing. */
	readonly ownServer?: boolean;
}

/** What to run, and for whom. */
export interface RunOptions {
	/** The learner's JavaScript. */
	readonly code: string;
	/** The page's own origin for WebSockets, e.g. `ws://192.168.1.20:4321`. `ws://localhost:4321` in the code means this. */
	readonly serverOrigin: string;
	/** Makes the `tap=…` that is appended to the URLs of lab sockets; null when there is no tap to watch. */
	readonly tap: RunTickets | null;
	/** Null for a run whose connections are the browser's own. */
	readonly inPage?: InPageRun | null;
	/** The zero of the run's times, on the page's clock, where it is one of several; else it is now. */
	readonly startedAt?: number;
	/** The language of what the worker says in the console. */
	readonly locale: Locale;
	/** What the page says there, in the same language. */
	readonly strings: SandboxPageStrings;
	/** Batches of calls, events, states and console lines, in order, at most one batch an animation frame. */
	readonly onEvents: (events: readonly TraceEvent[]) => void;
	readonly onStatus: (status: RunStatus) => void;
}

/**
 * - `running`: the code has started.
 * - `ended`: the code is done, every socket is CLOSED and no timer is pending. A late event may still arrive.
 * - `failed`: the code could not be parsed, or its top level threw; what it opened goes on, and `ended` follows when
 *   nothing is left of it.
 * - `unresponsive`: no heartbeat for a second; followed by `running` if it recovers.
 * - `stopped`: after `stop()`.
 */
export type RunStatus = 'running' | 'ended' | 'failed' | 'unresponsive' | 'stopped';

/** One run of learner code. */
export interface Run {
	/** Milliseconds, `performance.timeOrigin + performance.now()` of this page: the zero of the run's times. */
	readonly startedAt: number;
	/**
	 * Sends a message by hand through a socket of the learner's code, as if the code had called `send`: the call is recorded
	 * without a line, and so is what it threw. Nothing happens once the run is over, or where there is no such socket.
	 *
	 * @param data text, or bytes
	 */
	send(socket: SocketId, data: string | Uint8Array): void;
	/** Ends the worker, and with it every socket and timer. Safe to call at any time, also twice. */
	stop(): void;
}

/** A place where learner code runs: an opaque-origin iframe with one warm worker in reserve. */
export interface Sandbox {
	/** Resolves when a worker that begins with this prelude is warm, and its clock is known: the next `run` of it starts at once. */
	prepare(prelude: string | null): Promise<void>;
	/** Starts the code in a fresh worker; a run that is still going is stopped first. */
	run(options: RunOptions): Run;
	/** Removes the iframe. */
	dispose(): void;
}
