/** What the page that records is asked to do. */
export interface RecordRequest {
	/** `<group>/<lab>` */
	readonly lab: string;
	readonly code: string;
	/** When a run that does not end is stopped, in ms. */
	readonly stopAfter: number;
	/** Who connects to the lab's `server.js`, as JSON; `null` where there is none. */
	readonly programs: string;
	/** The browser's name and version, for who reads the recording. */
	readonly browser: string;
}

declare global {
	/** Begins to run code until it ends or is stopped. @param ticket a number of its own, by which `collect` tells of it */
	var begin: (ticket: number, asked: RecordRequest) => void;
	/** @returns the saved traces of runs that have ended since the last call, each with its number; null where nothing ran */
	var collect: () => (readonly [ticket: number, saved: string | null])[];
}
