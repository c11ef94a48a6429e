import type { ParsedEvent } from '../messages.ts';

/** @returns this page's clock: ms since the epoch, as exact as the browser allows */
export const pageNow = (): number => performance.timeOrigin + performance.now();

/** One exchange with another party: times of the page around a look of theirs at their clock. All in ms. */
export interface ClockExchange {
	/** The page's clock when the question left. */
	readonly sent: number;
	/** The other clock when it was answered. */
	readonly theirs: number;
	/** The page's clock when the answer came. */
	readonly received: number;
}

/**
 * How far another clock, the server's or a worker's, is ahead of the page's, from several exchanges. The one with the
 * shortest round trip bounds the error best: half of that round trip.
 */
export class ClockOffset {
	#shortest = Number.POSITIVE_INFINITY;
	#ahead = 0;

	add({ sent, theirs, received }: ClockExchange): void {
		const roundTrip = received - sent;
		if (roundTrip < 0 || roundTrip >= this.#shortest || !Number.isFinite(theirs)) return;
		this.#shortest = roundTrip;
		this.#ahead = theirs - (sent + received) / 2;
	}

	/** @returns the page's time, in ms, at which the other clock stood at `theirs` */
	toPage(theirs: number): number {
		return theirs - this.#ahead;
	}

	/** In ms; 0 where the clocks may as well be one, as those of a page and its worker are in most browsers. */
	get surelyAhead(): number {
		return Math.abs(this.#ahead) > this.error ? this.#ahead : 0;
	}

	/** At most how far `toPage` is off, in ms; infinite before the first exchange. */
	get error(): number {
		return this.#shortest / 2;
	}
}

/** Puts a worker's events on the clock of its run. */

/**
 * @param startedAt the page's clock at the start of the run, in ms
 * @param offset how far the worker's clock is ahead of the page's, in ms
 * @returns a function that gives events their time in ms since the start: never before it, never in the future, never
 * before the event that came before
 */
export function eventTimes(startedAt: number, offset: number): (events: readonly ParsedEvent[]) => ParsedEvent[] {
	let last = 0;
	return (events) => {
		const present = pageNow() - startedAt;
		return events.map((event) => {
			last = Math.max(last, Math.min(event.t - offset - startedAt, present));
			return { ...event, t: last };
		});
	};
}
