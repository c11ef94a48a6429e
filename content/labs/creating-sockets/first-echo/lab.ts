import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	claims: {
		'returns-connecting': {
			holds: (trace) => trace.console.some((entry) => entry.kind === 'console' && entry.text === 'created 0'),
			shown: (run) => run.line('created 0'),
		},
		'eleven-bytes-out': {
			holds: ({ connections }) => connections[0]?.frames[0]?.frame.bytes.length === 11,
			shown: (run) => run.frame(1),
		},
		'seven-bytes-in': {
			holds: ({ connections }) => connections[0]?.frames[1]?.frame.bytes.length === 7,
			shown: (run) => run.frame(2),
		},
	},
});
