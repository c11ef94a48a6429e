import { defineLab } from '../../../../src/exercises/check.ts';
import { givenStates, sentInputs } from '../../../../src/exercises/subjects/game.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** Between the input and the state that has it, in ms; null where it did not come. */
function waited({ connections: [connection] }: TraceModel): number | null {
	if (connection === undefined) return null;
	const [input] = sentInputs(connection);
	const state = givenStates(connection).find((given) => given.input === 1);
	const sent = connection.history.calls.find(({ event }) => event === input?.event);
	const moved = connection.history.fired.find(({ event }) => event === state?.event);
	return sent === undefined || moved === undefined ? null : moved.t - sent.t;
}

export default defineLab({
	view: 'frames',
	// How many states come meanwhile depends on the clock.
	varies: 'done',
	predictions: {
		wait: {
			kind: 'choice',
			answer(trace) {
				const ms = waited(trace) ?? 0;
				return ms < 100 ? 'at-once' : ms < 400 ? 'one-way' : 'both-ways';
			},
			shown: (run) => run.line('moved'),
		},
	},
	claims: {
		'both-ways': {
			holds: (trace) => (waited(trace) ?? 0) >= 400,
			shown: (run) => run.line('moved'),
		},
	},
});
