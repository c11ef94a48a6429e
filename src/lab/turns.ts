import type { Host } from './host.ts';
import { LAB_LIMITS } from './limits.ts';

/** The part of a server's socket that takes turns. */
export interface TurnTaker {
	/** `message`, `ping` or `pong`: something was read. */
	on(event: 'message' | 'ping' | 'pong', listener: () => void): unknown;
	/** Stops reading until `wake`. */
	rest(): void;
	wake(): void;
}

/**
 * Lets sockets that say very much read in turns. One read can bring ten thousand small messages, and the event loop reads
 * from each socket many times before it comes to anything else: a few such sockets keep everybody waiting for seconds. So
 * a socket whose messages come that fast rests, and one of those that rest is woken whenever the event loop has come
 * round. All others never notice.
 */
export class Turns {
	readonly #host: Host;
	readonly #resting = new Set<TurnTaker>();

	constructor(host: Host) {
		this.#host = host;
	}

	/** Counts the socket's messages from now on. */
	join(socket: TurnTaker): void {
		let since = this.#host.now();
		let count = 0;
		const read = () => {
			count += 1;
			if (count < LAB_LIMITS.turnMessages) return;
			count = 0;
			const now = this.#host.now();
			if (now - since < LAB_LIMITS.turnTime) this.#rest(socket);
			since = now;
		};
		for (const event of ['message', 'ping', 'pong'] as const) socket.on(event, read);
	}

	/** What was read already comes all the same, and may ask for a rest again. */
	#rest(socket: TurnTaker): void {
		if (this.#resting.has(socket)) return;
		this.#resting.add(socket);
		socket.rest();
		if (this.#resting.size === 1) this.#wakeNext();
	}

	#wakeNext(): void {
		this.#host.wait(0, () => {
			for (const socket of this.#resting) {
				this.#resting.delete(socket);
				socket.wake();
				break;
			}
			if (this.#resting.size > 0) this.#wakeNext();
		});
	}
}
