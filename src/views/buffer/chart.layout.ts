import type { StepSeries } from './step-series.ts';

/** The drawing's own units: it is stretched to its place, so a column is about a pixel. */
export const PLOT = { width: 720, height: 100 } as const;

/** A stretch of time, in ms since the run began. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** The values at the lower and the upper edge. */
interface Scale {
	readonly bottom: number;
	readonly top: number;
}

/** @returns how far right of the left edge a time stands, the width being 1 */
export const across = (t: number, { from, to }: Span): number => (t - from) / (to - from);

/** @returns how far below the upper edge a value stands, the height being 1 */
export const down = (value: number, { bottom, top }: Scale): number => (top - value) / (top - bottom);

const xOf = (t: number, span: Span): number => across(t, span) * PLOT.width;

const yOf = (value: number, scale: Scale): string => (down(value, scale) * PLOT.height).toFixed(1);

/**
 * Draws a series as a line of steps. Where more than two points fall into one column, the column shows the lowest and the
 * highest of them, so that no peak is lost; it costs a search for each column, however many points there are.
 *
 * @param until where the line ends: what comes after is not known
 * @returns an SVG path from the left edge to `until`, or to the right edge if that is nearer
 */
export function stepLine(series: StepSeries, span: Span, scale: Scale, until: number): string {
	let y = yOf(series.at(span.from), scale);
	let path = `M0 ${y}`;
	const to = (x: string | number, next: string) => {
		if (next === y) return;
		path += `H${x}V${next}`;
		y = next;
	};
	const width = (span.to - span.from) / PLOT.width;
	let index = series.countUntil(span.from);
	while (index < series.length) {
		const t = series.time(index);
		if (t > span.to) break;
		const column = Math.floor((t - span.from) / width);
		const end = Math.max(index + 1, series.countUntil(span.from + (column + 1) * width));
		if (end - index <= 2) {
			for (let point = index; point < end; point++) {
				to(xOf(series.time(point), span).toFixed(1), yOf(series.value(point), scale));
			}
		} else {
			const before = series.value(index - 1);
			const last = series.value(end - 1);
			const { low, high } = series.extent(index, end);
			if (low < Math.min(before, last)) to(column, yOf(low, scale));
			if (high > Math.max(before, last)) to(column, yOf(high, scale));
			to(column, yOf(last, scale));
		}
		index = end;
	}
	return `${path}H${Math.min(xOf(until, span), PLOT.width).toFixed(1)}`;
}

/** @returns the area below a line that `stepLine` drew */
export const areaBelow = (line: string): string => `${line}V${PLOT.height}H0Z`;

/** @returns an SVG path of the lines that stand at times and at values, those at the edges left out */
export function gridLines(times: readonly number[], span: Span, values: readonly number[], scale: Scale): string {
	const upright = times.map((t) => `M${xOf(t, span).toFixed(1)} 0V${PLOT.height}`);
	const level = values.slice(1, -1).map((value) => `M0 ${yOf(value, scale)}H${PLOT.width}`);
	return [...upright, ...level].join('');
}

/**
 * Where something was the case for at least half of a column's time.
 *
 * @param before for how many ms it had been the case at a time
 * @returns an SVG path of bars over the whole height
 */
export function bars(before: (t: number) => number, span: Span): string {
	let path = '';
	const width = (span.to - span.from) / PLOT.width;
	let begun: number | null = null;
	let passed = before(span.from);
	for (let column = 0; column <= PLOT.width; column++) {
		const next = column === PLOT.width ? passed : before(span.from + (column + 1) * width);
		const is = next - passed >= width / 2;
		passed = next;
		if (is) begun ??= column;
		else if (begun !== null) {
			path += `M${begun} 0H${column}V${PLOT.height}H${begun}Z`;
			begun = null;
		}
	}
	return path;
}

/**
 * @param span what is shown; it may reach beyond the run
 * @returns a span of the same length within the run, or the run where it is shorter
 */
export function within(span: Span, run: Span): Span {
	const length = span.to - span.from;
	if (length >= run.to - run.from) return run;
	const from = Math.min(Math.max(span.from, run.from), run.to - length);
	return { from, to: from + length };
}

/** The shortest span that can be shown, in ms: clocks of pages tick no faster. */
const SHORTEST = 0.5;

/** @returns the span made so many times as long, with the time `around` where it was, within the run */
export function zoomed(span: Span, factor: number, around: number, run: Span): Span {
	const length = Math.max((span.to - span.from) * factor, SHORTEST);
	const part = (around - span.from) / (span.to - span.from);
	const from = around - part * length;
	return within({ from, to: from + length }, run);
}

/** @returns the lowest and the highest value that a series has in a span */
export function extentIn(series: StepSeries, span: Span): { readonly low: number; readonly high: number } {
	const before = series.at(span.from);
	const { low, high } = series.extent(series.countUntil(span.from), series.countUntil(span.to));
	return { low: Math.min(before, low), high: Math.max(before, high) };
}

/** @returns the span moved as little as it takes to have a time in it */
export function showing(span: Span, t: number, run: Span): Span {
	if (t >= span.from && t <= span.to) return span;
	const length = span.to - span.from;
	return within({ from: t - length / 2, to: t + length / 2 }, run);
}

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
