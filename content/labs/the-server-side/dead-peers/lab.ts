import { defineLab } from '../../../../src/exercises/check.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import { endedByServer, serverCalls, serverLives } from '../../../../src/exercises/server-predicates.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** The numbers of the sockets: of who is dead, and of who lives and says nothing. */
const DEAD = 2;
const LIVING = [1, 3];

/** ms */
const LATEST = 3_000;

const ended = (trace: TraceModel): Seen | null => {
	const opened = trace.connection(DEAD)?.response?.t;
	const calls = serverCalls(trace, DEAD);
	const call = calls.find(({ method }) => method === 'terminate');
	if (call === undefined) {
		const close = calls.find(({ method }) => method === 'close');
		return close ? sayOwn('close-waits', { line: close.line }) : sayOwn('still-there');
	}
	const after = call.t - (opened ?? Number.NaN);
	return after <= LATEST ? null : sayOwn('too-late', { seconds: (after / 1000).toFixed(1) });
};

const asked = (trace: TraceModel): Seen | null =>
	serverCalls(trace, DEAD).some(({ method }) => method === 'ping') ? null : sayOwn('not-asked');

const living = (trace: TraceModel): Seen | null => {
	for (const socket of LIVING) {
		const call = endedByServer(trace, socket);
		if (call !== null) return sayOwn('living-ended', { socket, line: call.line });
	}
	return null;
};

export default defineLab({
	varies: 'all',
	unshown: true,
	view: 'timeline',
	stopAfter: 5_000,
	programs: {
		clients: 1,
		scripted: [
			{ name: 'Dead', after: 0, steps: [{ wait: 3900 }, { cut: true }] },
			{ name: 'Quiet', after: 0, pongs: true, steps: [{ wait: 3600 }, { close: 1000 }] },
		],
	},
	exercise: {
		checks: { asked: (trace) => serverLives(trace) ?? asked(trace), ended, living },
		wrong: {
			'by-messages': 'living-ended',
			'closes-politely': 'close-waits',
			'only-pings': 'still-there',
			'too-slow': 'too-late',
		},
	},
});
