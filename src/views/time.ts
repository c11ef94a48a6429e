/** @returns milliseconds since the run began, with a tenth */
export const inTenths = (t: number): string => t.toFixed(1);

/**
 * @param ms milliseconds, not negative
 * @returns a length of time or a point in time with its unit, in about three digits: `0.4 ms`, `12.3 ms`, `250 ms`,
 * `1.25 s`, `90 s`
 */
export function duration(ms: number): string {
	if (ms < 100) return `${ms.toFixed(1)} ms`;
	if (ms < 1000) return `${ms.toFixed(0)} ms`;
	const seconds = ms / 1000;
	return `${seconds.toFixed(seconds < 10 ? 2 : seconds < 100 ? 1 : 0)} s`;
}
