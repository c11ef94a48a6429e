import { defineLab } from '../../../../src/exercises/check.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** Clearly later, in ms: the two limits are alike, and what was said came 300 ms after the opening. */
const LATER = 150;

const openedAt = ({ fired }: Connection) => fired.find(({ event }) => event.type === 'open')?.event.t ?? null;

/** How long the n-th connection was open, from 1. */
function lifetime({ connections }: TraceModel, n: number): number {
	const connection = connections[n - 1];
	const from = connection === undefined ? null : openedAt(connection);
	return from === null ? 0 : (connection?.closed?.t ?? from) - from;
}

/** What was fired at the n-th connection, from 1. */
const story = ({ connections }: TraceModel, n: number) =>
	connections[n - 1]?.fired.map(({ event }) => event.type).filter((type) => type !== 'error');

export default defineLab({
	view: 'handshake',
	stopAfter: 8_000,
	predictions: {
		later: {
			kind: 'choice',
			answer: (trace) => {
				const difference = lifetime(trace, 4) - lifetime(trace, 3);
				return Math.abs(difference) < LATER ? 'same' : difference > 0 ? 'later' : 'earlier';
			},
			shown: (run) => run.event('close', 4),
		},
	},
	claims: {
		'all-are-1006': {
			holds: ({ connections }) =>
				connections.length === 4 &&
				connections.every(({ closed }) => closed?.code === 1006 && closed.reason === '' && !closed.wasClean),
			shown: (run) => run.event('close', 4),
		},
		'before-open': {
			holds: (trace) => story(trace, 1)?.join() === 'close',
			shown: (run) => run.event('close', 1),
		},
		'at-a-message': {
			holds: (trace) => story(trace, 2)?.join() === 'open,close' && trace.connections[1]?.messages.out.length === 1,
			shown: (run) => run.event('close', 2),
		},
		'limit-moves': {
			holds: (trace) => lifetime(trace, 4) > lifetime(trace, 3) + LATER,
			shown: (run) => run.event('close', 4),
		},
	},
});
