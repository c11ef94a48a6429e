import type { Effect } from './price-table.ts';
import type { Quote } from './quote.ts';

/** What came and was drawn, a second of it. */
export interface Figures {
	readonly updates: number;
	readonly bytes: number;
	/** In each update, on average; null where none came. */
	readonly changes: number | null;
	readonly rows: number;
	readonly pictures: number;
	/** The longest time between two pictures, in ms: so long the page stood still. */
	readonly longest: number;
}

/** Counts what comes and what is drawn. Times are handed in, in ms. */
export class Meter {
	gaps = 0;
	repaired = 0;
	#since: number;
	#lastPicture: number | null = null;
	#counts = { updates: 0, bytes: 0, changes: 0, rows: 0, pictures: 0, longest: 0 };

	constructor(now: number) {
		this.#since = now;
	}

	quote({ type, from, seq }: Quote, effect: Effect, bytes: number): void {
		if (effect === 'gap') this.gaps += 1;
		if (effect === 'repaired') this.repaired += 1;
		if (type === 'snapshot') return;
		this.#counts.updates += 1;
		this.#counts.bytes += bytes;
		this.#counts.changes += seq - from + 1;
	}

	row(): void {
		this.#counts.rows += 1;
	}

	picture(now: number): void {
		this.#counts.pictures += 1;
		if (this.#lastPicture !== null) this.#counts.longest = Math.max(this.#counts.longest, now - this.#lastPicture);
		this.#lastPicture = now;
	}

	/** Nothing is drawn while nobody can see the page: that is no standing still. */
	hidden(): void {
		this.#lastPicture = null;
	}

	/** @returns what there was since this was asked last, for one second */
	take(now: number): Figures {
		const { updates, bytes, changes, rows, pictures, longest } = this.#counts;
		const passed = Math.max(1, now - this.#since);
		const aSecond = (count: number): number => Math.round((count * 1000) / passed);
		this.#since = now;
		this.#counts = { updates: 0, bytes: 0, changes: 0, rows: 0, pictures: 0, longest: 0 };
		return {
			updates: aSecond(updates),
			bytes: aSecond(bytes),
			changes: updates === 0 ? null : changes / updates,
			rows: aSecond(rows),
			pictures: aSecond(pictures),
			longest: Math.round(longest),
		};
	}
}
