import { type ClientCall, type ClientEvent, type Connection, type ConstructCall, ServerLog } from './connection.ts';
import type {
	CallEvent,
	Direction,
	FiredEvent,
	NetworkEvent,
	PeerEvent,
	ReadyState,
	SocketEvent,
	SocketId,
	StateEvent,
	WorkerEndedEvent,
} from './events.ts';
import type { History } from './history.ts';
import { HistoryWriter } from './history-writer.ts';
import { type FrameBudget, WireDecoder } from './wire-decoder.ts';

/** What the learner's code did with one socket and what it was told, in order; and which of it the wire carries. */
class ClientLog {
	construct: ConstructCall | null = null;
	readonly calls: ClientCall[] = [];
	readonly fired: ClientEvent[] = [];
	readonly states: StateEvent[] = [];
	/** Index in `calls` of the `send` that made the n-th outgoing message. */
	readonly sends: number[] = [];
	/** Index in `fired` of the event that delivered the n-th incoming message. */
	readonly deliveries: number[] = [];
	readyState: ReadyState = 0;
	bufferedAmount = 0;
	closeCall: number | null = null;
	closed: (FiredEvent & { readonly type: 'close' }) | null = null;
	#closing = false;

	/**
	 * @param keep false when the trace is full: the present state is followed, the lists don't grow
	 */
	call(call: CallEvent, keep: boolean): void {
		if (call.method === 'construct') this.construct ??= call;
		// A call that threw did nothing; once closing began, send() drops its data in silence and close() does nothing.
		const effective = call.threw === null && !this.#closing;
		if (keep) {
			const id = this.calls.length;
			const carried = effective && call.method === 'send';
			this.calls.push({ id, call, message: carried ? this.sends.length : null });
			if (carried) this.sends.push(id);
			if (effective && call.method === 'close') this.closeCall = id;
		}
		if (effective && call.method === 'close') this.#closing = true;
	}

	event(event: FiredEvent, keep: boolean): void {
		if (keep) {
			const id = this.fired.length;
			const delivers = event.type === 'message';
			this.fired.push({ id, event, message: delivers ? this.deliveries.length : null });
			if (delivers) this.deliveries.push(id);
		}
		if (event.type !== 'close') return;
		this.closed = event;
		this.readyState = 3;
		this.#closing = true;
	}

	state(state: StateEvent, keep: boolean): void {
		if (keep) this.states.push(state);
		this.readyState = state.readyState;
		this.bufferedAmount = state.bufferedAmount;
		this.#closing ||= state.readyState >= 2;
	}
}

/** A connection that grows with the trace: the same object for as long as the model lives. */
export class ConnectionBuilder implements Connection {
	readonly socket: SocketId;
	readonly network: readonly NetworkEvent[];
	readonly peerFacts: PeerEvent[] = [];
	peerReadyState: ReadyState | null = null;
	readonly #client = new ClientLog();
	readonly #server = new ServerLog();
	readonly #wire: WireDecoder;
	readonly #writer = new HistoryWriter(this);

	/**
	 * @param budget frames that the whole trace may still decode, shared by its connections
	 * @param network what is done to the network of the whole run
	 */
	constructor(socket: SocketId, budget: FrameBudget, network: readonly NetworkEvent[]) {
		this.socket = socket;
		this.network = network;
		this.#wire = new WireDecoder(budget);
	}

	/**
	 * @param number of the event in the trace's log; null when the trace is full: the present state is followed, but nothing
	 * grows
	 */
	apply(event: SocketEvent, number: number | null): void {
		const keep = number !== null;
		if (event.kind === 'call') this.#client.call(event, keep);
		else if (event.kind === 'event') this.#client.event(event, keep);
		else if (event.kind === 'state') this.#client.state(event, keep);
		else if (event.kind === 'peer') this.#peer(event, keep);
		else if (event.kind === 'lost') this.#wire.lose(event.direction, event.bytes);
		else if (event.kind !== 'bytes') this.#server.take(event, keep);
		else if (keep) this.#wire.read(event.direction, event.t, event.chunk);
		else this.#wire.lose(event.direction, event.chunk.length);
		if (number !== null) this.#writer.take(event, number);
	}

	/** @param number of the event in the trace's log */
	endWorker(event: WorkerEndedEvent, number: number): void {
		this.#writer.workerEnded(event, number);
	}

	#peer(event: PeerEvent, keep: boolean): void {
		if (keep) this.peerFacts.push(event);
		const { fact } = event;
		if (fact.type === 'state') this.peerReadyState = fact.readyState;
		// Without the TCP link, or with another answer than 101, there is no WebSocket on the server's side.
		else if (fact.type !== 'paused' && fact.type !== 'resumed') this.peerReadyState = 3;
	}

	get history(): History {
		return this.#writer.history;
	}
	get construct() {
		return this.#client.construct;
	}
	get calls() {
		return this.#client.calls;
	}
	get fired() {
		return this.#client.fired;
	}
	get server() {
		return this.#server;
	}
	get states() {
		return this.#client.states;
	}
	get readyState() {
		return this.#client.readyState;
	}
	get bufferedAmount() {
		return this.#client.bufferedAmount;
	}
	get closed() {
		return this.#client.closed;
	}
	get closeCall() {
		return this.#client.closeCall;
	}
	get ends() {
		return { out: this.#client.sends, in: this.#client.deliveries };
	}
	get request() {
		return this.#wire.request;
	}
	get response() {
		return this.#wire.response;
	}
	get frames() {
		return this.#wire.frames;
	}
	get messages() {
		return { out: this.#wire.out.messages, in: this.#wire.in.messages };
	}
	get partial() {
		return { out: this.#wire.out.partial, in: this.#wire.in.partial };
	}
	get violations() {
		return this.#wire.violations;
	}
	get lost(): Readonly<Record<Direction, number>> {
		return { out: this.#wire.out.lost, in: this.#wire.in.lost };
	}
	get bytes(): Readonly<Record<Direction, number>> {
		return { out: this.#wire.out.bytes, in: this.#wire.in.bytes };
	}
}
