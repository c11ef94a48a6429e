import type { Cancel } from '../../lab-server/host.ts';

interface Wait {
	readonly due: number;
	readonly action: () => void;
}

/** A clock that moves when it is told to, so that what takes time happens the same way each time. */
export class ManualTime {
	#now: number;
	readonly #waits = new Set<Wait>();

	/** @param now in ms */
	constructor(now = 0) {
		this.#now = now;
	}

	now(): number {
		return this.#now;
	}

	wait(ms: number, action: () => void): Cancel {
		const wait = { due: this.#now + Math.max(ms, 0), action };
		this.#waits.add(wait);
		return () => this.#waits.delete(wait);
	}

	/** Whether anything is waited for. */
	get isIdle(): boolean {
		return this.#waits.size === 0;
	}

	/** Lets time pass. What is due in it happens in order of its time, and at the same time in the order in which it was asked for. */
	advance(ms: number): void {
		const end = this.#now + ms;
		for (let next = this.#first(end); next !== null; next = this.#first(end)) {
			this.#waits.delete(next);
			this.#now = next.due;
			next.action();
		}
		this.#now = end;
	}

	#first(end: number): Wait | null {
		let first: Wait | null = null;
		for (const wait of this.#waits) {
			if (wait.due <= end && (first === null || wait.due < first.due)) first = wait;
		}
		return first;
	}
}
