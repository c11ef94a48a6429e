import { isAccepted } from '../../protocol/handshake/head.ts';
import type { SocketId } from '../../trace/events.ts';
import type { History } from '../../trace/history.ts';
import type { SocketMoments } from '../../trace/socket-moments.ts';
import type { Window } from './lifelines.layout.ts';
import type { Rows } from './rows.layout.ts';

/** The end of a TCP link, drawn from one lifeline to the other. */
export interface LinkEnd {
	readonly key: string;
	readonly socket: SocketId;
	readonly y: number;
	/** It ended without both halves of the closing handshake. */
	readonly broken: boolean;
}

/** @returns the end of this socket's link, if it is in sight */
export function linkEndsOf(socket: SocketMoments, rows: Rows, window: Window): readonly LinkEnd[] {
	const linkEnd = socket.at(socket.history.linkEnd);
	if (linkEnd === null || linkEnd.position < window.start || linkEnd.position >= window.end) return [];
	const id = socket.connection.socket;
	return [{ key: `${id} end`, socket: id, y: rows.middle(linkEnd.position), broken: isBroken(socket.history) }];
}

/** Whether the TCP link ended without both halves of the closing handshake, after the opening one succeeded. */
export const isBroken = ({ closes, response, linkEnd }: History): boolean =>
	linkEnd !== null &&
	response?.handshake.head != null &&
	isAccepted(response.handshake.head) &&
	(linkEnd.fact.type === 'cut' || closes.out === null || closes.in === null);
