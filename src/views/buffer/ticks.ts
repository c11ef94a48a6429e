import type { Scale } from './chart.layout.ts';

/** The marks of an axis; the first and the last stand at its ends. */
export interface Ticks extends Scale {
	readonly values: readonly number[];
}

/** @returns marks from below `min` to above `max`, a power of two bytes apart; at most six */
export function byteTicks(min: number, max: number): Ticks {
	return between(min, max, 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(max - min, 1) / 4))));
}

/** @returns marks from below `min` to above `max`, 1, 2 or 5 times a power of ten apart; at most six */
export function countTicks(min: number, max: number): Ticks {
	return between(min, max, Math.max(1, roundStep(Math.max(max - min, 1) / 4)));
}

/** @returns times within a span, 1, 2 or 5 times a power of ten ms apart; at most `count` + 1 */
export function timeTicks(from: number, to: number, count: number): readonly number[] {
	const step = roundStep((to - from) / count);
	const values: number[] = [];
	for (let number = Math.ceil(from / step); number * step <= to; number++) values.push(number * step);
	return values;
}

function between(min: number, max: number, step: number): Ticks {
	const first = Math.floor(min / step);
	const last = Math.max(first + 1, Math.ceil(max / step));
	const values = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
	return { values, bottom: first * step, top: last * step };
}

/** @returns the smallest of 1, 2, 5, 10, 20 … that is not below `least` */
function roundStep(least: number): number {
	const decade = 10 ** Math.floor(Math.log10(least));
	return decade * ([1, 2, 5].find((factor) => factor * decade >= least * (1 - 1e-9)) ?? 10);
}
