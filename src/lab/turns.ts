import type { Host } from './host.ts';

/** The part of a server's socket that takes turns. */
export interface TurnTaker {
	/** Stops reading until `wake`. */
	rest(): void;
	wake(): void;
}

/**
 * Lets sockets that say very much read in turns. One read can bring ten thousand small frames, and the event loop reads
 * from each socket many times before it comes to anything else: a few such sockets keep everybody waiting for seconds. So
 * a socket whose frames come that fast rests, and one of those that rest is woken whenever the event loop has come round.
 * All others never notice.
 */
export class Turns {
	readonly #host: Host;
	readonly #resting = new Set<TurnTaker>();

	constructor(host: Host) {
		this.#host = host;
	}

	/** What was read already comes all the same, and may ask for a rest again. */
	rest(socket: TurnTaker): void {
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
