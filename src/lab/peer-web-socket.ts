import { WebSocket } from 'ws';
import type { ReadyState } from '../trace/events.ts';
import type { Observe } from './http/refusal.ts';

/**
 * The server's end of a socket. It tells an observer what it does. `ws` itself answers a close frame or a violation by
 * calling `close`, so each way into CLOSING that begins here passes this class.
 */
export class PeerWebSocket extends WebSocket {
	#observe: Observe | null = null;
	#state: ReadyState = 0;

	/** Reports what happens from now on, beginning with the current state. */
	observe(observe: Observe): void {
		this.#observe = observe;
		this.#reportState();
		this.on('close', () => this.#reportState());
	}

	override close(code?: number, reason?: string | Buffer): void {
		super.close(code, reason);
		this.#reportState();
	}

	override terminate(): void {
		if (this.readyState !== WebSocket.CLOSED) this.#observe?.({ type: 'cut' });
		super.terminate();
		this.#reportState();
	}

	override pause(): void {
		const before = this.isPaused;
		super.pause();
		if (this.isPaused !== before) this.#observe?.({ type: 'paused' });
	}

	override resume(): void {
		const before = this.isPaused;
		super.resume();
		if (this.isPaused !== before) this.#observe?.({ type: 'resumed' });
	}

	#reportState(): void {
		const state = this.readyState;
		if (this.#observe === null || state === this.#state) return;
		this.#state = state;
		this.#observe({ type: 'state', readyState: state });
	}
}
