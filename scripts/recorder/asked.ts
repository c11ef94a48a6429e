/** What the page that records is asked to do. */
export interface Asked {
	/** `<group>/<lab>` */
	readonly lab: string;
	readonly code: string;
	/** When a run that does not end is stopped, in ms. */
	readonly stopAfter: number;
	/** The browser's name and version, for who reads the recording. */
	readonly browser: string;
}

declare global {
	/** Begins to run code until it ends or is stopped. @returns a number to ask for it by */
	var begin: (asked: Asked) => number;
	/** @returns the saved trace; null while the run goes on */
	var collect: (ticket: number) => string | null;
}
