import type { ReadyState, SocketId } from '../../trace/events.ts';
import type { Side } from '../../trace/history.ts';
import type { Moment } from '../../trace/moment.ts';
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
	const part = (side: Side): readonly Segment[] =>
		socket.history.states[side].flatMap(({ entry, readyState }, index, changes) => {
			const at = socket.at(entry);
			// Of a socket that is gone nothing is drawn.
			if (at === null || readyState === null) return [];
			const next = socket.at(changes[index + 1]?.entry);
			const from = rows.middle(at.position);
			const to = next ? rows.middle(next.position) : endOf(socket, rows, tracks);
			const end = next ? next.position : rows.count;
			if (at.position >= window.end || end < window.start || to <= from) return [];
			return [{ key: `${id} ${side} ${index}`, side, socket: id, track, readyState, from, to }];
		});
	return [...part('client'), ...part('server')];
}

/** A lifeline goes on to the end, or to its last moment where another socket may take its place. */
function endOf(socket: SocketMoments, rows: Rows, tracks: Tracks): number {
	return socket.history.over && tracks.shared ? rows.middle(socket.end) + rows.zoom.row / 2 : rows.height;
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
	const { history } = socket;
	const inset = rows.zoom.row * 0.3;
	const bracket = (kind: Bracket['kind'], name: string, first: Moment, last: Moment | null): readonly Bracket[] => {
		const until = (last ?? socket.at(history.linkEnd))?.position ?? rows.count - 1;
		if (first.position >= window.end || until < window.start) return [];
		const from = rows.middle(first.position) - inset;
		const key = `${socket.connection.socket} ${name}`;
		return [{ key, kind, from, to: rows.middle(until) + inset, ended: last !== null }];
	};
	const { pauses } = history;
	const [request, response] = [socket.at(history.request), socket.at(history.response)];
	const [first, second] = closeHalves(socket);
	const brackets = [
		...(request ? bracket('opening', 'opening', request, response) : []),
		...(first ? bracket('closing', 'closing', first, second) : []),
	];
	// From the end, where a running lab is looked at: a slow reader pauses often.
	for (let index = pauses.length - 1; index >= 0; index--) {
		const moment = socket.at(pauses[index]);
		const next = socket.at(pauses[index + 1]);
		if (moment === null || (next !== null && next.position < window.start)) break;
		if (moment.fact.type === 'paused') brackets.push(...bracket('paused', `pause ${index}`, moment, next));
	}
	return brackets;
}

/** @returns the close frames of both directions, the earlier one first */
export function closeHalves(socket: SocketMoments): readonly [Moment | null, Moment | null] {
	const [out, back] = [socket.at(socket.history.closes.out), socket.at(socket.history.closes.in)];
	if (out === null || back === null) return [out ?? back, null];
	return out.position < back.position ? [out, back] : [back, out];
}
