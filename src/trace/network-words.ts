import type { NetworkStrings } from '../i18n/en/network.ts';
import type { NetworkChange } from './events.ts';

/** @returns what was done to the network, in a few words */
export function networkWords(change: NetworkChange, words: NetworkStrings): string {
	if (change.type === 'latency') return words.latency(change.ms);
	return change.type === 'bandwidth' ? words.bandwidth(change.bytes) : words[change.type];
}
