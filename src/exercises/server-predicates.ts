/** What checks of labs with two programs ask of `server.js` and of what its clients got. */
import { isAccepted } from '../protocol/handshake/head.ts';
import type { Connection } from '../trace/connection.ts';
import type { ServerCallEvent, ServerEndedEvent, SocketId } from '../trace/events.ts';
import type { TraceModel } from '../trace/model.ts';
import { type Seen, say } from './say.ts';

/** @returns how the process of `server.js` ended; null while it goes on */
export const serverEnd = ({ serverEvents }: TraceModel): ServerEndedEvent | null =>
	serverEvents.find((event) => event.kind === 'server-ended') ?? null;

/** The server's process lived as long as its clients. */
export function serverLives(trace: TraceModel): Seen | null {
	const end = serverEnd(trace);
	if (end === null) return null;
	const error = trace.console.find((entry) => entry.kind === 'console' && entry.level === 'uncaught');
	return say('serverEnded', end.line, error?.kind === 'console' ? (error.text.split('\n', 1)[0] ?? '') : '');
}

/** Whether a connection was opened: the server answered 101. */
export const wasLetIn = ({ response }: Connection): boolean =>
	response !== null && response.head !== null && isAccepted(response.head);

/** @returns what the server called on one socket, in order */
export const serverCalls = (trace: TraceModel, socket: SocketId): readonly ServerCallEvent[] =>
	trace.connection(socket)?.server.calls ?? [];

/** @returns the call by which the server began to end a connection; null where it did not, or the client came before it */
export function endedByServer(trace: TraceModel, socket: SocketId): ServerCallEvent | null {
	const connection = trace.connection(socket);
	const call = serverCalls(trace, socket).find(({ method }) => method === 'terminate' || method === 'close');
	const own = connection?.history.closes.out?.t ?? Number.POSITIVE_INFINITY;
	return call !== undefined && call.t < own ? call : null;
}
