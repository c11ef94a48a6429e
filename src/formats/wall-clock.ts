import type { TraceMeta } from '../trace/json.ts';

const DAY = 24 * 60 * 60 * 1000;

/** @returns when a run began, in ms since 1970 UTC; 0, as of a clock that was never set, where that is not known */
export function startOfRun(meta: TraceMeta): number {
	const time = meta.recordedAt === null ? 0 : Date.parse(meta.recordedAt);
	return Number.isFinite(time) && time > 0 ? time : 0;
}

/**
 * @param time ms since 1970 UTC
 * @returns ISO 8601; null for a time that is no date, and for the first day of 1970: nobody had set that clock
 */
export function recordedAt(time: number): string | null {
	const date = new Date(time);
	return Number.isNaN(date.getTime()) || Math.abs(time) < DAY ? null : date.toISOString();
}

const LAST_DATE = 8.64e15;

/** @returns ISO 8601, the last date there is for a time beyond it: times of a trace that was opened may be any number */
export const dateText = (time: number): string =>
	new Date(Math.min(Math.max(time, -LAST_DATE), LAST_DATE)).toISOString();
