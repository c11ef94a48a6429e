import type { ReadyState } from '../../trace/events.ts';
import type { StateChange } from './state-changes.ts';

/** The drawing's size in its own units; a unit is a CSS pixel where there is room. */
export const MACHINE = { width: 360, height: 428 } as const;

export const NODE = { width: 128, height: 52 } as const;

/** The middle of the column in which the states stand, in the order of their numbers: time goes down. */
const COLUMN = 180;
const FIRST = 34;
const PITCH = 120;

/** The vertical tracks of the ways around: left of the states the failures before OPEN, right the cut. */
const TRACKS = { inner: 80, outer: 27, right: 306 } as const;
const CORNER = 12;
/** How far above and below the middle of CONNECTING the two ways on its left begin. */
const APART = 10;
/** Between the tip of an arrow and the state that it points to. */
const TIP = 2;

export const nodeCentre = (state: ReadyState): { readonly x: number; readonly y: number } => ({
	x: COLUMN,
	y: FIRST + state * PITCH,
});

/** Every change of `readyState` that WHATWG WebSockets allows. */
type EdgeId = '0-1' | '0-2' | '0-3' | '1-2' | '1-3' | '2-3';

export interface Edge {
	readonly id: EdgeId;
	readonly from: ReadyState;
	readonly to: ReadyState;
	/** An SVG path; its arrow is at its end. */
	readonly path: string;
	/** The middle of the label; its text stands right of this point, or on both sides of it. */
	readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' };
}

export const EDGES: readonly Edge[] = [
	straight('0-1', 0, 1),
	around('0-2', 0, 2, { track: TRACKS.inner, leave: APART, labelAt: 1 }),
	around('0-3', 0, 3, { track: TRACKS.outer, leave: -APART, labelAt: 1.5 }),
	straight('1-2', 1, 2),
	around('1-3', 1, 3, { track: TRACKS.right, leave: 0, labelAt: 2 }),
	straight('2-3', 2, 3),
];

/** @returns the edge between two states; null for a change that the standard does not know */
export const edgeBetween = (from: ReadyState | null, to: ReadyState): Edge | null =>
	EDGES.find((edge) => edge.from === from && edge.to === to) ?? null;

function straight(id: EdgeId, from: ReadyState, to: ReadyState): Edge {
	const start = nodeCentre(from).y + NODE.height / 2;
	const end = nodeCentre(to).y - NODE.height / 2 - TIP;
	return {
		id,
		from,
		to,
		path: `M${COLUMN} ${start}V${end}`,
		label: { x: COLUMN + 16, y: (start + end) / 2, anchor: 'start' },
	};
}

function around(
	id: EdgeId,
	from: ReadyState,
	to: ReadyState,
	way: { readonly track: number; readonly leave: number; readonly labelAt: number },
): Edge {
	const side = way.track < COLUMN ? -1 : 1;
	const x = COLUMN + (side * NODE.width) / 2;
	const start = nodeCentre(from).y + way.leave;
	const end = nodeCentre(to).y;
	const bend = way.track - side * CORNER;
	return {
		id,
		from,
		to,
		path:
			`M${x} ${start}H${bend}Q${way.track} ${start} ${way.track} ${start + CORNER}` +
			`V${end - CORNER}Q${way.track} ${end} ${bend} ${end}H${x + side * TIP}`,
		label: { x: way.track, y: FIRST + way.labelAt * PITCH, anchor: 'middle' },
	};
}

/** In the order of their numbers. */
export const READY_STATES: readonly ReadyState[] = [0, 1, 2, 3];

/** The constants of the WebSocket interface (WHATWG WebSockets §3.1), the same in every language. */
export const STATE_NAMES = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'] as const satisfies Readonly<
	Record<ReadyState, string>
>;

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
