import { isAccepted } from '../../protocol/handshake/head.ts';
import { isReadWhole } from '../../trace/ending.ts';
import type { ReadyState, SocketId } from '../../trace/events.ts';
import type { Side } from '../../trace/history.ts';
import type { Moment } from '../../trace/moment.ts';
import type { SocketMoments } from '../../trace/moment-reader.ts';
import type { Rows } from './rows.layout.ts';

/** Lifelines that are drawn side by side at each peer. */
export const MAX_TRACKS = 5;

/** Width of a lifeline and from one to the next, in pixels; `timeline.css` makes room for as much. */
export const TRACK_WIDTH = 6;
export const TRACK_STEP = 10;

/** A socket and where on the timeline it lives. */
interface Life {
	readonly socket: SocketId;
	readonly first: number;
	/** Its last moment; Infinity while more may come. */
	readonly last: number;
}

/** Which lifeline each socket has. */
export interface Tracks {
	readonly count: number;
	/** Whether there is more than one socket. */
	readonly shared: boolean;
	/** @returns the number of its lifeline from the outside in; null for a socket beyond `MAX_TRACKS` at once */
	of(socket: SocketId): number | null;
}

/**
 * Gives each socket the first lifeline that nobody uses while it lives, so that a socket opened after another has closed
 * goes on in its place.
 *
 * @param lives in the order of their first moments
 */
export function tracksOf(lives: readonly Life[]): Tracks {
	const busy: number[] = [];
	const tracks = new Map<SocketId, number>();
	for (const { socket, first, last } of lives) {
		const free = busy.findIndex((until) => until < first);
		const track = free === -1 ? busy.length : free;
		if (track >= MAX_TRACKS) continue;
		busy[track] = last;
		tracks.set(socket, track);
	}
	return { count: Math.max(1, busy.length), shared: lives.length > 1, of: (socket) => tracks.get(socket) ?? null };
}

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

/** The end of a TCP link, drawn from one lifeline to the other. */
export interface DrawnLinkEnd {
	readonly key: string;
	readonly socket: SocketId;
	readonly y: number;
	/** It ended without both halves of the closing handshake. */
	readonly broken: boolean;
}

/** @returns the end of this socket's link, if it is in sight */
export function linkEndsOf(socket: SocketMoments, rows: Rows, window: Window): readonly DrawnLinkEnd[] {
	const linkEnd = socket.at(socket.history.linkEnd);
	if (linkEnd === null || linkEnd.position < window.start || linkEnd.position >= window.end) return [];
	const id = socket.connection.socket;
	return [{ key: `${id} end`, socket: id, y: rows.middle(linkEnd.position), broken: isBroken(socket) }];
}

/**
 * Whether the TCP link ended without both halves of the closing handshake, after the opening one succeeded. Not where a
 * part of the bytes could not be read: a close frame may be among them.
 */
export function isBroken({ connection, history }: SocketMoments): boolean {
	const { closes, response, linkEnd } = history;
	const head = response?.handshake.head ?? null;
	if (linkEnd === null || head === null || !isAccepted(head)) return false;
	if (linkEnd.fact.type === 'cut') return true;
	return (['out', 'in'] as const).some((side) => closes[side] === null && isReadWhole(connection, side));
}
