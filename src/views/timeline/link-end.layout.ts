import { isAccepted } from '../../protocol/handshake/head.ts';
import { isReadWhole } from '../../trace/ending.ts';
import type { SocketId } from '../../trace/events.ts';
import type { SocketMoments } from '../../trace/socket-moments.ts';
import type { Window } from './lifelines.layout.ts';
import type { Rows } from './rows.layout.ts';

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
