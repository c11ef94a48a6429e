import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	predictions: {
		accepted: {
			kind: 'number',
			answer: ({ connections }) => connections.length,
			shown: (run) => run.line(/^accepted/, 3),
		},
	},
	claims: {
		'seven-throw': {
			holds: (trace) => trace.failedConstructs.length === 7 && trace.connections.length === 3,
			shown: (run) => run.line(/SyntaxError/),
		},
	},
});
