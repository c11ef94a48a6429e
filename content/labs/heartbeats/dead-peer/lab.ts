import { defineLab } from '../../../../src/exercises/check.ts';

const LOOK = /^after 500 ms (\d) (\d+)$/;

export default defineLab({
	view: 'timeline',
	stopAfter: 2_000,
	predictions: {
		told: {
			kind: 'choice',
			answer: ({ connections }) => {
				const fired = connections[0]?.fired.map(({ event }) => event.type) ?? [];
				return fired.find((type) => type !== 'open') ?? 'nothing';
			},
			shown: (run) => run.line(LOOK),
		},
	},
	claims: {
		'nothing-tells': {
			holds: ({ connections, console }) =>
				connections[0]?.fired.map(({ event }) => event.type).join() === 'open' &&
				console.some((entry) => entry.kind === 'console' && entry.text === 'after 500 ms 1 0'),
			shown: (run) => run.line(LOOK),
		},
		'question-arrived': {
			holds: ({ connections }) => connections[0]?.messages.out.length === 1 && connections[0].messages.in.length === 0,
			shown: (run) => run.frame(1),
		},
	},
});
