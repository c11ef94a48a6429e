import type { Connection } from './connection.ts';
import type { Direction } from './events.ts';
import type { Moment, MomentOf, Side, StateChange } from './moment.ts';

/** The moments of one socket by what they are of, and what each of them follows from. It grows in place. */
export class SocketMoments {
	readonly connection: Connection;
	/** By the index of the call in `Connection.calls`. */
	readonly calls: MomentOf<'call'>[] = [];
	/** By the index of the event in `Connection.fired`. */
	readonly fired: MomentOf<'event'>[] = [];
	/** By the id of the frame. */
	readonly frames: MomentOf<'frame'>[] = [];
	request: MomentOf<'request'> | null = null;
	response: MomentOf<'response'> | null = null;
	/** The first close frame of each direction. */
	readonly closes: Record<Direction, MomentOf<'frame'> | null> = { out: null, in: null };
	/** The server cut the TCP link, or learned that it had ended. */
	linkEnd: MomentOf<'peer'> | null = null;
	/** When the server stopped reading, and when it went on; by turns. */
	readonly pauses: MomentOf<'peer'>[] = [];
	/** The page's `readyState`, in order. */
	readonly clientStates: StateChange[] = [];
	/** The server's, from the request on. */
	readonly serverStates: StateChange[] = [];
	readonly #first: Record<Side, Moment | null> = { client: null, server: null };
	readonly #last: Record<Side, Moment | null> = { client: null, server: null };
	#opened: MomentOf<'event'> | null = null;
	#closed: MomentOf<'event'> | null = null;
	#failed: MomentOf<'event'> | null = null;

	constructor(connection: Connection) {
		this.connection = connection;
	}

	/** Files a new moment of this socket. */
	add(moment: Moment): void {
		this.#first[moment.side] ??= moment;
		this.#last[moment.side] = moment;
		if (moment.kind === 'call') this.calls.push(moment);
		else if (moment.kind === 'event') this.#addEvent(moment);
		else if (moment.kind === 'request') this.request = moment;
		else if (moment.kind === 'response') this.response = moment;
		else if (moment.kind === 'frame') {
			this.frames.push(moment);
			if (moment.wire.close !== null) this.closes[moment.wire.direction] ??= moment;
		} else if (moment.kind === 'peer') {
			const { type } = moment.fact;
			if (type === 'cut' || type === 'disconnected') this.linkEnd ??= moment;
			if (type === 'paused' || type === 'resumed') this.pauses.push(moment);
		}
	}

	/** Position of its first moment. */
	get start(): number {
		const { client, server } = this.#first;
		return Math.min(client?.position ?? Number.POSITIVE_INFINITY, server?.position ?? Number.POSITIVE_INFINITY);
	}

	/** Position of its last moment so far. */
	get end(): number {
		return Math.max(this.#last.client?.position ?? -1, this.#last.server?.position ?? -1);
	}

	/** Whether both peers are done with it. */
	get over(): boolean {
		const server = this.serverStates.at(-1);
		return this.clientStates.at(-1)?.readyState === 3 && (server === undefined || server.readyState === 3);
	}

	#addEvent(moment: MomentOf<'event'>): void {
		this.fired.push(moment);
		const { type } = moment.fired.event;
		if (type === 'open') this.#opened ??= moment;
		else if (type === 'close') this.#closed ??= moment;
		else if (type === 'error') this.#failed ??= moment;
	}

	/**
	 * Where in the page began what was seen at the server: the call that a request or a frame left for.
	 *
	 * @returns null where no call made it, as for a pong, or where the call is not known
	 */
	origin(moment: Moment): MomentOf<'call'> | null {
		if (moment.kind === 'request') {
			const [first] = this.calls;
			return first?.call.call.method === 'construct' ? first : null;
		}
		if (moment.kind !== 'frame' || moment.wire.direction === 'in') return null;
		const { message } = moment.wire;
		if (message !== null) return this.calls[this.connection.ends.out[message] ?? -1] ?? null;
		return this.closes.out === moment ? this.#closeCall(moment) : null;
	}

	/** The call that began the closing; a code of the server's in this frame says that the browser answered by itself. */
	#closeCall({ wire }: MomentOf<'frame'>): MomentOf<'call'> | null {
		const moment = this.calls[this.connection.closeCall ?? -1];
		if (moment === undefined || moment.call.call.method !== 'close') return null;
		const asked = moment.call.call.code ?? NO_STATUS;
		return wire.close?.code === asked ? moment : null;
	}

	/**
	 * The event with which the page learned of what the server sent. For a fragment, that of its message.
	 *
	 * @returns null where the page is told of nothing, as of a ping, or has not been told yet
	 */
	arrival(moment: Moment): MomentOf<'event'> | null {
		if (moment.kind === 'response') return this.#opened ?? this.#failed ?? this.#closed;
		if (moment.kind !== 'frame' || moment.wire.direction === 'out') return null;
		const { message } = moment.wire;
		if (message !== null) return this.fired[this.connection.ends.in[message] ?? -1] ?? null;
		return this.closes.in === moment ? this.#closed : null;
	}

	/** The moment at the other end without which this one could not have been; null where none is known. */
	cause(moment: Moment): Moment | null {
		if (moment.kind === 'request' || moment.kind === 'frame') return this.origin(moment);
		if (moment.kind !== 'event') return null;
		const { event, message } = moment.fired;
		if (event.type === 'open') return this.response;
		// A handshake that failed: the first event that the page got of it came of the answer.
		if (this.response !== null && this.arrival(this.response) === moment) return this.response;
		if (event.type === 'close') return this.closes.in ?? (this.linkEnd?.fact.type === 'cut' ? this.linkEnd : null);
		const sent = message === null ? undefined : this.connection.messages.in[message];
		return sent?.complete ? (this.frames[sent.frames.at(-1) ?? -1] ?? null) : null;
	}
}

/** What a close frame without a payload says (RFC 6455 §7.1.5). */
const NO_STATUS = 1005;
