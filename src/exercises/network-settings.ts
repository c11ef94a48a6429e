/** What the network of a lab that runs in the page is like when a run begins. */
export interface NetworkSettings {
	/** ms that every byte is on its way, in each direction. */
	readonly latency: number;
	/** KB a second in each direction; null for no limit. */
	readonly bandwidth: number | null;
}

/** What can be chosen. */
export const LATENCIES = [0, 50, 200, 1000] as const satisfies readonly NetworkSettings['latency'][];
export const BANDWIDTHS = [null, 1000, 100, 10] as const satisfies readonly NetworkSettings['bandwidth'][];
