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
	/** Whether the scenario does not want to read, and whether it is not this socket's turn to. */
	#stopped = false;
	#resting = false;

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
		if (this.#stopped || this.readyState === WebSocket.CLOSED) return;
		this.#stopped = true;
		super.pause();
		this.#observe?.({ type: 'paused' });
	}

	override resume(): void {
		if (!this.#stopped || this.readyState === WebSocket.CLOSED) return;
		this.#stopped = false;
		if (!this.#resting) super.resume();
		this.#observe?.({ type: 'resumed' });
	}

	/** Stops reading until `wake`. That others have their turn is no news to an observer. */
	rest(): void {
		this.#resting = true;
		super.pause();
	}

	wake(): void {
		this.#resting = false;
		if (!this.#stopped) super.resume();
	}

	#reportState(): void {
		const state = this.readyState;
		if (this.#observe === null || state === this.#state) return;
		this.#state = state;
		this.#observe({ type: 'state', readyState: state });
	}
}
