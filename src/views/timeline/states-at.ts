import type { ReadyState, SocketId, StateEvent } from '../../trace/events.ts';
import type { Side } from '../../trace/history.ts';
import type { SocketMoments } from '../../trace/moment-reader.ts';
import type { Moments } from '../../trace/moments.ts';
import { partitionPoint } from '../../trace/partition-point.ts';

/** How both peers of one socket stood at a moment. */
export interface StatesAt {
	readonly socket: SocketId;
	/** Null before there was a socket, when it is gone with its worker, and where nothing of the page was recorded. */
	readonly client: ReadyState | null;
	/** Its worker was ended by then. */
	readonly clientGone: boolean;
	/** Null before the server knew of it. */
	readonly server: ReadyState | null;
	/** The page's `bufferedAmount`, in bytes; null where nothing of the page was recorded, as in a capture. */
	readonly bufferedAmount: number | null;
}

/**
 * @param position of the moment; where it belongs to no socket, the one that last did anything counts
 * @returns null before the first socket
 */
export function statesAt(moments: Moments, position: number): StatesAt | null {
	const moment = moments.at(position);
	const socket = socketAt(moments, position);
	const known = socket === null ? null : moments.socket(socket);
	if (moment === null || socket === null || known === null) return null;
	return {
		socket,
		client: stateAt(known, 'client', position),
		clientGone: (known.at(known.history.workerEnded)?.position ?? Number.POSITIVE_INFINITY) <= position,
		server: stateAt(known, 'server', position),
		bufferedAmount: known.history.calls.length > 0 ? bufferedAt(known.connection.states, moment.t) : null,
	};
}

/** How far back the last socket is looked for. */
const REACH = 200;

function socketAt(moments: Moments, position: number): SocketId | null {
	for (let at = position; at >= 0 && at > position - REACH; at--) {
		const socket = moments.at(at)?.socket ?? null;
		if (socket !== null) return socket;
	}
	return moments.sockets[0] ?? null;
}

const stateAt = (socket: SocketMoments, side: Side, position: number): ReadyState | null =>
	socket.history.states[side].findLast(
		({ entry }) => (socket.at(entry)?.position ?? Number.POSITIVE_INFINITY) <= position,
	)?.readyState ?? null;

/** The last one recorded by then; found by halving, as a long run has many. */
const bufferedAt = (states: readonly StateEvent[], t: number): number =>
	states[partitionPoint(states.length, (index) => (states[index]?.t ?? 0) <= t) - 1]?.bufferedAmount ?? 0;
