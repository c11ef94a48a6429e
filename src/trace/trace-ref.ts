import type { Direction, SocketId } from './events.ts';

/** A thing that a trace shows and that can be pointed at. */
export type TraceRef =
	/** A call of the constructor, `send` or `close`: `Connection.calls[call]`. */
	| { readonly kind: 'call'; readonly socket: SocketId; readonly call: number }
	/** A fired event: `Connection.fired[event]`. */
	| { readonly kind: 'event'; readonly socket: SocketId; readonly event: number }
	/** A message: `Connection.messages[direction][message]`. */
	| { readonly kind: 'message'; readonly socket: SocketId; readonly direction: Direction; readonly message: number }
	/** A frame: `Connection.frames[frame]`. */
	| { readonly kind: 'frame'; readonly socket: SocketId; readonly frame: number }
	/** The request (`out`) or the response (`in`) of the opening handshake. */
	| { readonly kind: 'handshake'; readonly socket: SocketId; readonly direction: Direction }
	/** A byte on the wire, counted from the first one of its direction. */
	| { readonly kind: 'byte'; readonly socket: SocketId; readonly direction: Direction; readonly offset: number }
	/** A line of the learner's code, from 1; of `client.js` where there are two programs and none is named. */
	| { readonly kind: 'line'; readonly line: number; readonly program?: 'server' }
	| RowRef;

/** What has a row of the timeline and stands in no other view as a thing of its own. */
export interface RowRef {
	readonly kind: 'row';
	/** Null for what belongs to no socket. */
	readonly socket: SocketId | null;
	readonly of:
		| ('state' | 'violation' | 'lost' | 'peer' | 'worker-ended' | 'failed-construct' | 'console')
		| ('server-call' | 'server-event' | 'server-ended' | 'network');
	/** Its number among those of its socket, or of none, from 0. */
	readonly index: number;
	/** Milliseconds since the run began. */
	readonly t: number;
	/** The line of the learner's code that it came from. */
	readonly line: number | null;
	/** Where that is a line of `server.js`. */
	readonly program?: 'server';
}

/** A stretch of bytes of one direction of one socket, counted from the first byte of the request or response. */
export interface ByteSpan {
	readonly socket: SocketId;
	readonly direction: Direction;
	readonly start: number;
	/** The first byte after it. */
	readonly end: number;
}

/** Everything that belongs together with one thing of a trace, that thing included. */
export interface Links {
	/** Calls, events, messages, frames and halves of the handshake. */
	readonly things: readonly Exclude<TraceRef, { readonly kind: 'byte' | 'line' | 'row' }>[];
	/** The bytes of those frames and handshakes. */
	readonly bytes: readonly ByteSpan[];
	/** Lines of the learner's code that made those calls or registered the handlers of those events; ascending. */
	readonly lines: readonly number[];
	/** The same of `server.js`. */
	readonly serverLines: readonly number[];
}

/** @returns a short text that is equal for two refs exactly when they point at the same thing: for sets, and for keys */
export function refKey(ref: TraceRef): string {
	switch (ref.kind) {
		case 'line':
			return ref.program === undefined ? `line ${ref.line}` : `line ${ref.program} ${ref.line}`;
		case 'row':
			return `${ref.socket ?? ''} row ${ref.of} ${ref.index}`;
		case 'call':
			return `${ref.socket} call ${ref.call}`;
		case 'event':
			return `${ref.socket} event ${ref.event}`;
		case 'frame':
			return `${ref.socket} frame ${ref.frame}`;
		case 'handshake':
			return `${ref.socket} handshake ${ref.direction}`;
		case 'message':
			return `${ref.socket} message ${ref.direction} ${ref.message}`;
		case 'byte':
			return `${ref.socket} byte ${ref.direction} ${ref.offset}`;
	}
}
