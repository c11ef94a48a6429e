/**
 * What the three parties say to each other. The page and a worker talk over a MessagePort of their own; the iframe only
 * starts and ends workers, so a flood from learner code never passes through it. The worker of `server.js` has a few words more.
 */
import type { Locale } from '../i18n/locales.ts';
import type {
	BytesEvent,
	CallEvent,
	ConsoleDroppedEvent,
	ConsoleEvent,
	Direction,
	FiredEvent,
	LostEvent,
	PeerEvent,
	ServerEvent,
	SocketId,
	StateEvent,
} from '../trace/events.ts';
import type { Transport } from '../trace/json.ts';
import type { RunTickets } from '../trace/tap/ticket.ts';

/** Page to iframe, once, by `window.postMessage`; the iframe's port comes with it. */
export interface IframeGreeting {
	readonly type: 'websocket-lab-sandbox';
}

/** Page to iframe. A `spawn` brings the worker's port; a prelude is a script that runs before the worker's program. */
export type IframeCommand =
	| { readonly type: 'spawn'; readonly worker: number; readonly prelude: string | null }
	| { readonly type: 'terminate'; readonly worker: number }
	| { readonly type: 'ping' };

/** Iframe to page: the answer to a ping; that a worker could not be started, or that its program broke. */
export type IframeAnswer =
	| { readonly type: 'pong' }
	| { readonly type: 'failed'; readonly worker: number; readonly why: string };

/** What a worker is told about a run. Of one in the page, the port comes with it behind which the connections are kept. */
export interface RunCommand {
	readonly type: 'run';
	readonly code: string;
	/** For example `ws://192.168.1.20:4321`. */
	readonly serverOrigin: string;
	readonly tap: RunTickets | null;
	readonly locale: Locale;
	readonly transport: Transport;
	/** Its server is a program of the lab. */
	readonly ownServer: boolean;
	/** The address of the page, which `location` has in a lab. */
	readonly pageUrl: string;
}

/** A message that the reader sends by hand, through the learner's own socket. */
export interface SendCommand {
	readonly type: 'send';
	readonly socket: SocketId;
	readonly data: string | ArrayBuffer;
}

/** Page to worker. Each batch is answered by an `ack`, which is what keeps a flood from piling up in the page. */
export type WorkerCommand =
	| RunCommand
	| SendCommand
	| { readonly type: 'ping'; readonly sent: number }
	| { readonly type: 'ack' };

/** The events that a sandbox makes; the other kinds come from the tap. */
export type SandboxEvent = CallEvent | FiredEvent | StateEvent | ConsoleEvent | ConsoleDroppedEvent | ServerWorkerEvent;

/** The statuses that the worker itself can tell. */
export type WorkerStatus = 'running' | 'ended' | 'failed';

/** Worker to page, as JSON. Times are the worker's `performance.timeOrigin + performance.now()`. */
export type WorkerMessage =
	| { readonly type: 'pong'; readonly sent: number; readonly now: number }
	| { readonly type: 'batch'; readonly events: readonly SandboxEvent[]; readonly status: WorkerStatus | null };

/** An event of a worker, as the page takes it. */
export type ParsedEvent = Exclude<SandboxEvent, WireEvent> | BytesEvent;

/** What a worker says, as the page takes it. */
export type ParsedMessage =
	| Extract<WorkerMessage, { readonly type: 'pong' }>
	| (Omit<Extract<WorkerMessage, { readonly type: 'batch' }>, 'events'> & { readonly events: readonly ParsedEvent[] });

/** Page to the worker of `server.js`, over a port that comes with the run. */
export type ServerControl =
	/**
	 * The port that comes with it brings the connections of one client program, each with the number by which that knows the
	 * socket, and says when none comes any more (`RealmConnection`). Of all programs and other clients there are so many.
	 */
	| { readonly type: 'client'; readonly client: number; readonly of: number }
	/** A connection that the page itself makes; its port comes with it. */
	| { readonly type: 'connect'; readonly socket: SocketId }
	/** The page makes no connection any more: once no program does, all have gone and no timeout is left, the run is over. */
	| { readonly type: 'last' };

/** @returns the number of a client's socket in the run: those of one client are as far apart as there are clients */
export const runSocket = (client: number, socket: number, clients: number): SocketId => (socket - 1) * clients + client;

/** Bytes on the wire as the worker says them, in base64: all that goes to the page is text. */
interface WireEvent {
	readonly kind: 'bytes';
	readonly t: number;
	readonly socket: SocketId;
	readonly direction: Direction;
	readonly chunk: string;
}

/** What the worker of `server.js` makes beside console lines: what else comes from the tap. */
type ServerWorkerEvent = ServerEvent | PeerEvent | LostEvent | WireEvent;

// Bounds that the worker keeps and the page checks.

/** Events in one batch. */
export const MAX_BATCH_EVENTS = 1000;

/** Characters of events, more or less, after which a batch is full. */
export const FULL_BATCH = 500_000;

/** Characters of one message, as JSON. Ours stay far below; the page takes nothing larger apart. */
export const MAX_MESSAGE = 8_000_000;
