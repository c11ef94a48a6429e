import type { Localized } from '../i18n/locales.ts';
import type { Connection } from '../trace/connection.ts';
import type { TraceModel } from '../trace/model.ts';
import { say } from './say.ts';
import { pathOf } from './seen.ts';

/**
 * A connection to that path was opened: the page has seen its open event.
 *
 * @param path as in the address, like `/echo`; any where it is left out
 */
export function opened(trace: TraceModel, path?: string): Localized | null {
	const { connections } = trace;
	const there = connections.filter((connection) => path === undefined || pathOf(connection) === path);
	if (there.some(({ fired }) => fired.some(({ event }) => event.type === 'open'))) return null;
	const last = there.at(-1);
	if (last !== undefined) return notOpened(last);
	const failed = trace.failedConstructs.at(-1);
	if (connections.length > 0 && path !== undefined) {
		const paths = [...new Set(connections.map(pathOf))];
		return say((strings) => strings.otherPath(paths, path));
	}
	return say((strings) =>
		failed ? strings.constructorThrew(failed.line, failed.threw?.name ?? 'Error') : strings.noSocket,
	);
}

function notOpened(connection: Connection): Localized {
	const path = pathOf(connection);
	const status = connection.response?.head?.status ?? 101;
	const { closed } = connection;
	return say((strings) => {
		if (status !== 101) return strings.refused(path, status);
		return closed ? strings.failedToOpen(path, closed.code) : strings.notOpened(path);
	});
}

/** `send` was called, and never before the socket was open. */
export function sentOnlyWhenOpen(trace: TraceModel): Localized | null {
	const sends = trace.connections.flatMap(({ calls }) => calls.filter(({ call }) => call.method === 'send'));
	const early = sends.find(({ call }) => call.threw?.name === 'InvalidStateError');
	if (early) return say((strings) => strings.sendThrew(early.call.line, early.call.threw?.name ?? 'Error'));
	return sends.length > 0 ? null : say((strings) => strings.sendNotCalled);
}
