import { StepSeries } from './step-series.ts';

/** When the server did not read, so that it can be asked how much of any stretch of time that was. */
export class Pauses {
	/** 1 while the server does not read. */
	readonly #paused = new StepSeries();
	/** Milliseconds without reading, before each change. */
	readonly #total = new StepSeries();
	#count = 0;

	/** How many times the server stopped reading. */
	get count(): number {
		return this.#count;
	}

	/** Takes the next change; one that changes nothing is left out. */
	change(t: number, paused: boolean): void {
		if ((this.#paused.last === 1) === paused) return;
		this.#total.append(t, this.before(t));
		this.#paused.append(t, paused ? 1 : 0);
		if (paused) this.#count++;
	}

	/** @returns for how many ms the server had not been reading at a time */
	before(t: number): number {
		const last = this.#paused.countUntil(t) - 1;
		const since = this.#paused.value(last) === 1 ? t - this.#paused.time(last) : 0;
		return this.#total.value(last) + since;
	}
}
