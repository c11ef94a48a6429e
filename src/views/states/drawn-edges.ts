import { type EdgeId, edgeBetween } from './machine.layout.ts';
import type { StateChange } from './state-changes.ts';

/** An arrow that was taken in this run. */
export interface DrawnEdge {
	readonly change: StateChange;
	/** How many changes of the client came before, and this one. */
	readonly number: number;
	/** The state in between was not seen: it was passed between two looks at the socket. */
	readonly unseen: boolean;
	/** Where the change ended: there its time is written. */
	readonly arrives: boolean;
}

/** @returns the arrows that the client took */
export function drawnEdges(changes: readonly StateChange[]): ReadonlyMap<EdgeId, DrawnEdge> {
	const drawn = new Map<EdgeId, DrawnEdge>();
	const client = changes.filter(({ peer }) => peer === 'client');
	for (const [index, change] of client.entries()) {
		const number = index + 1;
		if (change.cause.id === 'closed-unseen') {
			drawn.set('1-2', { change, number, unseen: true, arrives: false });
			drawn.set('2-3', { change, number, unseen: true, arrives: true });
			continue;
		}
		const edge = change.to === null ? null : edgeBetween(change.from, change.to);
		if (edge !== null) drawn.set(edge.id, { change, number, unseen: false, arrives: true });
	}
	return drawn;
}
