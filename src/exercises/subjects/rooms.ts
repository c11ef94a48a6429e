/**
 * Rooms of servers that stand in an order which the lab server draws: what an address asks for, and which room was drawn. So
 * checks ask the trace which server is which, as readers must, and a list that was written beforehand does not help.
 */
import type { Connection } from '../../trace/connection.ts';
import type { TraceModel } from '../../trace/model.ts';
import { type AskedAddress, askedAddress, parseAddress, pathOf } from '../asked-address.ts';
import { messagesIn } from '../trace-facts.ts';

/** Which server of which room an address means. */
export interface AskedServer {
	readonly path: string;
	readonly room: string;
	readonly server: number;
}

/**
 * @param target an address, or path and query
 * @returns null where it means no server of a room
 */
export const askedFor = (target: string): AskedServer | null => serverAt(parseAddress(target));

function serverAt({ path, parameters }: AskedAddress): AskedServer | null {
	const room = parameters.get('room');
	const server = Number(parameters.get('server') ?? 0);
	return room !== null && server > 0 ? { path, room, server } : null;
}

/** @returns the number of the room that the server drew in this run at that path; null where nobody asked for one */
export function drawnRoom(trace: TraceModel, path: string): string | null {
	const drawing = trace.connections.filter(
		(connection) => pathOf(connection) === path && serverAt(askedAddress(connection)) === null,
	);
	const sockets = new Set(drawing.map(({ socket }) => socket));
	return messagesIn(trace).find(({ socket, text }) => sockets.has(socket) && text !== null)?.text ?? null;
}

/** @returns the connection to a server of the room that was drawn; the last one where there are several */
export function connectionInRoom(trace: TraceModel, path: string, server: number): Connection | undefined {
	const room = drawnRoom(trace, path);
	return trace.connections.findLast((connection) => {
		const asked = serverAt(askedAddress(connection));
		return asked?.path === path && asked.room === room && asked.server === server;
	});
}
