import type { ClientCall, ClientEvent, ConstructCall } from './connection.ts';
import type { CallEvent, FiredEvent, ReadyState, StateEvent } from './events.ts';

/** What the learner's code did with one socket and what it was told, in order; and which of it the wire carries. */
export class ClientLog {
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
