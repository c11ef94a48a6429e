import { type Span, showing, zoomed } from './chart.layout.ts';
import type { StepSeries } from './step-series.ts';

/** What a key does to the chart. */
export type KeyResult =
	| { readonly cursor: number; readonly span: Span }
	/** Chooses what is nearest. */
	| 'choose'
	/** Lets go of the cursor. */
	| 'release'
	/** The key has no meaning here. */
	| null;

/** How much of what is shown one step of a page key passes. */
const PAGE = 0.1;

/**
 * @param cursor the time at which the cursor is
 * @param span what is shown
 * @param run the whole run
 * @param series whose changes the arrow keys stop at
 */
export function afterKey(key: string, cursor: number, span: Span, run: Span, series: readonly StepSeries[]): KeyResult {
	const length = span.to - span.from;
	const to = (t: number) => {
		const within = Math.min(Math.max(t, run.from), run.to);
		return { cursor: within, span: showing(span, within, run) };
	};
	switch (key) {
		case 'ArrowRight':
		case 'ArrowUp':
			return to(nextChange(series, cursor, length) ?? run.to);
		case 'ArrowLeft':
		case 'ArrowDown':
			return to(lastChange(series, cursor, length) ?? run.from);
		case 'PageUp':
			return to(cursor + length * PAGE);
		case 'PageDown':
			return to(cursor - length * PAGE);
		case 'Home':
			return to(run.from);
		case 'End':
			return to(run.to);
		case '+':
		case '=':
			return { cursor, span: zoomed(span, 0.5, cursor, run) };
		case '-':
			return { cursor, span: zoomed(span, 2, cursor, run) };
		case '0':
			return { cursor, span: run };
		case 'Enter':
		case ' ':
			return 'choose';
		case 'Escape':
			return 'release';
		default:
			return null;
	}
}

/** Changes that are nearer than this part of what is shown are passed in one step: more can't be told apart. */
const NEAR = 1 / 400;

function nextChange(series: readonly StepSeries[], t: number, length: number): number | null {
	const after = t + length * NEAR;
	const times = series.flatMap((one) => {
		const index = one.countUntil(after);
		return index < one.length ? [one.time(index)] : [];
	});
	return times.length === 0 ? null : Math.min(...times);
}

function lastChange(series: readonly StepSeries[], t: number, length: number): number | null {
	const before = t - length * NEAR;
	const times = series.flatMap((one) => {
		const index = one.countUntil(before) - 1;
		return index >= 0 ? [one.time(index)] : [];
	});
	return times.length === 0 ? null : Math.max(...times);
}
