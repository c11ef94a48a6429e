import type { RoundRobin } from './guard/round-robin.ts';
import type { Cancel, Host } from './host.ts';
import type { GuardedPeer } from './peer.ts';

/** A scenario that threw. Messages of errors may quote what a peer has sent, so they are left out. */
export interface Crash {
	/** Of the scenario. */
	readonly path: string;
	/** Of the error, such as `TypeError`. */
	readonly name: string;
	/** Where it was thrown, innermost first, one call a line. */
	readonly stack: string;
}

/** @param error whatever was thrown */
export function crashOf(path: string, error: unknown): Crash {
	if (!(error instanceof Error)) return { path, name: typeof error, stack: '' };
	const { name, message, stack = '' } = error;
	const head = `${name}: ${message}`;
	return { path, name, stack: stack.startsWith(head) ? stack.slice(head.length).trim() : '' };
}

/** What the crash guards of one scenario's sockets share. */
export interface CrashSurroundings {
	readonly host: Host;
	readonly turns: RoundRobin;
	/** Called with what a scenario threw first. */
	crashed(error: unknown): void;
}

/**
 * Guards all that a scenario does with one socket, the peer's listeners and what is called through the guard, and makes a Close
 * frame with 1011 of what it throws. After the first failure the scenario gets no more timers and turns, and what its listeners
 * throw is let go.
 */
export class CrashGuard {
	readonly #around: CrashSurroundings;
	readonly #peer: GuardedPeer;
	readonly #owner: unknown;
	/** Made when there is one: most sockets never have any. */
	#timers: Set<Cancel> | null = null;
	#over = false;

	/** @param owner whose turns its turns are */
	constructor(around: CrashSurroundings, peer: GuardedPeer, owner: unknown) {
		this.#around = around;
		this.#peer = peer;
		this.#owner = owner;
		peer.onClose(() => this.#end());
		peer.guard((error) => this.#crash(error));
	}

	/** Calls a scenario back. */
	call(listener: () => void): void {
		try {
			listener();
		} catch (error) {
			this.#crash(error);
		}
	}

	guard<Args extends readonly unknown[]>(listener: (...args: Args) => void): (...args: Args) => void {
		return (...args) => {
			try {
				listener(...args);
			} catch (error) {
				this.#crash(error);
			}
		};
	}

	after(ms: number, action: () => void): void {
		if (this.#over) return;
		const cancel = this.#around.host.wait(ms, () => {
			this.#timers?.delete(cancel);
			this.call(action);
		});
		this.#timers ??= new Set();
		this.#timers.add(cancel);
	}

	inTurn(action: () => void): void {
		this.#around.turns.wait(this.#owner, () => {
			if (!this.#over) this.call(action);
		});
	}

	#end(): void {
		this.#over = true;
		for (const cancel of this.#timers ?? []) cancel();
		this.#timers = null;
	}

	#crash(error: unknown): void {
		if (this.#over) return;
		this.#end();
		this.#around.crashed(error);
		this.#peer.close(1011, 'The server failed: a handler threw an error.');
	}
}
