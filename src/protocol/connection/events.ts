import type { Frame } from '../frame.ts';
import type { RequestHead, ResponseHead } from '../handshake/head.ts';
import type { Violation } from '../violations.ts';

/** CONNECTING, OPEN (RFC 6455 §4.1), CLOSING (§7.1.3) and CLOSED (§7.1.4). */
export type ConnectionState = 'connecting' | 'open' | 'closing' | 'closed';

/** What came of bytes that were received. The order is that in which it happened. */
export type ConnectionEvent =
	/** Bytes that the peer is to get now: an answer to the handshake, a pong, a Close frame. */
	| { readonly type: 'write'; readonly bytes: Uint8Array }
	/** The opening handshake has succeeded (§4.1, §4.2.2). */
	| { readonly type: 'open'; readonly request: RequestHead; readonly response: ResponseHead }
	/** The opening handshake has failed; what was wrong with the other half, where anything was. */
	| { readonly type: 'refused'; readonly response: ResponseHead | null; readonly violations: readonly Violation[] }
	/** A frame that breaks no rule by itself; what it means is told by the events after it. */
	| { readonly type: 'frame'; readonly frame: Frame }
	/** A whole message (§6.2), inflated. */
	| ReceivedMessage
	| { readonly type: 'ping' | 'pong'; readonly payload: Uint8Array }
	/** The peer's Close frame (§5.5.1); 1005 where it has no code. */
	| { readonly type: 'closing'; readonly code: number; readonly reason: string }
	/** The connection was failed (§7.1.7) over a broken rule; nothing is read any more. */
	| { readonly type: 'failed'; readonly code: number; readonly violation: Violation | null }
	/** It is for this end to close the TCP connection now (§7.1.1). */
	| { readonly type: 'end' }
	/** The TCP connection has ended, and with it this one: the code and reason of the peer's Close frame, or 1006 (§7.1.5). */
	| { readonly type: 'closed'; readonly code: number; readonly reason: string; readonly wasClean: boolean };

export interface ReceivedMessage {
	readonly type: 'message';
	readonly kind: 'text' | 'binary';
	/** Of a text, its UTF-8. */
	readonly data: Uint8Array;
	/** The numbers of the frames that carried it, counted from 0 over all frames that came. */
	readonly frames: readonly number[];
}

/** Something was asked of a connection that its state does not allow. */
export class ConnectionStateError extends Error {
	readonly state: ConnectionState;

	constructor(what: string, state: ConnectionState) {
		super(`${what} while the connection is ${state}.`);
		this.name = 'ConnectionStateError';
		this.state = state;
	}
}
