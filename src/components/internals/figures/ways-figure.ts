import { WAYS, type Way, waysOf } from '../../../exercises/subjects/ways.ts';
import { wholeNumber } from '../../../i18n/whole-number.ts';
import type { TraceModel } from '../../../trace/model.ts';

export const COLUMNS = ['requests', 'out', 'in', 'all'] as const;

/** One way in the chart: its numbers as they are written, and its bar. */
export interface WayBar {
	readonly cells: Readonly<Record<(typeof COLUMNS)[number], string>>;
	/** Widths in percent of the longest bar. */
	readonly widths: { readonly out: number; readonly in: number };
}

/** @returns a bar for each way, all on one scale; null for a way that the run did not take */
export function wayBars(trace: TraceModel): Readonly<Record<Way, WayBar | null>> {
	const costs = waysOf(trace);
	const longest = Math.max(1, ...WAYS.map((way) => (costs[way]?.out ?? 0) + (costs[way]?.in ?? 0)));
	const width = (bytes: number) => Math.round((bytes / longest) * 1000) / 10;
	const bar = (way: Way): WayBar | null => {
		const cost = costs[way];
		if (cost === null) return null;
		const { requests, out, in: back } = cost;
		return {
			cells: {
				requests: wholeNumber(requests),
				out: wholeNumber(out),
				in: wholeNumber(back),
				all: wholeNumber(out + back),
			},
			widths: { out: width(out), in: width(back) },
		};
	};
	return { poll: bar('poll'), events: bar('events'), socket: bar('socket') };
}
