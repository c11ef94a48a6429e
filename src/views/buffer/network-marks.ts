import type { NetworkStrings } from '../../i18n/en/network.ts';
import type { NetworkEvent } from '../../trace/events.ts';
import { networkWords } from '../../trace/network-change.ts';
import { across, type Span } from './chart.layout.ts';

/** A moment at which the reader changed the network. */
export interface NetworkMark {
	/** Part of the width. */
	readonly at: number;
	readonly words: string;
	/** Whether there is room for its words: not so close behind others. */
	readonly said: boolean;
	/** Whether its words stand before it, at the end of the chart. */
	readonly before: boolean;
}

/** Marks at once: a button can be pressed a thousand times. */
const MAX_MARKS = 100;

/** The part of the width that the words of a mark take, at most. */
const ROOM = 0.16;

/** @returns the changes of the network that are in a span of time, in their order */
export function networkMarks(
	network: readonly NetworkEvent[],
	span: Span,
	words: NetworkStrings,
): readonly NetworkMark[] {
	let free = 0;
	return network
		.filter(({ t }) => t >= span.from && t <= span.to)
		.slice(0, MAX_MARKS)
		.map(({ t, change }) => {
			const at = across(t, span);
			const before = at > 1 - ROOM;
			const said = (before ? at - ROOM : at) >= free;
			if (said) free = before ? at : at + ROOM;
			return { at, words: networkWords(change, words), said, before };
		});
}
