import { defineLab } from '../../../../src/exercises/check.ts';
import { serverEnd } from '../../../../src/exercises/server-predicates.ts';

export default defineLab({
	view: 'timeline',
	programs: { clients: 1, scripted: [] },
	predictions: {
		innocent: {
			kind: 'choice',
			answer: ({ connections }) => {
				const code = connections[0]?.closed?.code;
				return code === undefined ? 'goes-on' : `code-${code}`;
			},
			shown: (run) => run.line('A 1006'),
		},
	},
	claims: {
		'all-are-cut': {
			holds: (trace) =>
				serverEnd(trace)?.by === 'uncaught' &&
				trace.connections.slice(0, 2).every(({ closed, closeCall }) => closed?.code === 1006 && closeCall === null),
			shown: (run) => run.line('A 1006'),
		},
		'nobody-listens-any-more': {
			holds: ({ connections }) => connections[2] !== undefined && connections[2].history.opened === null,
			shown: (run) => run.line('C 1006'),
		},
	},
});
