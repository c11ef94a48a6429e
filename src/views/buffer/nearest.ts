import type { Connection } from '../../trace/connection.ts';
import type { Direction } from '../../trace/events.ts';
import { partitionPoint } from '../../trace/partition-point.ts';
import type { TraceRef } from '../../trace/trace-ref.ts';

/** What a line of the chart is made of. */
export type Made = 'send' | 'read' | 'written' | 'delivered';

/** @returns the thing of one line that is nearest in time; null where there is none */
export function nearest(connection: Connection, made: Made, t: number): TraceRef | null {
	const { socket, calls, fired, frames } = connection;
	if (made === 'send') {
		const call = nearestOf(
			calls,
			(one) => one.call.t,
			t,
			(one) => one.call.method === 'send',
		);
		return call && { kind: 'call', socket, call: call.id };
	}
	if (made === 'delivered') {
		const event = nearestOf(
			fired,
			(one) => one.event.t,
			t,
			(one) => one.event.type === 'message',
		);
		return event && { kind: 'event', socket, event: event.id };
	}
	const direction: Direction = made === 'read' ? 'out' : 'in';
	const frame = nearestOf(
		frames,
		(one) => one.t,
		t,
		(one) => one.direction === direction && one.message !== null,
	);
	return frame && { kind: 'frame', socket, frame: frame.id };
}

/**
 * @param items in the order of their times
 * @returns the one that fits whose time is nearest; the later of two that are equally near
 */
export function nearestOf<Item>(
	items: readonly Item[],
	timeOf: (item: Item) => number,
	t: number,
	fits: (item: Item) => boolean,
): Item | null {
	const until = partitionPoint(items.length, (index) => {
		const item = items[index];
		return item !== undefined && timeOf(item) <= t;
	});
	const before = items.slice(0, until).findLast(fits);
	const after = items.slice(until).find(fits);
	if (before === undefined || after === undefined) return before ?? after ?? null;
	return t - timeOf(before) < timeOf(after) - t ? before : after;
}
