import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	claims: {
		'returns-connecting': {
			holds: (trace) => trace.console.some((entry) => entry.kind === 'console' && entry.text === 'created 0'),
			shown: (run) => run.line('created 0'),
		},
		'switched-protocols': {
			holds: ({ connections }) => {
				const { request, response } = connections[0] ?? { request: null, response: null };
				return request?.head?.target.startsWith('/echo') === true && response?.head?.status === 101;
			},
			shown: (run) => run.handshake('in'),
		},
		'eleven-bytes-out': {
			holds: ({ connections }) => connections[0]?.frames[0]?.frame.bytes.length === 11,
			shown: (run) => run.frame(1),
		},
		'seven-bytes-in': {
			holds: ({ connections }) => connections[0]?.frames[1]?.frame.bytes.length === 7,
			shown: (run) => run.frame(2),
		},
		'closed-both-ways': {
			holds: ({ connections }) =>
				connections[0]?.frames
					.flatMap(({ direction, close }) => (close === null ? [] : [`${direction} ${close.code}`]))
					.join() === 'out 1000,in 1000',
			shown: (run) => run.frame(3),
		},
	},
});
