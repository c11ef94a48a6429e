import { isAccepted } from '../protocol/handshake/head.ts';
import type { RequestHead, ResponseHead } from '../protocol/handshake.ts';
import type {
	Direction,
	PeerFact,
	ReadyState,
	ServerCallEvent,
	ServerFiredEvent,
	StateEvent,
	WorkerEndedEvent,
} from './events.ts';
import type { ClientCall, ClientEvent, WireFrame, WireHandshake, WireMessage, WireViolation } from './parts.ts';
import { MAX_SKEW } from './time.ts';

/** Where something happened: in the page, or at the server, which is where the bytes are seen. */
export type Side = 'client' | 'server';

/** One thing that happened to a connection at one end of it. */
export type EntryFact =
	| { readonly kind: 'call'; readonly call: ClientCall }
	| { readonly kind: 'event'; readonly fired: ClientEvent }
	/** A `readyState` of the page that no call and no event explains. */
	| { readonly kind: 'state'; readonly state: StateEvent }
	/** The socket is gone, without an event: its worker was ended. */
	| { readonly kind: 'worker-ended'; readonly by: WorkerEndedEvent['by'] }
	| { readonly kind: 'request'; readonly handshake: WireHandshake<RequestHead> }
	| { readonly kind: 'response'; readonly handshake: WireHandshake<ResponseHead> }
	| { readonly kind: 'frame'; readonly wire: WireFrame }
	| { readonly kind: 'violation'; readonly broken: WireViolation }
	| { readonly kind: 'lost'; readonly direction: Direction; readonly bytes: number }
	/** What the server did, where no frame and no handshake says it. */
	| { readonly kind: 'peer'; readonly fact: PeerFact }
	/** What `server.js` called, and what it was told. */
	| { readonly kind: 'server-call'; readonly made: ServerCallEvent }
	| { readonly kind: 'server-event'; readonly told: ServerFiredEvent };

export type Entry = EntryFact & {
	/** Its number in the history, from 0. */
	readonly id: number;
	/** Milliseconds since the run began, on the clock of its side. */
	readonly t: number;
	readonly side: Side;
	/** The number in `TraceModel.log` of the event with which it became known. */
	readonly event: number;
};

export type EntryOf<Kind extends EntryFact['kind']> = Extract<Entry, { readonly kind: Kind }>;

/** A `readyState` of one peer and the entry with which it began. */
export interface StateBegin {
	readonly entry: Entry;
	/** Null where the socket is gone and no state is left to have. */
	readonly readyState: ReadyState | null;
}

/** Which call made the n-th message of a direction, or which event delivered it; and what else ties both ends together. */
export interface Ends {
	readonly closeCall: number | null;
	readonly ends: Readonly<Record<Direction, readonly number[]>>;
	readonly messages: Readonly<Record<Direction, readonly WireMessage[]>>;
}

/**
 * What happened to one connection, in the order in which it became known: each side in its own order, the two sides as
 * they were heard of. It grows in place. Whoever asks what an entry came of, or what came of it, asks here.
 */
export class History {
	readonly entries: Entry[] = [];
	/** By the index of the call in `Connection.calls`. */
	readonly calls: EntryOf<'call'>[] = [];
	/** By the index of the event in `Connection.fired`. */
	readonly fired: EntryOf<'event'>[] = [];
	/** By the id of the frame. */
	readonly frames: EntryOf<'frame'>[] = [];
	readonly violations: EntryOf<'violation'>[] = [];
	request: EntryOf<'request'> | null = null;
	response: EntryOf<'response'> | null = null;
	opened: EntryOf<'event'> | null = null;
	failed: EntryOf<'event'> | null = null;
	closed: EntryOf<'event'> | null = null;
	workerEnded: EntryOf<'worker-ended'> | null = null;
	/** The first close frame of each direction. */
	readonly closes: Record<Direction, EntryOf<'frame'> | null> = { out: null, in: null };
	/** The server cut the TCP link, or learned that it had ended. */
	linkEnd: EntryOf<'peer'> | null = null;
	/** When the server stopped reading, and when it went on; by turns. */
	readonly pauses: EntryOf<'peer'>[] = [];
	/** The `readyState` of each side, in order; the server's from the request on. */
	readonly states: Readonly<Record<Side, StateBegin[]>> = { client: [], server: [] };
	readonly last: Record<Side, Entry | null> = { client: null, server: null };
	readonly #ends: Ends;

	constructor(ends: Ends) {
		this.#ends = ends;
	}

	/** Puts a new entry at the end. */
	add(entry: Entry): void {
		this.entries.push(entry);
		this.last[entry.side] = entry;
		if (entry.kind === 'call') this.calls.push(entry);
		else if (entry.kind === 'event') this.#addEvent(entry);
		else if (entry.kind === 'request') this.request = entry;
		else if (entry.kind === 'response') this.response = entry;
		else if (entry.kind === 'violation') this.violations.push(entry);
		else if (entry.kind === 'worker-ended') this.workerEnded = entry;
		else if (entry.kind === 'frame') {
			this.frames.push(entry);
			if (entry.wire.close !== null) this.closes[entry.wire.direction] ??= entry;
		} else if (entry.kind === 'peer') {
			const { type } = entry.fact;
			if (type === 'cut' || type === 'disconnected') this.linkEnd ??= entry;
			if (type === 'paused' || type === 'resumed') this.pauses.push(entry);
		}
	}

	#addEvent(entry: EntryOf<'event'>): void {
		this.fired.push(entry);
		const { type } = entry.fired.event;
		if (type === 'open') this.opened ??= entry;
		else if (type === 'close') this.closed ??= entry;
		else if (type === 'error') this.failed ??= entry;
	}

	/** The state in which a side is; null before it has one, and when it is gone. */
	stateOf(side: Side): ReadyState | null {
		return this.states[side].at(-1)?.readyState ?? null;
	}

	/** Whether both peers are done with it. */
	get over(): boolean {
		const { server } = this.states;
		const client = this.workerEnded !== null || this.stateOf('client') === 3;
		return client && (server.length === 0 || this.stateOf('server') === 3);
	}

	/** The ids of the frames that carry a message, so far. */
	messageFrames(direction: Direction, message: number): readonly number[] {
		return this.#ends.messages[direction][message]?.frames ?? [];
	}

	/** The call that began the closing of this connection; null where the page did not begin it. */
	get closeCall(): EntryOf<'call'> | null {
		return this.calls[this.#ends.closeCall ?? -1] ?? null;
	}

	/**
	 * Where in the page began what was seen at the server: the call that a request or a frame left for.
	 *
	 * @returns null where no call made it, as for a pong, or where the call is not known
	 */
	origin(entry: Entry): EntryOf<'call'> | null {
		if (entry.kind === 'request') {
			const [first] = this.calls;
			return first?.call.call.method === 'construct' ? first : null;
		}
		if (entry.kind !== 'frame' || entry.wire.direction === 'in') return null;
		const { message } = entry.wire;
		if (message !== null) return this.calls[this.#ends.ends.out[message] ?? -1] ?? null;
		return this.closes.out === entry ? this.#callOfClose(entry) : null;
	}

	/** The call that began the closing; a code of the server's in this frame says that the browser answered by itself. */
	#callOfClose({ wire }: EntryOf<'frame'>): EntryOf<'call'> | null {
		const found = this.closeCall;
		if (found?.call.call.method !== 'close') return null;
		return wire.close?.code === (found.call.call.code ?? NO_STATUS) ? found : null;
	}

	/**
	 * The event with which the page learned of what the server sent. For a fragment, that of its message.
	 *
	 * @returns null where the page is told of nothing, as of a ping, or has not been told yet
	 */
	arrival(entry: Entry): EntryOf<'event'> | null {
		if (entry.kind === 'response') return this.#toldOf(entry);
		if (entry.kind !== 'frame' || entry.wire.direction === 'out') return null;
		const { message } = entry.wire;
		if (message !== null) return this.fired[this.#ends.ends.in[message] ?? -1] ?? null;
		return this.closes.in === entry ? this.closed && led(entry, this.closed) : null;
	}

	/** What the page was told of an answer. What it gave up before, or opened elsewhere, is not told of this one. */
	#toldOf(response: EntryOf<'response'>): EntryOf<'event'> | null {
		const { head } = response.handshake;
		const accepted = head !== null && isAccepted(head);
		if (this.opened !== null) return accepted ? this.opened : null;
		const told = this.failed ?? this.closed;
		return told === null || this.closeCall !== null ? null : led(response, told);
	}

	/** The entry at the other end without which this one could not have been; null where none is known. */
	cause(entry: Entry): Entry | null {
		if (entry.kind === 'request' || entry.kind === 'frame') return this.origin(entry);
		if (entry.kind !== 'event') return null;
		const { event, message } = entry.fired;
		// The open event, or the first event of a handshake that failed, came of the answer.
		if (this.response !== null && this.arrival(this.response) === entry) return this.response;
		if (event.type === 'close') {
			const end = this.closes.in ?? (this.linkEnd?.fact.type === 'cut' ? this.linkEnd : null);
			return end && led(end, entry) && end;
		}
		const sent = message === null ? undefined : this.#ends.messages.in[message];
		return sent?.complete ? (this.frames[sent.frames.at(-1) ?? -1] ?? null) : null;
	}
}

/** @returns the effect; null where it was there before what is to have caused it */
const led = <Effect extends Entry>(cause: Entry, effect: Effect): Effect | null =>
	cause.t - effect.t <= MAX_SKEW ? effect : null;

/** What a close frame without a payload says (RFC 6455 §7.1.5). */
const NO_STATUS = 1005;
