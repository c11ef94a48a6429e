/** Literal runs, written as the recorder and the tap write them: each event with the time on its own clock, in ms. */
import { buildRequest, buildResponse } from '../../../src/protocol/handshake.ts';
import type { CallEvent, TraceEvent } from '../../../src/trace/events.ts';
import { at, bytes, construct, openEvent, peer, REQUEST, RESPONSE, state } from '../trace/wire.ts';

/** A run, by what is odd about it. */
export interface Run {
	readonly name: string;
	readonly events: readonly TraceEvent[];
	/** The reader pressed Stop; by default the run ended by itself. */
	readonly stopped?: true;
	/** What it is known by in the playground: sockets are still alive. */
	readonly running?: true;
}

/** `new WebSocket(…)` on line 1, and the first look at the socket. */
export const connecting = (socket = 1, t = 0, url = 'ws://localhost:4321/echo'): readonly TraceEvent[] => [
	at(t, construct(1, socket, url)),
	at(t + 0.2, state(0, 0, socket)),
];

/** The request as the server read it. */
export const asked = (t = 2, socket = 1): TraceEvent => bytes('out', REQUEST, t, socket);

/** The 101 as the server wrote it, and its own state. */
export const agreed = (t = 3, socket = 1): readonly TraceEvent[] => [
	bytes('in', RESPONSE, t, socket),
	peer({ type: 'state', readyState: 1 }, t + 0.1, socket),
];

/** The page is OPEN and its open event, handled on line 2, was fired. */
export const openInPage = (t = 5, socket = 1): readonly TraceEvent[] => [
	at(t - 0.1, state(1, 0, socket)),
	at(t, openEvent([2], socket)),
];

/** An open connection, with nothing else yet. */
export const OPENED: readonly TraceEvent[] = [...connecting(), asked(), ...agreed(), ...openInPage()];

/** What the server knows when the TCP link has ended. */
export const linkEnded = (t: number, socket = 1): readonly TraceEvent[] => [
	peer({ type: 'disconnected' }, t, socket),
	peer({ type: 'state', readyState: 3 }, t + 0.1, socket),
];

/** The server destroyed the link. */
export const cutAt = (t: number, socket = 1): readonly TraceEvent[] => [
	peer({ type: 'cut' }, t, socket),
	...linkEnded(t + 0.2, socket),
];

/** The page's socket is CLOSED: an error event on line 3 and a close event with 1006 on line 4. */
export const failedInPage = (t: number, socket = 1): readonly TraceEvent[] => [
	at(t, state(3, 0, socket)),
	at(t, { kind: 'event', type: 'error', t, socket, handlers: [3] }),
	at(t + 0.1, closed(1006, { socket })),
];

/** A close event, handled on line 4. */
export const closed = (
	code: number,
	{ clean = code !== 1006, reason = '', socket = 1 }: { clean?: boolean; reason?: string; socket?: number } = {},
): TraceEvent => ({ kind: 'event', type: 'close', t: 0, socket, handlers: [4], code, reason, wasClean: clean });

/** The reader pressed Stop. */
export const stop = (t: number): TraceEvent => ({ kind: 'worker-ended', t, by: 'stop' });

/** A call that threw. */
export const threw = <Call extends CallEvent>(call: Call, name: string): Call => ({
	...call,
	threw: { name, message: 'no' },
});

/** The key of RFC 6455 §1.3. */
export const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

/** A request that offers subprotocols, and a 101 that names one, or none. */
export const offering = (...protocols: readonly string[]): TraceEvent =>
	bytes('out', buildRequest({ target: '/echo', host: 'localhost:4321', key: KEY, protocols }), 2);
export const choosing = (protocol: string | null): readonly TraceEvent[] => [
	bytes('in', buildResponse(protocol === null ? { key: KEY } : { key: KEY, protocol }), 3),
	peer({ type: 'state', readyState: 1 }, 3.1),
];
