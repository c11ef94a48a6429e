import type { Cancel } from '../../src/lab-server/host.ts';

interface Wait {
	readonly due: number;
	readonly action: () => void;
}

/** Turns of the event loop in which what is not timed happens: promises, and what crosses a port. */
const TURNS = 2;
/** ms */
const LOOK = 0.01;
/** The same before time passes. */
const LAST_TURNS = 12;

/** A clock on which a minute takes as long as what happens in it: one thing after the other, with all that follows from each. */
export class StepClock {
	#now = 0;
	readonly #waits = new Set<Wait>();

	readonly now = (): number => this.#now;

	/** A look at the clock takes a moment: code that waits in a loop comes to its end. */
	readonly look = (): number => {
		this.#now += LOOK;
		return this.#now;
	};

	readonly wait = (ms: number, action: () => void): Cancel => {
		const wait = { due: this.#now + Math.max(ms, 0), action };
		this.#waits.add(wait);
		return () => this.#waits.delete(wait);
	};

	/** Lets time pass until then, or until nothing is waited for. */
	async runUntil(end: number): Promise<void> {
		for (;;) {
			await turns(TURNS);
			let next = this.#first();
			if (next === null || next.due > this.#now) {
				await turns(LAST_TURNS);
				next = this.#first();
			}
			if (next === null || next.due > end) return;
			this.#waits.delete(next);
			this.#now = Math.max(this.#now, next.due);
			next.action();
		}
	}

	/** What is due first; of several, what was asked for first. */
	#first(): Wait | null {
		let first: Wait | null = null;
		for (const wait of this.#waits) if (first === null || wait.due < first.due) first = wait;
		return first;
	}
}

async function turns(count: number): Promise<void> {
	for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
}
