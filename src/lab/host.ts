import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Crash } from './crash.ts';

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

/** Opens a connection to the lab's own server. The caller owns it, errors included. */
export type Dial = () => Duplex;

/** What else a lab makes use of, where its host has it. */
export interface HostServices {
	/** Told of each scenario that failed; its socket was closed with 1011. */
	crashed?(crash: Crash): void;
	/**
	 * @param request whoever sent it stands for what is done over the connection
	 * @returns null when it came over such a connection itself
	 */
	dialFrom?(request: IncomingMessage): Dial | null;
}
