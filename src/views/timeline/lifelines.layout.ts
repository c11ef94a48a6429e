import type { ReadyState, SocketId } from '../../trace/events.ts';
import type { Moment, Side, StateChange } from '../../trace/moment.ts';
import type { SocketMoments } from '../../trace/socket-moments.ts';
import type { Rows } from './rows.layout.ts';
import type { Tracks } from './tracks.layout.ts';

/** A stretch of one peer's lifeline during which its `readyState` did not change. */
export interface Segment {
	readonly key: string;
	readonly side: Side;
	readonly socket: SocketId;
	readonly track: number;
	readonly readyState: ReadyState;
	/** In pixels from the top of all rows. */
	readonly from: number;
	readonly to: number;
}

/** A stretch of rows that belong together at the server: a handshake, or a time in which it did not read. */
export interface Bracket {
	readonly key: string;
	readonly kind: 'opening' | 'closing' | 'paused';
	readonly from: number;
	readonly to: number;
	/** False when its other end did not come. */
	readonly ended: boolean;
}

/** Time that is told in words instead of drawn. */
export interface Break {
	readonly key: string;
	readonly y: number;
}

/** What is in sight: rows from `start` up to but not including `end`. */
export interface Window {
	readonly start: number;
	readonly end: number;
}

/** The stretches of both lifelines of a socket that are in sight. */
export function segmentsOf(socket: SocketMoments, rows: Rows, tracks: Tracks, window: Window): readonly Segment[] {
	const id = socket.connection.socket;
	const track = tracks.of(id);
	if (track === null) return [];
	const part = (side: Side, changes: readonly StateChange[]): readonly Segment[] =>
		changes.flatMap(({ at, readyState }, index) => {
			const next = changes[index + 1];
			const from = rows.middle(at.position);
			const to = next ? rows.middle(next.at.position) : endOf(socket, rows, tracks);
			const end = next ? next.at.position : rows.count;
			if (at.position >= window.end || end < window.start || to <= from) return [];
			return [{ key: `${id} ${side} ${index}`, side, socket: id, track, readyState, from, to }];
		});
	return [...part('client', socket.clientStates), ...part('server', socket.serverStates)];
}

/** A lifeline goes on to the end, or to its last moment where another socket may take its place. */
function endOf(socket: SocketMoments, rows: Rows, tracks: Tracks): number {
	return socket.over && tracks.shared ? rows.middle(socket.end) + rows.zoom.row / 2 : rows.height;
}

/** @returns the breaks before rows that are in sight */
export function breaksOf(rows: Rows, { start, end }: Window): readonly Break[] {
	const breaks: Break[] = [];
	for (let position = start; position < end; position++) {
		const { height, told } = rows.gap(position);
		if (told !== null) breaks.push({ key: `break ${position}`, y: rows.top(position) - height / 2 });
	}
	return breaks;
}

/** What is bracketed at the server, of one socket. */
export function bracketsOf(socket: SocketMoments, rows: Rows, window: Window): readonly Bracket[] {
	const inset = rows.zoom.row * 0.3;
	const bracket = (kind: Bracket['kind'], name: string, first: Moment, last: Moment | null): readonly Bracket[] => {
		const until = (last ?? socket.linkEnd)?.position ?? rows.count - 1;
		if (first.position >= window.end || until < window.start) return [];
		const from = rows.middle(first.position) - inset;
		const key = `${socket.connection.socket} ${name}`;
		return [{ key, kind, from, to: rows.middle(until) + inset, ended: last !== null }];
	};
	const { request, response, closes, pauses } = socket;
	const [first, second] = closeHalves(closes);
	const brackets = [
		...(request ? bracket('opening', 'opening', request, response) : []),
		...(first ? bracket('closing', 'closing', first, second) : []),
	];
	// From the end, where a running lab is looked at: a slow reader pauses often.
	for (let index = pauses.length - 1; index >= 0; index--) {
		const moment = pauses[index];
		const next = pauses[index + 1] ?? null;
		if (moment === undefined || (next !== null && next.position < window.start)) break;
		if (moment.fact.type === 'paused') brackets.push(...bracket('paused', `pause ${index}`, moment, next));
	}
	return brackets;
}

/** @returns the close frames of both directions, the earlier one first */
export function closeHalves({ out, in: back }: SocketMoments['closes']): readonly [Moment | null, Moment | null] {
	if (out === null || back === null) return [out ?? back, null];
	return out.position < back.position ? [out, back] : [back, out];
}
