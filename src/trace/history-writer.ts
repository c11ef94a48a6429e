import { isAccepted } from '../protocol/handshake/head.ts';
import type { Connection } from './connection.ts';
import type {
	CallEvent,
	FiredEvent,
	PeerFact,
	ReadyState,
	SocketEvent,
	StateEvent,
	WorkerEndedEvent,
} from './events.ts';
import { type EntryFact, History, type Side } from './history.ts';
import type { WireViolation } from './parts.ts';

/** Writes the history of one connection, event by event, each right after the connection has taken it in. */
export class HistoryWriter {
	readonly history: History;
	readonly #connection: Connection;
	/** The number of the event that is being taken. */
	#event = 0;
	/** A state of the page that the next event will explain. */
	#unexplained: StateEvent | null = null;
	/** The server said that it refused; its answer is about to be seen. */
	#refused: { readonly t: number; readonly fact: PeerFact } | null = null;

	constructor(connection: Connection) {
		this.#connection = connection;
		this.history = new History(connection);
	}

	/** @param number of the event in `TraceModel.log` */
	take(event: SocketEvent, number: number): void {
		this.#event = number;
		if (event.kind === 'call') this.#call(event);
		else if (event.kind === 'event') this.#fired(event);
		else if (event.kind === 'state') this.#state(event);
		else if (event.kind === 'peer') this.#peer(event.t, event.fact);
		else if (event.kind === 'bytes') this.#wire();
		else if (event.kind === 'server-call') this.#server(event.t, { kind: event.kind, made: event });
		else if (event.kind === 'server-state') return;
		else if (event.kind === 'server-event') this.#server(event.t, { kind: event.kind, told: event });
		else
			this.history.add({
				kind: 'lost',
				direction: event.direction,
				bytes: event.bytes,
				id: this.#next,
				t: event.t,
				side: 'server',
				event: this.#event,
			});
	}

	/** The page's socket is gone; one that was CLOSED, or that only the tap knows, has nothing to lose. */
	workerEnded({ t, by }: WorkerEndedEvent, number: number): void {
		const state = this.history.stateOf('client');
		if (state === null || state === 3) return;
		this.#event = number;
		this.#flushState();
		this.history.add({ kind: 'worker-ended', by, id: this.#next, t, side: 'client', event: this.#event });
		this.#begin('client', null);
	}

	#call({ t, method }: CallEvent): void {
		const call = this.#connection.calls[this.history.calls.length];
		if (call === undefined) return;
		this.#flushState();
		this.history.add({ kind: 'call', call, id: this.#next, t, side: 'client', event: this.#event });
		if (method === 'construct') this.#begin('client', 0);
	}

	#fired({ t, type }: FiredEvent): void {
		const fired = this.#connection.fired[this.history.fired.length];
		if (fired === undefined) return;
		const state = this.#explainedBy(type);
		this.#flushState();
		this.history.add({ kind: 'event', fired, id: this.#next, t, side: 'client', event: this.#event });
		if (state !== null) this.#begin('client', state);
	}

	#server(t: number, fact: EntryFact): void {
		this.history.add({ ...fact, id: this.#next, t, side: 'server', event: this.#event });
	}

	/** The number of the next entry. Entries are written out where they are made: spreading costs five times as much. */
	get #next(): number {
		return this.history.entries.length;
	}

	/** The last entry of a side begins a state of it, unless it is the one that it was in. */
	#begin(side: Side, readyState: ReadyState | null): void {
		const { last, states } = this.history;
		const entry = last[side];
		if (entry !== null && states[side].at(-1)?.readyState !== readyState) states[side].push({ entry, readyState });
	}

	/** OPEN comes with the open event, CLOSED with the error or close event: an entry of its own would say it twice. */
	#state(state: StateEvent): void {
		this.#flushState();
		const { readyState } = state;
		if (readyState === this.history.states.client.at(-1)?.readyState) return;
		const call = readyState === 2 ? this.history.closeCall : null;
		if (call !== null) this.history.states.client.push({ entry: call, readyState });
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
		this.history.add({ kind: 'state', state, id: this.#next, t: state.t, side: 'client', event: this.#event });
		this.#begin('client', state.readyState);
	}

	#peer(t: number, fact: PeerFact): void {
		const last = this.history.last.server;
		if (fact.type === 'refused') {
			this.#refused = { t, fact };
			return;
		}
		if (fact.type === 'disconnected' && this.#refused !== null) {
			// The answer was not seen, so the fact has to speak for itself.
			this.history.add({
				kind: 'peer',
				fact: this.#refused.fact,
				id: this.#next,
				t: this.#refused.t,
				side: 'server',
				event: this.#event,
			});
			this.#refused = null;
		}
		if (fact.type !== 'state') {
			this.history.add({ kind: 'peer', fact, id: this.#next, t, side: 'server', event: this.#event });
			// A server that cuts the link passes CLOSING on its way, as its own states will say.
			if (fact.type === 'disconnected') this.#begin('server', 3);
			return;
		}
		const { readyState } = fact;
		if (this.history.stateOf('server') === readyState) return;
		const explained =
			(readyState === 1 && last?.kind === 'response') ||
			(readyState === 2 && last?.kind === 'frame' && last.wire.close !== null) ||
			(readyState >= 2 && last?.kind === 'peer' && last.fact.type === 'cut');
		if (!explained) this.history.add({ kind: 'peer', fact, id: this.#next, t, side: 'server', event: this.#event });
		this.#begin('server', readyState);
	}

	/** What the last bytes completed: a half of the handshake, frames, a broken rule. */
	#wire(): void {
		const { history } = this;
		const { request, response, frames } = this.#connection;
		if (history.request === null && request !== null) {
			this.history.add({
				kind: 'request',
				handshake: request,
				id: this.#next,
				t: request.t,
				side: 'server',
				event: this.#event,
			});
			this.#begin('server', 0);
		}
		if (history.response === null && response !== null) {
			this.history.add({
				kind: 'response',
				handshake: response,
				id: this.#next,
				t: response.t,
				side: 'server',
				event: this.#event,
			});
			// A capture has no facts of the server's; its answer says enough.
			if (response.head && isAccepted(response.head)) this.#begin('server', 1);
			else if (this.#refused !== null) this.#begin('server', 3);
			this.#refused = null;
		}
		for (let wire = frames[history.frames.length]; wire; wire = frames[history.frames.length]) {
			this.history.add({ kind: 'frame', wire, id: this.#next, t: wire.t, side: 'server', event: this.#event });
			this.#violations(({ firstFrame }) => firstFrame === wire.id);
		}
		this.#violations(() => true);
	}

	/** The next broken rules, as long as they belong here: each behind the frame that was the first to break it. */
	#violations(belongs: (broken: WireViolation) => boolean): void {
		const { history } = this;
		const { violations } = this.#connection;
		for (let broken = violations[history.violations.length]; broken; broken = violations[history.violations.length]) {
			if (!belongs(broken)) break;
			this.history.add({ kind: 'violation', broken, id: this.#next, t: broken.t, side: 'server', event: this.#event });
		}
	}
}
