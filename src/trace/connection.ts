import type { RequestHead, ResponseHead } from '../protocol/handshake.ts';
import type {
	FiredEvent,
	NetworkEvent,
	PeerEvent,
	ReadyState,
	ServerCallEvent,
	ServerFiredEvent,
	ServerStateEvent,
	SocketId,
	StateEvent,
} from './events.ts';
import type { History } from './history.ts';
import type {
	ClientCall,
	ClientEvent,
	ConstructCall,
	WireFrame,
	WireHandshake,
	WireMessage,
	WirePartialFrame,
	WireViolation,
} from './parts.ts';

export type * from './parts.ts';

/** The decoded form of one socket's bytes and events. Everything here is derived from the trace. */
export interface Connection {
	readonly socket: SocketId;
	/** Everything of the below in the order in which it happened, with what came of what. */
	readonly history: History;
	/** The constructor call; null when only the tap saw this socket. */
	readonly construct: ConstructCall | null;
	/** What the learner's code called on this socket, in order; the constructor is `calls[0]`. */
	readonly calls: readonly ClientCall[];
	/** What was fired at this socket, in order. */
	readonly fired: readonly ClientEvent[];
	/** Every recorded change of `readyState` or `bufferedAmount`, in order. */
	readonly states: readonly StateEvent[];
	/** What the server did or knew, in order. */
	readonly peerFacts: readonly PeerEvent[];
	/** What `server.js` did with it; empty where the server is no program of the lab. */
	readonly server: ServerSide;
	/** What the reader did to the network of the run, which this connection goes over. */
	readonly network: readonly NetworkEvent[];
	readonly request: WireHandshake<RequestHead> | null;
	readonly response: WireHandshake<ResponseHead> | null;
	/** Frames of both directions in the order in which their last byte was seen. */
	readonly frames: readonly WireFrame[];
	readonly messages: { readonly out: readonly WireMessage[]; readonly in: readonly WireMessage[] };
	/**
	 * What the n-th message of each direction has on the client's side: the index in `calls` of the `send` that made an
	 * outgoing one, the index in `fired` of the event that delivered an incoming one.
	 */
	readonly ends: { readonly out: readonly number[]; readonly in: readonly number[] };
	/** Index in `calls` of the `close` that began the closing of this socket; null where the page did not begin it. */
	readonly closeCall: number | null;
	/**
	 * The frame of each direction that has begun and not ended: under way, or cut off with the link. Null between frames.
	 * Read it once for each look at the connection: it is made anew each time.
	 */
	readonly partial: { readonly out: WirePartialFrame | null; readonly in: WirePartialFrame | null };
	/**
	 * Rules that were broken on the wire: each once for a direction, where it was broken first. What breaks a rule and could
	 * be read is read on behind; decoding stops where it can't be told where the next frame begins.
	 */
	readonly violations: readonly WireViolation[];
	/** Bytes that were on the wire but not recorded; decoding of that direction stops there. */
	readonly lost: { readonly out: number; readonly in: number };
	/** Bytes seen so far, handshake included. */
	readonly bytes: { readonly out: number; readonly in: number };
	/** The client's side. */
	readonly readyState: ReadyState;
	readonly bufferedAmount: number;
	/** The server's side; null before the server knew of the socket. */
	readonly peerReadyState: ReadyState | null;
	/** Present once the close event was fired. */
	readonly closed: (FiredEvent & { readonly type: 'close' }) | null;
}

/** What `server.js` did with one socket and what it was told, in order; and which of it the wire carries. */
interface ServerSide {
	readonly calls: readonly ServerCallEvent[];
	readonly told: readonly ServerFiredEvent[];
	/** `bufferedAmount` as it was read: behind each call, and while it fell. */
	readonly buffered: readonly BufferedAmount[];
	/** Index in `calls` of the `send` that made the n-th message to the client. */
	readonly sends: readonly number[];
	/** Index in `told` of the event that delivered the client's n-th message. */
	readonly deliveries: readonly number[];
}

interface BufferedAmount {
	readonly t: number;
	readonly bytes: number;
}

export class ServerLog implements ServerSide {
	readonly calls: ServerCallEvent[] = [];
	readonly told: ServerFiredEvent[] = [];
	readonly buffered: BufferedAmount[] = [];
	readonly sends: number[] = [];
	readonly deliveries: number[] = [];
	/** `ws` sends nothing more then, and says nothing of it unless it is asked. */
	#closing = false;

	/** @param keep false when the trace is full: the lists don't grow */
	take(event: ServerCallEvent | ServerFiredEvent | ServerStateEvent, keep: boolean): void {
		if (!keep) return;
		if (event.kind === 'server-event') {
			if (event.type === 'message') this.deliveries.push(this.told.length);
			this.told.push(event);
			return;
		}
		if (event.kind === 'server-state') {
			this.buffered.push({ t: event.t, bytes: event.bufferedAmount });
			return;
		}
		const { t, method, threw, buffered } = event;
		this.buffered.push({ t, bytes: buffered });
		if (method === 'send' && threw === null && !this.#closing) this.sends.push(this.calls.length);
		if (method === 'close' || method === 'terminate') this.#closing = true;
		this.calls.push(event);
	}
}
