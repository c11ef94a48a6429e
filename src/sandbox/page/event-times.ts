/** Puts a worker's events on the clock of its run. */
import type { SandboxEvent } from '../messages.ts';
import { pageNow } from './clock.ts';

/**
 * @param startedAt the page's clock at the start of the run, in ms
 * @param offset how far the worker's clock is ahead of the page's, in ms
 * @returns a function that gives events their time in ms since the start: never before it, never in the future, never
 * before the event that came before
 */
export function eventTimes(startedAt: number, offset: number): (events: readonly SandboxEvent[]) => SandboxEvent[] {
	let last = 0;
	return (events) => {
		const present = pageNow() - startedAt;
		return events.map((event) => {
			last = Math.max(last, Math.min(event.t - offset - startedAt, present));
			return { ...event, t: last };
		});
	};
}
