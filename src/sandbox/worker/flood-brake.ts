/**
 * Keeps a flood from being faster than others can take. Firefox reports every unhandled rejection of a worker on the page's
 * own thread, whatever the worker says to it, so thousands of them leave that thread no time; where they come too fast, the
 * worker that makes them is held up.
 */
export interface FloodBrake {
	/** Called for each: returns at once, or after a millisecond when too many came. */
	hold(): void;
}

/** How many may come at once. */
export const BURST = 100;
/** Milliseconds in which one more may come. */
const EARNED_IN = 1;

/** @param now milliseconds; time that passes while the brake waits is time in which this is called again */
export function createFloodBrake(now: () => number): FloodBrake {
	let credit = BURST;
	let last = now();

	function earn(): void {
		const time = now();
		credit += time > last ? (time - last) / EARNED_IN : 0;
		if (credit > BURST) credit = BURST;
		last = time;
	}

	return {
		hold() {
			earn();
			while (credit < 1) earn();
			credit -= 1;
		},
	};
}
