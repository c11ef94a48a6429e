/** What the page that records is asked to do. */
export interface Asked {
	/** `<group>/<lab>` */
	readonly lab: string;
	readonly code: string;
	/** When a run that does not end is stopped, in ms. */
	readonly stopAfter: number;
}

declare global {
	/** Runs code until it ends or is stopped, and resolves with the saved trace. */
	var record: (asked: Asked) => Promise<string>;
}
