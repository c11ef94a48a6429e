import type { SocketId } from '../../trace/events.ts';

/** Lifelines that are drawn side by side at each peer. */
export const MAX_TRACKS = 5;

/** Width of a lifeline and from one to the next, in pixels; `timeline.css` makes room for as much. */
export const TRACK_WIDTH = 6;
export const TRACK_STEP = 10;

/** A socket and where on the timeline it lives. */
export interface Life {
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
