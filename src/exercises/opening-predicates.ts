import type { Connection } from '../trace/connection.ts';
import type { TraceModel } from '../trace/model.ts';
import { pathOf } from './asked-address.ts';
import { type Seen, say } from './say.ts';
import { uncaughtError } from './trace-facts.ts';

/**
 * A connection to that path was opened: the page has seen its open event.
 *
 * @param path as in the address, like `/echo`; any where it is left out
 */
export function opened(trace: TraceModel, path?: string): Seen | null {
	const { connections } = trace;
	const there = connections.filter((connection) => path === undefined || pathOf(connection) === path);
	if (there.some(({ fired }) => fired.some(({ event }) => event.type === 'open'))) return null;
	const last = there.at(-1);
	if (last !== undefined) return notOpened(last);
	const failed = trace.failedConstructs.at(-1);
	if (connections.length > 0 && path !== undefined) {
		const paths = [...new Set(connections.map(pathOf))];
		return say('otherPath', paths, path);
	}
	return failed
		? say('constructorThrew', failed.line, failed.threw?.name ?? 'Error')
		: (uncaughtError(trace) ?? say('noSocket'));
}

/** Not more than one socket was created: a step that another socket takes proves nothing of this one. */
export function oneSocket({ connections }: TraceModel): Seen | null {
	return connections.length > 1 ? say('severalSockets', connections.length) : null;
}

function notOpened(connection: Connection): Seen {
	const path = pathOf(connection);
	const status = connection.response?.head?.status ?? 101;
	const { closed, history } = connection;
	if (history.closeCall !== null) return say('abortedBeforeOpen', path, history.closeCall.call.call.line);
	if (status !== 101) return say('refused', path, status);
	return closed ? say('failedToOpen', path, closed.code) : say('notOpened', path);
}

/** `send` was called, and never before the socket was open. */
export function sentOnlyWhenOpen(trace: TraceModel): Seen | null {
	const sends = trace.connections.flatMap(({ calls }) => calls.filter(({ call }) => call.method === 'send'));
	const early = sends.find(({ call }) => call.threw?.name === 'InvalidStateError');
	if (early) return say('sendThrew', early.call.line, early.call.threw?.name ?? 'Error');
	if (sends.some(({ call }) => call.threw === null)) return null;
	const [failed] = sends;
	return failed
		? say('sendFailed', failed.call.line, failed.call.threw?.name ?? 'Error')
		: (uncaughtError(trace) ?? say('sendNotCalled'));
}
