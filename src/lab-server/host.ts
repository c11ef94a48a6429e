/** Calls off what it was returned for; calling it twice or too late does nothing. */
export type Cancel = () => void;

/** Time and chance, handed in by whoever hosts the lab, so that tests neither sleep nor guess. */
export interface Host {
	/** Milliseconds since the epoch, with fractions; never goes back. */
	now(): number;
	/** Runs the action once after so many milliseconds; 0 means as soon as what is going on now is done. */
	wait(ms: number, action: () => void): Cancel;
	/** A number from 0 up to but not including 1. */
	random(): number;
}
