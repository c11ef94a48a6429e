import { partitionPoint } from '../../trace/partition-point.ts';

/** Points that one summary of lows and highs covers. */
const BLOCK = 64;

/** A point of a series. */
export interface Point {
	readonly t: number;
	readonly value: number;
}

/**
 * A value over time that stays as it is until it changes. It grows at its end in O(1); the lowest and the highest value of
 * any stretch are found without looking at each of its points.
 */
export class StepSeries {
	#times = new Float64Array(BLOCK);
	#values = new Float64Array(BLOCK);
	/** Of each block of points. */
	#lows: number[] = [];
	#highs: number[] = [];
	#length = 0;
	/** Index of the highest point. */
	#peak = 0;

	get length(): number {
		return this.#length;
	}

	/** The value now; 0 before the first point. */
	get last(): number {
		return this.value(this.#length - 1);
	}

	/** The highest value, and when it was first reached; null without points. */
	get peak(): Point | null {
		return this.#length === 0 ? null : { t: this.time(this.#peak), value: this.value(this.#peak) };
	}

	/** @param t a time before that of the last point counts as that time: sources of different clocks may disagree a little */
	append(t: number, value: number): void {
		if (this.#length === this.#times.length) this.#grow();
		const index = this.#length++;
		this.#times[index] = index === 0 ? t : Math.max(t, this.time(index - 1));
		this.#values[index] = value;
		if (index % BLOCK === 0) {
			this.#lows.push(value);
			this.#highs.push(value);
		} else {
			const block = this.#lows.length - 1;
			if (value < (this.#lows[block] ?? value)) this.#lows[block] = value;
			if (value > (this.#highs[block] ?? value)) this.#highs[block] = value;
		}
		if (value > this.value(this.#peak)) this.#peak = index;
	}

	/** @returns the time of a point; 0 for one that is not there */
	time(index: number): number {
		return this.#times[index] ?? 0;
	}

	/** @returns the value from a point on; 0 for one that is not there */
	value(index: number): number {
		return (index < this.#length ? this.#values[index] : undefined) ?? 0;
	}

	/** @returns how many points have a time of at most `t` */
	countUntil(t: number): number {
		return partitionPoint(this.#length, (index) => this.time(index) <= t);
	}

	/** @returns the value at a time, a change at that very time included; 0 before the first point */
	at(t: number): number {
		return this.value(this.countUntil(t) - 1);
	}

	/** @returns the lowest and the highest value of the points from `start` up to but not including `end`; at least one */
	extent(start: number, end: number): { readonly low: number; readonly high: number } {
		let low = Number.POSITIVE_INFINITY;
		let high = Number.NEGATIVE_INFINITY;
		let index = start;
		while (index < end) {
			const whole = index % BLOCK === 0 && index + BLOCK <= end;
			const block = index / BLOCK;
			low = Math.min(low, whole ? (this.#lows[block] ?? low) : this.value(index));
			high = Math.max(high, whole ? (this.#highs[block] ?? high) : this.value(index));
			index += whole ? BLOCK : 1;
		}
		return { low, high };
	}

	#grow(): void {
		const times = new Float64Array(this.#times.length * 2);
		const values = new Float64Array(times.length);
		times.set(this.#times);
		values.set(this.#values);
		this.#times = times;
		this.#values = values;
	}
}
