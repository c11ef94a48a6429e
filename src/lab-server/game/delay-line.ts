import type { Host } from '../host.ts';

/** Holds things back, and hands them on in their order, as a longer link would. */
export class DelayLine {
	readonly #host: Pick<Host, 'now' | 'random'>;
	readonly #after: (ms: number, action: () => void) => void;
	readonly #waiting: (() => void)[] = [];
	#due = 0;

	/** @param after runs an action later, unless the socket is gone */
	constructor(host: Pick<Host, 'now' | 'random'>, after: (ms: number, action: () => void) => void) {
		this.#host = host;
		this.#after = after;
	}

	/** How many things are held back. */
	get length(): number {
		return this.#waiting.length;
	}

	/** @param delay ms @param jitter ms that are added at most, by chance; none overtakes what came before it */
	pass(delay: number, jitter: number, action: () => void): void {
		const now = this.#host.now();
		this.#due = Math.max(this.#due, now + delay + jitter * this.#host.random());
		if (this.#waiting.length === 0 && this.#due <= now) action();
		else {
			this.#waiting.push(action);
			this.#after(Math.max(0, this.#due - now), () => this.#waiting.shift()?.());
		}
	}
}
