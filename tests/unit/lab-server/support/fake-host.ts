import type { Host, Surroundings } from '../../../../src/lab-server/host.ts';
import { LAB_LIMITS } from '../../../../src/lab-server/limits.ts';

/** A clock that moves when it is told to. */
export class FakeHost implements Host {
	/** With the limits that ship. */
	readonly around: Surroundings = { host: this, limits: LAB_LIMITS };
	readonly #chance: number;
	#now = 1_000_000;
	#set = 0;
	#waits: { readonly due: number; readonly action: () => void }[] = [];

	/** @param chance what every draw comes to, from 0 to below 1 */
	constructor(chance = 0) {
		this.#chance = chance;
	}

	now(): number {
		return this.#now;
	}

	wait(ms: number, action: () => void): () => void {
		const wait = { due: this.#now + ms, action };
		this.#waits.push(wait);
		return () => {
			this.#waits = this.#waits.filter((other) => other !== wait);
		};
	}

	date(): number {
		return this.#now + this.#set;
	}

	/** Somebody sets the machine's clock. */
	setDate(date: number): void {
		this.#set = date - this.#now;
	}

	random(): number {
		return this.#chance;
	}

	get pending(): number {
		return this.#waits.length;
	}

	/** Lets time pass, and what is due in it happen in order. */
	advance(ms: number): void {
		const end = this.#now + ms;
		for (;;) {
			const [next] = this.#waits.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
			if (next === undefined) break;
			this.#waits = this.#waits.filter((other) => other !== next);
			this.#now = Math.max(this.#now, next.due);
			next.action();
		}
		this.#now = Math.max(this.#now, end);
	}

	/** What is going on takes so long. */
	delay(ms: number): void {
		this.#now += ms;
	}
}
