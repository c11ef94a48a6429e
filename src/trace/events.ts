import type { NetworkChange } from './network-change.ts';
import type { Program } from './programs.ts';

/**
 * The trace: what happened during one run of a lab, as an append-only list of small events. Every view and every
 * exercise check is a function of this list and of nothing else.
 *
 * Frames and messages are not events. They are decoded from `bytes` events, so nothing that is shown can drift from
 * what was on the wire.
 */

/** The number of a socket within its run: 1 for the first `new WebSocket(…)` that did not throw. */
export type SocketId = number;

/** Seen from the client: `out` is client to server, `in` is server to client. */
export type Direction = 'out' | 'in';

/** The values of `readyState` (WHATWG WebSockets §3.1), used for both peers. */
export type ReadyState = 0 | 1 | 2 | 3;

/** What was handed to `send()`, or to the page in a message event. */
export interface DataSummary {
	readonly type: 'string' | 'Blob' | 'ArrayBuffer' | 'view' | 'other';
	/** Bytes of payload: of the UTF-8 encoding for a string. */
	readonly size: number;
	/** The beginning of the data, printed; at most 200 characters. */
	readonly preview: string;
}

/** An exception, as the learner's code saw it. */
export interface Thrown {
	readonly name: string;
	readonly message: string;
}

interface EventBase {
	/** Milliseconds since the run began, on the page's clock. */
	readonly t: number;
}

interface SocketEventBase extends EventBase {
	readonly socket: SocketId;
}

interface CallBase extends EventBase {
	readonly kind: 'call';
	/** Null for a constructor that threw: there is no socket then. */
	readonly socket: SocketId | null;
	/** The arguments as source-like text, cut to 200 characters each. */
	readonly args: readonly string[];
	/** 1-based line of the learner's code that made the call; null if it can't be told. */
	readonly line: number | null;
	readonly threw: Thrown | null;
}

/** A call that the learner's code made on the WebSocket API. */
export type CallEvent =
	| (CallBase & { readonly method: 'construct'; readonly url: string; readonly protocols: readonly string[] })
	| (CallBase & { readonly method: 'send'; readonly data: DataSummary })
	| (CallBase & { readonly method: 'close'; readonly code: number | null; readonly reason: string | null });

interface FiredBase extends SocketEventBase {
	readonly kind: 'event';
	/** 1-based lines on which the handlers of this event were registered, null where it can't be told; empty when nobody listened. */
	readonly handlers: readonly (number | null)[];
}

/** An event that was fired at the learner's WebSocket object. */
export type FiredEvent =
	| (FiredBase & { readonly type: 'open'; readonly protocol: string; readonly extensions: string })
	| (FiredBase & { readonly type: 'message'; readonly data: DataSummary })
	| (FiredBase & { readonly type: 'error' })
	| (FiredBase & {
			readonly type: 'close';
			readonly code: number;
			readonly reason: string;
			readonly wasClean: boolean;
	  });

/** The client's `readyState` and `bufferedAmount`, recorded whenever one of them changes. */
export interface StateEvent extends SocketEventBase {
	readonly kind: 'state';
	readonly readyState: ReadyState;
	/** Bytes. */
	readonly bufferedAmount: number;
	/** Line of the call that changed it; null when the change came from the network. */
	readonly line: number | null;
}

/** Bytes exactly as they were written to or read from the TCP socket, from the first byte of the request line. */
export interface BytesEvent extends SocketEventBase {
	readonly kind: 'bytes';
	readonly direction: Direction;
	readonly chunk: Uint8Array;
}

/** Bytes that were on the wire but not recorded, because a limit was reached. */
export interface LostEvent extends SocketEventBase {
	readonly kind: 'lost';
	readonly direction: Direction;
	/** How many bytes are missing here. */
	readonly bytes: number;
}

/** What the server did or knows. */
export type PeerFact =
	| { readonly type: 'state'; readonly readyState: ReadyState }
	| { readonly type: 'paused' }
	| { readonly type: 'resumed' }
	/** The server destroyed the TCP link without a closing handshake. */
	| { readonly type: 'cut' }
	/** The TCP link ended, whoever ended it. */
	| { readonly type: 'disconnected' }
	/** The opening handshake was answered with this HTTP status instead of 101. */
	| { readonly type: 'refused'; readonly status: number };

export interface PeerEvent extends SocketEventBase {
	readonly kind: 'peer';
	readonly fact: PeerFact;
}

interface ServerBase extends EventBase {
	/** Null for what concerns the server as a whole. */
	readonly socket: SocketId | null;
	/** Arguments, or what came with the event, as source-like text, cut to 200 characters each. */
	readonly args: readonly string[];
}

/** A call that the learner's `server.js` made on `ws`. Only labs with two programs have these. */
export interface ServerCallEvent extends ServerBase {
	readonly kind: 'server-call';
	readonly method: ServerMethod;
	/** 1-based line of `server.js`; null if it can't be told. */
	readonly line: number | null;
	readonly threw: Thrown | null;
	/** `bufferedAmount` of the server's socket after the call, in bytes. */
	readonly buffered: number;
}

export const SERVER_METHODS = [
	'listen',
	'handleUpgrade',
	'send',
	'close',
	'terminate',
	'ping',
	'pong',
	'pause',
	'resume',
] as const;

/** Methods of the server (`listen` for its constructor, `handleUpgrade`, `close`) and of its sockets. */
export type ServerMethod = (typeof SERVER_METHODS)[number];

/** `bufferedAmount` of a socket of `server.js`, looked at every 16 ms while it is not 0, where it is another one than before. */
export interface ServerStateEvent extends SocketEventBase {
	readonly kind: 'server-state';
	readonly bufferedAmount: number;
}

export const SERVER_EVENTS = [
	'listening',
	'upgrade',
	'connection',
	'message',
	'ping',
	'pong',
	'error',
	'close',
] as const;

/** An event that `ws` emitted in `server.js`. */
export interface ServerFiredEvent extends ServerBase {
	readonly kind: 'server-event';
	readonly type: (typeof SERVER_EVENTS)[number];
	/** 1-based lines of `server.js` on which its listeners were added. */
	readonly handlers: readonly (number | null)[];
}

/** The process of `server.js` has ended, and with it every connection. */
export interface ServerEndedEvent extends EventBase {
	readonly kind: 'server-ended';
	/** `uncaught`: an exception that nothing caught; `exit`: `process.exit()`. */
	readonly by: 'uncaught' | 'exit';
	/** 1-based line of `server.js`. */
	readonly line: number | null;
}

/** What only `server.js` makes. */
export type ServerEvent = ServerCallEvent | ServerFiredEvent | ServerStateEvent | ServerEndedEvent;

/** The reader changed the network: for all connections of the run, and those to come. What it was like from the start has the time 0. */
export interface NetworkEvent extends EventBase {
	readonly kind: 'network';
	readonly change: NetworkChange;
}

/** An event that concerns one socket. */
export type SocketEvent =
	| CallEvent
	| FiredEvent
	| StateEvent
	| BytesEvent
	| LostEvent
	| PeerEvent
	| ServerCallEvent
	| ServerFiredEvent
	| ServerStateEvent;

/** Levels of the console, and `uncaught` for an exception that nothing caught. */
export type ConsoleLevel = 'log' | 'info' | 'warn' | 'error' | 'debug' | 'uncaught';

export interface ConsoleEvent extends EventBase {
	readonly kind: 'console';
	readonly level: ConsoleLevel;
	/** What was printed; cut to a bound, and says so where it was cut. */
	readonly text: string;
	readonly line: number | null;
	/** Which program printed it: `server`, or the number of a client. Absent where there is one program. */
	readonly program?: Program;
}

/** Console lines that were not kept because there were too many. */
export interface ConsoleDroppedEvent extends EventBase {
	readonly kind: 'console-dropped';
	readonly lines: number;
}

/**
 * The worker that ran the learner's code was ended, and with it every socket that was not CLOSED: nothing is called or
 * fired any more. The browser closes their connections by itself.
 */
export interface WorkerEndedEvent extends EventBase {
	readonly kind: 'worker-ended';
	/** `stop`: the reader pressed Stop; `failure`: the worker died, or had to be ended. */
	readonly by: 'stop' | 'failure';
}

export type TraceEvent =
	| SocketEvent
	| WorkerEndedEvent
	| ServerEndedEvent
	| NetworkEvent
	| ConsoleEvent
	| ConsoleDroppedEvent;
