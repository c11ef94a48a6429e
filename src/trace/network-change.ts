import type { NetworkStrings } from '../i18n/en/network.ts';

/** What a reader can do to the network of a run in the page. */
export type NetworkChange =
	/** All connections were broken off; new ones can be opened. */
	| { readonly type: 'cut' }
	/** All connections were broken off, and new ones are refused until `up`. */
	| { readonly type: 'down' }
	| { readonly type: 'up' }
	/** Nothing leaves and nothing arrives until `go-on`, and neither end is told. */
	| { readonly type: 'stall' }
	| { readonly type: 'go-on' }
	/** How long every byte is on its way, in each direction. */
	| { readonly type: 'latency'; readonly ms: number }
	/** Bytes a second in each direction; null for no limit. */
	| { readonly type: 'bandwidth'; readonly bytes: number | null };

/** @returns what was done to the network, in a few words */
export function networkWords(change: NetworkChange, words: NetworkStrings): string {
	if (change.type === 'latency') return words.latency(change.ms);
	return change.type === 'bandwidth' ? words.bandwidth(change.bytes) : words[change.type];
}
