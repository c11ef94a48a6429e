import type { Job } from '../peer.ts';
import { FairQueue } from './fair-queue.ts';

/**
 * All compression of an event loop. `ws` has a queue for it in which each job waits for all that came before, so that one
 * address with many sockets starves the others; in this one addresses have their turns.
 */
export class DeflateQueue {
	readonly #most: number;
	readonly #waiting = new FairQueue<Job>();
	#running = 0;

	/** @param most jobs that run at a time */
	constructor(most: number) {
		this.#most = most;
	}

	/** @param owner stands for the client's address */
	add(owner: object, job: Job): void {
		this.#waiting.add(owner, job);
		this.#next();
	}

	#next(): void {
		if (this.#running === this.#most) return;
		const job = this.#waiting.take();
		if (job === undefined) return;
		this.#running += 1;
		job(() => {
			this.#running -= 1;
			this.#next();
		});
	}
}
