import { defineLab } from '../../../../src/exercises/check.ts';
import { pathOf } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { ConsoleEvent } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** Questions that a peer must have answered before it can be called alive. */
const FEWEST_ANSWERS = 5;
/** From the last answer on, in ms. */
const LONGEST_SILENCE = 3_000;

const connectionTo = ({ connections }: TraceModel, path: string): Connection | null =>
	connections.find((one) => pathOf(one) === path) ?? null;

/** The first line that calls the peer at this path dead. */
const calledDead = ({ console }: TraceModel, path: string): ConsoleEvent | null =>
	console.flatMap((entry) =>
		entry.kind === 'console' && entry.text.startsWith(path) && /\bdead\b/.test(entry.text) ? [entry] : [],
	)[0] ?? null;

const answers = (connection: Connection | null) =>
	connection?.history.fired.filter(({ fired }) => fired.event.type === 'message') ?? [];

/** The living peer was asked and answered, and was never called dead. */
function alive(trace: TraceModel): Seen | null {
	const dead = calledDead(trace, '/echo');
	const answered = answers(connectionTo(trace, '/echo')).length;
	if (dead) return sayOwn('alive-called-dead', { text: dead.text, line: dead.line, answered });
	return answered < FEWEST_ANSWERS ? sayOwn('hardly-asked', { answered, wanted: FEWEST_ANSWERS }) : null;
}

/** The dead peer was called dead, while a question waited for an answer, and after the last answer. */
function noticed(trace: TraceModel): Seen | null {
	const dead = calledDead(trace, '/silent');
	if (dead === null) return sayOwn('not-noticed');
	const socket = connectionTo(trace, '/silent')?.socket;
	let open = 0;
	let said = false;
	for (const event of trace.events) {
		if (event === dead) said = true;
		else if (event.kind === 'call' && event.socket === socket && event.method === 'send' && !said) open += 1;
		else if (event.kind === 'event' && event.socket === socket && event.type === 'message') {
			if (said) return sayOwn('answered-later', { line: dead.line });
			open -= 1;
		}
	}
	return open > 0 ? null : sayOwn('nothing-asked', { line: dead.line });
}

/** It was called dead soon enough. */
function soon(trace: TraceModel): Seen | null {
	const dead = calledDead(trace, '/silent');
	if (dead === null) return sayOwn('not-noticed');
	const last = answers(connectionTo(trace, '/silent')).at(-1);
	const silence = dead.t - (last?.t ?? Number.NaN);
	if (silence <= LONGEST_SILENCE) return null;
	return last ? sayOwn('too-late', { seconds: (silence / 1000).toFixed(1) }) : sayOwn('never-answered');
}

/** The dead connection was given up, and not before its last answer. */
function closed(trace: TraceModel): Seen | null {
	const connection = connectionTo(trace, '/silent');
	const call = connection?.history.closeCall ?? null;
	const last = answers(connection).at(-1);
	return call !== null && last !== undefined && last.id < call.id ? null : sayOwn('not-closed');
}

export default defineLab({
	view: 'timeline',
	stopAfter: 3_000,
	exercise: {
		checks: { alive, noticed, soon, closed },
		wrong: {
			'never-cleared': 'alive-called-dead',
			'not-closed': 'not-closed',
			'ready-state': 'not-noticed',
			'waits-for-close': 'not-noticed',
			'without-asking': 'alive-called-dead',
		},
	},
});
