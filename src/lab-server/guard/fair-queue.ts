import type { Job } from '../peer.ts';

/**
 * A queue in which owners take turns: whoever has much waiting in it keeps others waiting no longer than one thing of his
 * takes. What one owner waits for keeps its order.
 */
export class FairQueue<Item> {
	/** Whoever had a turn last is last; nobody is here with nothing. */
	readonly #lines = new Map<unknown, Item[]>();

	get isEmpty(): boolean {
		return this.#lines.size === 0;
	}

	/** @param owner whose item it is, by identity: an object, or a name */
	add(owner: unknown, item: Item): void {
		const line = this.#lines.get(owner);
		if (line === undefined) this.#lines.set(owner, [item]);
		else line.push(item);
	}

	/** @returns undefined when nothing waits */
	take(): Item | undefined {
		for (const [owner, line] of this.#lines) {
			this.#lines.delete(owner);
			const item = line.shift();
			if (line.length > 0) this.#lines.set(owner, line);
			return item;
		}
		return undefined;
	}
}

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
