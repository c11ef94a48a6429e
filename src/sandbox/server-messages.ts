/** What the page and the worker of `server.js` say to each other, beside what all workers say (`messages.ts`). */
import type { Direction, LostEvent, PeerEvent, ServerEvent, SocketId } from '../trace/events.ts';

/** Page to worker, over a port that comes with the run. */
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

/** Bytes on the wire, in base64: all that goes to the page is text. */
export interface WireEvent {
	readonly kind: 'wire';
	readonly t: number;
	readonly socket: SocketId;
	readonly direction: Direction;
	readonly chunk: string;
}

/** What the worker of `server.js` makes beside console lines: what else comes from the tap. */
export type ServerWorkerEvent = ServerEvent | PeerEvent | LostEvent | WireEvent;
