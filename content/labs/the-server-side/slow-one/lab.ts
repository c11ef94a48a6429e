import { defineLab } from '../../../../src/exercises/check.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import { endedByServer, serverCalls, serverLives } from '../../../../src/exercises/server-predicates.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** The number of the socket that nobody reads, and of those that somebody does. */
const SLOW = 2;
const FAST = [1, 3];

/** Bytes that may wait for one client. */
const MOST = 1_000_000;

const dropped = (trace: TraceModel): Seen | null => {
	const calls = serverCalls(trace, SLOW);
	const call = calls.find(({ method }) => method === 'terminate');
	if (call !== undefined) {
		const waited = calls.some(({ method, buffered, t }) => method === 'send' && buffered > 0 && t < call.t);
		return waited ? null : sayOwn('not-slow-yet', { line: call.line });
	}
	const close = calls.find(({ method }) => method === 'close');
	return close ? sayOwn('close-waits', { line: close.line }) : sayOwn('still-there');
};

const bounded = (trace: TraceModel): Seen | null => {
	const most = Math.max(0, ...serverCalls(trace, SLOW).map(({ buffered }) => buffered));
	return most <= MOST ? null : sayOwn('too-much', { kilobytes: Math.round(most / 1000) });
};

const kept = (trace: TraceModel): Seen | null => {
	for (const socket of FAST) {
		const call = endedByServer(trace, socket);
		if (call !== null) return sayOwn('living-dropped', { socket, line: call.line });
		if ((trace.connection(socket)?.messages.in.length ?? 0) < 10) return sayOwn('starved', { socket });
	}
	return null;
};

export default defineLab({
	varies: 'all',
	unshown: true,
	view: 'timeline',
	stopAfter: 2_500,
	programs: {
		clients: 1,
		scripted: [
			{ name: 'Slow', after: 0, deaf: true, steps: [{ wait: 1900 }, { cut: true }] },
			{ name: 'Fast', after: 0, steps: [{ wait: 1600 }, { close: 1000 }] },
		],
	},
	exercise: {
		checks: { dropped: (trace) => serverLives(trace) ?? dropped(trace), bounded, kept },
		wrong: {
			'asked-to-close': 'close-waits',
			'by-the-clock': 'living-dropped',
			everybody: 'living-dropped',
			'only-skipped': 'still-there',
		},
	},
});
