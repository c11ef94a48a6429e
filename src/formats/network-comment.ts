import type { TraceStrings } from '../i18n/en/trace.ts';
import type { NetworkEvent } from '../trace/events.ts';
import { networkWords } from '../trace/network-change.ts';

/** Changes that are named: a comment is read by people. */
const MAX_NAMED = 40;

/** @returns what was done to the network of a run, for a file that has no place for it; nothing where nothing was */
export function networkComment(
	network: readonly NetworkEvent[],
	comments: TraceStrings['comments'],
): readonly string[] {
	if (network.length === 0) return [];
	const named = network
		.slice(0, MAX_NAMED)
		.map(({ t, change }) => comments.networkAt(networkWords(change, comments.changes), (t / 1000).toFixed(3)));
	return [comments.network([...named, ...(network.length > MAX_NAMED ? ['…'] : [])])];
}
