import type { ServerCallEvent, ServerFiredEvent, ServerStateEvent } from './events.ts';

/** What `server.js` did with one socket and what it was told, in order; and which of it the wire carries. */
export interface ServerSide {
	readonly calls: readonly ServerCallEvent[];
	readonly told: readonly ServerFiredEvent[];
	/** `bufferedAmount` as it was read: behind each call, and while it fell. */
	readonly buffered: readonly BufferedAmount[];
	/** Index in `calls` of the `send` that made the n-th message to the client. */
	readonly sends: readonly number[];
	/** Index in `told` of the event that delivered the client's n-th message. */
	readonly deliveries: readonly number[];
}

export interface BufferedAmount {
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
