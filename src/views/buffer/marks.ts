import type { Connection } from '../../trace/connection.ts';
import type { Links } from '../../trace/trace-ref.ts';
import { timeOf } from '../ref-time.ts';
import type { Made } from './nearest.ts';

/** Things that are marked at once: a line of code in a loop may have made a thousand. */
const MAX_MARKS = 60;

/** A linked thing on a line of the chart. */
export interface ChartMark {
	readonly made: Made;
	/** Milliseconds since the run began. */
	readonly t: number;
}

/** How long a chosen message took on its way, in ms; null where one end of it is not known. */
export interface Journey {
	/** From the call of `send` until the server had read its last frame. */
	readonly outward: number | null;
	/** From the server's writing of its last frame to the message event. */
	readonly inward: number | null;
}

/** @returns the linked things of this connection that stand on a line, in the order of the links */
export function marksOf(connection: Connection, links: Links): readonly ChartMark[] {
	const marks: ChartMark[] = [];
	for (const thing of links.things) {
		if (marks.length === MAX_MARKS) break;
		const t = timeOf(connection, thing);
		const made = madeBy(connection, thing);
		if (t !== null && made !== null) marks.push({ made, t });
	}
	return marks;
}

/** @returns how long one message was on its way; nothing for marks of several messages */
export function journeyOf(marks: readonly ChartMark[]): Journey {
	const between = (begin: Made, end: Made, call: Made) => {
		if (marks.filter(({ made }) => made === call).length !== 1) return null;
		const from = marks.findLast(({ made }) => made === begin);
		const to = marks.findLast(({ made }) => made === end);
		return from === undefined || to === undefined ? null : Math.max(0, to.t - from.t);
	};
	return { outward: between('send', 'read', 'send'), inward: between('written', 'delivered', 'delivered') };
}

function madeBy(connection: Connection, thing: Links['things'][number]): Made | null {
	if (thing.kind === 'call') return connection.calls[thing.call]?.call.method === 'send' ? 'send' : null;
	if (thing.kind === 'event') return connection.fired[thing.event]?.event.type === 'message' ? 'delivered' : null;
	if (thing.kind !== 'frame') return null;
	const frame = connection.frames[thing.frame];
	if (frame === undefined || frame.message === null) return null;
	return frame.direction === 'out' ? 'read' : 'written';
}
