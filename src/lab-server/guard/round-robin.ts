import type { Host } from '../host.ts';
import { FairQueue } from './fair-queue.ts';
import type { Gated } from './read-gate.ts';

/**
 * Lets sockets that say very much read in turns. One read can bring ten thousand small frames, and the event loop reads
 * from each socket many times before it comes to anything else: a few such sockets keep everybody waiting for seconds. So
 * a socket whose frames come that fast rests, and one of those that rest is woken whenever the event loop has come round.
 * All others never notice: with a pause after each turn, most of the time nobody's turn is under way at all. Addresses
 * have their turns one after the other, however many sockets of each rest.
 */
export class RoundRobin {
	readonly #host: Host;
	readonly #pause: number;
	readonly #resting = new Set<Gated>();
	readonly #queue = new FairQueue<() => void>();
	/** Whether a turn, or the pause after one, is under way or about to be. */
	#busy = false;

	/** @param pause after a turn the next one is put off for so many times as long as that one took */
	constructor(host: Host, pause = 0) {
		this.#host = host;
		this.#pause = pause;
	}

	/**
	 * What was read already comes all the same, and may ask for a rest again.
	 *
	 * @param owner stands for the client's address
	 */
	rest(owner: unknown, socket: Gated): void {
		if (this.#resting.has(socket)) return;
		this.#resting.add(socket);
		socket.hold('turn');
		this.wait(owner, () => {
			this.#resting.delete(socket);
			socket.release('turn');
		});
	}

	/** Runs the action when it is the owner's turn. */
	wait(owner: unknown, action: () => void): void {
		this.#queue.add(owner, action);
		if (!this.#busy) this.#nextAfter(0);
	}

	#nextAfter(ms: number): void {
		this.#busy = true;
		this.#host.wait(ms, () => {
			const take = this.#queue.take();
			if (take === undefined) {
				this.#busy = false;
				return;
			}
			const began = this.#host.now();
			take();
			if (this.#pause > 0) this.#pauseFrom(began);
			else if (!this.#queue.isEmpty) this.#nextAfter(0);
			else this.#busy = false;
		});
	}

	/** What the woken socket reads, it reads before the event loop has come round. */
	#pauseFrom(began: number): void {
		this.#host.wait(0, () => this.#nextAfter((this.#host.now() - began) * this.#pause));
	}
}
