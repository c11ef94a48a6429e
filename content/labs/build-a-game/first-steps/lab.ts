import { defineLab } from '../../../../src/exercises/check.ts';
import { givenStates, sentInputs } from '../../../../src/exercises/subjects/game.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const states = ({ connections: [connection] }: TraceModel) => (connection === undefined ? [] : givenStates(connection));

const inputs = ({ connections: [connection] }: TraceModel) => (connection === undefined ? [] : sentInputs(connection));

/** The first state in which the first input is. */
const second = (trace: TraceModel) => states(trace).find(({ input }) => input === 1);

export default defineLab({
	view: 'frames',
	// How many states there are depends on when inputs come between two steps.
	varies: 'done',
	predictions: {
		second: {
			kind: 'choice',
			answer(trace) {
				const state = second(trace);
				if (state === undefined) return 'none';
				return state.isAll ? 'all' : state.players.length === 1 ? 'changes' : 'nothing';
			},
			shown: (run) => run.line(/input 1$/),
		},
		wire: {
			kind: 'number',
			answer: ({ connections: [connection] }) => {
				const frame = connection?.frames.find(({ direction }) => direction === 'out')?.frame;
				return frame?.bytes.length ?? 0;
			},
			shown: (run) => run.call('send', 1),
		},
	},
	claims: {
		'first-state-is-all': {
			holds: (trace) => states(trace)[0]?.isAll === true && states(trace)[0]?.size === 255,
			shown: (run) => run.line(/^all, 255 bytes/),
		},
		'then-changes': {
			holds: (trace) => {
				const later = states(trace).slice(1);
				return later.length > 0 && later.every(({ isAll, size }) => !isAll && size <= 17);
			},
			shown: (run) => run.line(/^changes/),
		},
		'state-names-the-input': {
			holds: (trace) => inputs(trace).length === 4 && states(trace).at(-1)?.input === 4,
			shown: (run) => run.line(/input 4$/),
		},
	},
});
