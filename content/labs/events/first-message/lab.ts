import { defineLab } from '../../../../src/exercises/check.ts';
import { oneSocket, opened } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const LOADED = 'settings loaded';
const MESSAGES = 3;
/** What loading takes, in ms, and a little less: a timer never fires that much too early. */
const LOADING = 400;

const lines = (trace: TraceModel) => trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry] : []));

const loadedAt = (trace: TraceModel) => lines(trace).find(({ text }) => text === LOADED)?.t ?? Number.POSITIVE_INFINITY;

/** The socket was created while the settings were still being loaded. */
function atOnce(trace: TraceModel): Seen | null {
	const [connection] = trace.connections;
	if (connection === undefined) return opened(trace);
	const created = connection.construct?.t ?? 0;
	if (loadedAt(trace) === Number.POSITIVE_INFINITY) return sayOwn('never-loaded');
	if (created > loadedAt(trace)) return sayOwn('connected-late', { line: connection.construct?.line ?? null });
	return loadedAt(trace) - created < LOADING ? sayOwn('not-waited') : oneSocket(trace);
}

/** Somebody listened to every message. */
function heard({ connections }: TraceModel): Seen | null {
	const messages = connections.flatMap(({ fired }) => fired.filter(({ event }) => event.type === 'message'));
	const missed = messages.filter(({ event }) => event.handlers.length === 0).length;
	if (missed > 0) return sayOwn('nobody-listened', { missed, all: messages.length });
	return messages.length >= MESSAGES ? null : sayOwn('too-few', { all: messages.length });
}

/** All three were printed as they came, in order, once the settings were there. */
function inOrder(trace: TraceModel): Seen | null {
	const printed = lines(trace).filter(({ text }) => /^message\b/.test(text));
	const early = printed.find(({ t }) => t < loadedAt(trace));
	if (early !== undefined) return sayOwn('printed-early', { line: early.line, text: early.text });
	const texts = printed.map(({ text }) => text);
	const wanted = trace.connections.flatMap(({ fired }) =>
		fired.flatMap(({ event }) => (event.type === 'message' ? [`message ${event.data.preview}`] : [])),
	);
	if (wanted.length < MESSAGES) return sayOwn('too-few', { all: wanted.length });
	return texts.join() === wanted.join() ? null : sayOwn('printed', { texts: texts.join(', ') });
}

export default defineLab({
	view: 'timeline',
	varies: 'heard',
	stopAfter: 1_500,
	exercise: {
		checks: { 'at-once': atOnce, heard, 'in-order': inOrder },
		parsons: {
			part: [2, 8],
			distractor: "socket.addEventListener('open', use);",
			together: [
				[0, 1],
				[4, 5],
			],
		},
		wrong: {
			'add-event-listener': 'nobody-listened',
			'connect-again': 'severalSockets',
			'connect-later': 'connected-late',
			'made-up': 'printed',
			'one-slot': 'printed',
			'print-at-once': 'printed-early',
			'settings-at-once': 'not-waited',
		},
	},
});
