/** What a reader did to the network of a run in the page, in a few words. */
export const network = {
	cut: 'cut',
	down: 'unplugged',
	up: 'plugged in again',
	stall: 'stalled',
	'go-on': 'goes on',
	latency: (ms: number) => (ms === 0 ? 'no latency' : `latency ${ms} ms`),
	bandwidth: (bytes: number | null) => (bytes === null ? 'any bandwidth' : `${bytes / 1000} KB/s`),
};

export type NetworkStrings = typeof network;
