/** So much a second, and so much at once after a time without. */
export interface Rate {
	readonly perSecond: number;
	readonly burst: number;
}

/**
 * Holds a sender to a rate. What has come can't be refused any more, so it is taken in any case, and the bucket may owe:
 * the sender has to wait until the debt is paid. On the long run nobody gets more than the rate.
 */
export class TokenBucket {
	readonly #perMs: number;
	readonly #burst: number;
	#tokens: number;
	#filled: number;

	/** @param now ms, as in all its methods */
	constructor({ perSecond, burst }: Rate, now: number) {
		this.#perMs = perSecond / 1000;
		this.#burst = burst;
		this.#tokens = burst;
		this.#filled = now;
	}

	/** Whether so much can be taken without owing. For what can still be refused. */
	has(amount: number, now: number): boolean {
		this.#fill(now);
		return this.#tokens >= amount;
	}

	take(amount: number, now: number): void {
		this.#fill(now);
		this.#tokens -= amount;
	}

	/** @returns ms until nothing is owed any more; 0 when nothing is */
	debt(now: number): number {
		this.#fill(now);
		return this.#tokens >= 0 ? 0 : -this.#tokens / this.#perMs;
	}

	/** Whether it is as good as new, so that it can be forgotten. */
	isFull(now: number): boolean {
		this.#fill(now);
		return this.#tokens === this.#burst;
	}

	#fill(now: number): void {
		this.#tokens = Math.min(this.#burst, this.#tokens + (now - this.#filled) * this.#perMs);
		this.#filled = now;
	}
}
