import { WebSocket } from 'ws';
import type { PeerFact, ReadyState } from '../../trace/events.ts';
import type { Observe } from '../http/refusal.ts';
import { type FailLimits, reasonOfError } from './ws-errors.ts';

/** The codes with which `ws` fails a connection by itself. */
const FAILURES: readonly number[] = [1002, 1007, 1008, 1009];

/**
 * The server's end of a socket. It tells an observer what it does. `ws` itself answers a close frame or a violation by
 * calling `close`, so each way into CLOSING that begins here passes this class.
 */
export class PeerWebSocket extends WebSocket {
	#observe: Observe | null = null;
	#state: ReadyState = 0;
	/** Pongs that have not left, and the data of the last ping that was not answered because of them. */
	#pongs = 0;
	#lastPing: Buffer | null = null;
	#handedOut = 0;
	#crashed: ((error: unknown) => void) | null = null;
	#insteadOfClose: (() => void) | null = null;
	#failing: FailLimits | null = null;
	/** The code with which `ws` fails the connection, until it says why. */
	#failure: number | null = null;
	#failedWith: number | null = null;

	/** Reports what happens from now on, beginning with the current state. */
	observe(observe: Observe): void {
		this.#observe = observe;
		this.#reportState();
		this.on('close', () => this.#reportState());
	}

	/** From now on, what a listener of this socket throws is given to `crashed`: it can't end the process. */
	guard(crashed: (error: unknown) => void): void {
		this.#crashed = crashed;
	}

	/** Messages that listeners were given so far; others may have arrived and still be on their way to them. */
	get handedOut(): number {
		return this.#handedOut;
	}

	/** From now on these are its limits, and a Close frame with which the connection fails says why. */
	limit(failing: FailLimits): void {
		this.#failing = failing;
	}

	/** The code with which the server failed the connection (RFC 6455 §7.1.7). */
	get failedWith(): number | null {
		return this.#failedWith;
	}

	/**
	 * Every listener is called from here, so this one place guards them all. No event of `ws` has more than two details; to name
	 * them costs a message less than to gather and spread them.
	 */
	override emit(name: string | symbol, detail?: unknown, second?: unknown): boolean {
		if (name === 'message') this.#handedOut += 1;
		else if (name === 'error' && detail instanceof Error) this.#fail(detail);
		try {
			return super.emit(name, detail, second);
		} catch (error) {
			this.#crash(error);
			return true;
		}
	}

	/** Calls a listener of something else that belongs to this socket, guarded like its own. */
	call(listener: () => void): void {
		try {
			listener();
		} catch (error) {
			this.#crash(error);
		}
	}

	#crash(error: unknown): void {
		if (this.#crashed === null) throw error;
		this.#crashed(error);
	}

	override close(code?: number, reason?: string | Buffer): void {
		if (this.#insteadOfClose !== null) {
			this.#insteadOfClose();
			return;
		}
		if (reason === undefined && code !== undefined && FAILURES.includes(code)) {
			// That is `ws` itself. It tells the error right after this.
			this.#failure = code;
			queueMicrotask(() => this.#fail(null));
			return;
		}
		super.close(code, reason);
		this.#reportState();
	}

	#fail(error: Error | null): void {
		if (this.#failure === null) return;
		this.#failedWith = this.#failure;
		this.#failure = null;
		const failing = this.#failing;
		super.close(this.#failedWith, error === null || failing === null ? '' : reasonOfError(error, failing));
		this.#reportState();
	}

	/** Sends no close frame any more, neither as the first nor in answer to one; `instead` is called when one is due. */
	withholdClose(instead: () => void): void {
		this.#insteadOfClose = instead;
	}

	override terminate(): void {
		this.note({ type: 'cut' });
		super.terminate();
		this.#reportState();
	}

	/**
	 * `ws` answers a ping by calling this. While many pongs wait to leave, only the last ping is remembered: its pong goes
	 * for all of them (RFC 6455 §5.5.3), so a peer that pings without reading costs nothing. A pong that is left out has
	 * no callback.
	 */
	override pong(data?: Buffer, mask?: boolean, left?: (error: Error) => void): void {
		if (this.#failing !== null && this.#pongs >= this.#failing.limits.pongsUnderWay) {
			this.#lastPing = Buffer.from(data ?? []);
			return;
		}
		this.#pongs += 1;
		super.pong(data, mask, (error: Error) => {
			this.#pongs -= 1;
			left?.(error);
			const last = this.#lastPing;
			this.#lastPing = null;
			if (last !== null && this.readyState === WebSocket.OPEN) this.pong(last, mask);
		});
	}

	/** Tells the observer of something else than a state; of a closed socket there is nothing to tell. */
	note(fact: PeerFact): void {
		if (this.readyState !== WebSocket.CLOSED) this.#observe?.(fact);
	}

	#reportState(): void {
		const state = this.readyState;
		if (this.#observe === null || state === this.#state) return;
		this.#state = state;
		this.#observe({ type: 'state', readyState: state });
	}
}
