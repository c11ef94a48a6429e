import type { Connection, WireFrame } from './connection.ts';
import type { SocketEvent } from './connection-builder.ts';
import type { BytesEvent, CallEvent, FiredEvent, PeerFact, ReadyState, StateEvent } from './events.ts';
import type { Moment, MomentFact, Side } from './moment.ts';
import { SocketMoments } from './socket-moments.ts';

/** The events of one socket, as they are read one after the other, made into moments. */
export class SocketReader {
	readonly moments: SocketMoments;
	readonly #connection: Connection;
	readonly #place: (side: Side, t: number, fact: MomentFact) => Moment;
	/** Bytes of the events read so far. */
	readonly #bytes = { out: 0, in: 0 };
	#violations = 0;
	#last: Record<Side, Moment | null> = { client: null, server: null };
	/** A state of the page that the next event will explain. */
	#unexplained: StateEvent | null = null;
	/** The server said that it refused; its answer is about to be seen. */
	#refused: { readonly t: number; readonly fact: PeerFact } | null = null;

	constructor(connection: Connection, place: (side: Side, t: number, fact: MomentFact) => Moment) {
		this.#connection = connection;
		this.moments = new SocketMoments(connection);
		this.#place = place;
	}

	take(event: SocketEvent): void {
		if (event.kind === 'call') this.#call(event);
		else if (event.kind === 'event') this.#fired(event);
		else if (event.kind === 'state') this.#state(event);
		else if (event.kind === 'peer') this.#peer(event.t, event.fact);
		else if (event.kind === 'bytes') this.#wire(event);
		else this.#add('server', event.t, { kind: 'lost', direction: event.direction, bytes: event.bytes });
	}

	#call({ t, method }: CallEvent): void {
		const call = this.#connection.calls[this.moments.calls.length];
		if (call === undefined) return;
		this.#flushState();
		this.#add('client', t, { kind: 'call', call });
		if (method === 'construct') this.#clientState(0);
	}

	#fired({ t, type }: FiredEvent): void {
		const fired = this.#connection.fired[this.moments.fired.length];
		if (fired === undefined) return;
		const state = this.#explainedBy(type);
		this.#flushState();
		this.#add('client', t, { kind: 'event', fired });
		if (state !== null) this.#clientState(state);
	}

	#add(side: Side, t: number, fact: MomentFact): Moment {
		const moment = this.#place(side, t, fact);
		this.#last[side] = moment;
		this.moments.add(moment);
		return moment;
	}

	#clientState(readyState: ReadyState): void {
		const at = this.#last.client;
		if (at !== null && this.moments.clientStates.at(-1)?.readyState !== readyState) {
			this.moments.clientStates.push({ at, readyState });
		}
	}

	/** OPEN comes with the open event, CLOSED with the error or close event: a moment of its own would say it twice. */
	#state(state: StateEvent): void {
		this.#flushState();
		const { readyState } = state;
		if (readyState === this.moments.clientStates.at(-1)?.readyState) return;
		const last = this.#last.client;
		const byCall = readyState === 2 && last?.kind === 'call' && last.call.call.method === 'close';
		if (byCall) this.#clientState(readyState);
		else if (readyState === 1 || readyState === 3) this.#unexplained = state;
		else this.#ownState(state);
	}

	#explainedBy(type: string): ReadyState | null {
		const state = this.#unexplained?.readyState;
		const explains = (state === 1 && type === 'open') || (state === 3 && (type === 'error' || type === 'close'));
		if (explains) this.#unexplained = null;
		if (type === 'open') return 1;
		if (type === 'close') return 3;
		return explains && state !== undefined ? state : null;
	}

	#flushState(): void {
		const state = this.#unexplained;
		this.#unexplained = null;
		if (state !== null) this.#ownState(state);
	}

	#ownState(state: StateEvent): void {
		this.#add('client', state.t, { kind: 'state', state });
		this.#clientState(state.readyState);
	}

	#peer(t: number, fact: PeerFact): void {
		const last = this.#last.server;
		if (fact.type === 'refused') {
			this.#refused = { t, fact };
			return;
		}
		if (fact.type === 'disconnected' && this.#refused !== null) {
			// The answer was not seen, so the fact has to speak for itself.
			this.#add('server', this.#refused.t, { kind: 'peer', fact: this.#refused.fact });
			this.#refused = null;
		}
		if (fact.type !== 'state') {
			this.#add('server', t, { kind: 'peer', fact });
			// A server that cuts the link passes CLOSING on its way, as its own states will say.
			if (fact.type === 'disconnected') this.#serverState(3);
			return;
		}
		const { readyState } = fact;
		if (this.moments.serverStates.at(-1)?.readyState === readyState) return;
		const explained =
			(readyState === 1 && last?.kind === 'response') ||
			(readyState === 2 && last?.kind === 'frame' && last.wire.close !== null) ||
			(readyState >= 2 && last?.kind === 'peer' && last.fact.type === 'cut');
		if (!explained) this.#add('server', t, { kind: 'peer', fact });
		this.#serverState(readyState);
	}

	#serverState(readyState: ReadyState): void {
		const at = this.#last.server;
		if (at !== null && this.moments.serverStates.at(-1)?.readyState !== readyState) {
			this.moments.serverStates.push({ at, readyState });
		}
	}

	/** What these bytes completed: a half of the handshake, frames, a broken rule. */
	#wire({ direction, chunk, t }: BytesEvent): void {
		this.#bytes[direction] += chunk.length;
		const { request, response, frames, violations } = this.#connection;
		if (this.moments.request === null && request !== null && this.#bytes.out >= request.bytes.length) {
			this.#add('server', request.t, { kind: 'request', handshake: request });
			this.#serverState(0);
		}
		if (this.moments.response === null && response !== null && this.#bytes.in >= response.bytes.length) {
			this.#add('server', response.t, { kind: 'response', handshake: response });
			// A capture has no facts of the server's; its answer says enough.
			if (response.head?.status === 101) this.#serverState(1);
			else if (this.#refused !== null) this.#serverState(3);
			this.#refused = null;
		}
		if (this.moments.response === null) return;
		for (let wire = frames[this.moments.frames.length]; wire; wire = frames[this.moments.frames.length]) {
			if (this.#endOf(wire) > this.#bytes[wire.direction]) break;
			this.#add('server', wire.t, { kind: 'frame', wire });
		}
		for (let broken = violations[this.#violations]; broken; broken = violations[this.#violations]) {
			if (broken.t > t) break;
			this.#violations += 1;
			this.#add('server', broken.t, { kind: 'violation', broken });
		}
	}

	/** @returns how many bytes of its direction there are up to the end of this frame */
	#endOf({ direction, frame }: WireFrame): number {
		const head = direction === 'out' ? this.#connection.request : this.#connection.response;
		return (head?.bytes.length ?? 0) + frame.offset + frame.bytes.length;
	}
}
