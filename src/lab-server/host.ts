import type { LabLimits } from './limits.ts';

/** Calls off what it was returned for; calling it twice or too late does nothing. */
export type Cancel = () => void;

/** Time and chance, handed in by whoever hosts the lab, so that tests neither sleep nor guess. */
export interface Host {
	/**
	 * Milliseconds since the epoch as of when the host was started, with fractions. It never goes back and leaps nowhere, whatever
	 * becomes of the machine's clock: all that takes time is measured with it.
	 */
	now(): number;
	/** Milliseconds since the epoch by the machine's clock, which may be set at any time: for people, and for nothing else. */
	date(): number;
	/** Runs the action once after so many milliseconds; 0 means as soon as what is going on now is done. */
	wait(ms: number, action: () => void): Cancel;
	/** A number from 0 up to but not including 1. */
	random(): number;
}

/** Where something happens, and what may be used there: handed to all that a limit rules, so that a run or a test can set its own. */
export interface Surroundings {
	readonly host: Host;
	readonly limits: LabLimits;
}
