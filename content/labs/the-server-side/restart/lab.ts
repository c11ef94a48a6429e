import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	view: 'timeline',
	programs: { clients: 1, scripted: [] },
	predictions: {
		notices: {
			kind: 'choice',
			answer: ({ connections }) => ((connections[0]?.closed?.t ?? 0) > 1100 ? 'nothing' : 'closed'),
			shown: (run) => run.line('no more, please'),
		},
	},
	claims: {
		'those-inside-stay': {
			holds: ({ connections }) => (connections[0]?.closed?.t ?? 0) > 1100,
			shown: (run) => run.line('no more, please'),
		},
		'no-new-ones': {
			holds: ({ connections }) => connections[1] !== undefined && connections[1].history.opened === null,
			shown: (run) => run.line(/^B 1006/),
		},
		'told-1001': {
			holds: ({ connections }) => connections[0]?.closed?.code === 1001 && connections[0].closed.reason === 'restart',
			shown: (run) => run.line('A 1001 restart'),
		},
		'close-event-of-the-server-waits': {
			holds: ({ console, connections }) => {
				const gone = console.find((entry) => entry.kind === 'console' && entry.text === 'all have gone');
				return gone !== undefined && gone.t > (connections[0]?.history.closes.in?.t ?? Number.POSITIVE_INFINITY);
			},
			shown: (run) => run.line('all have gone'),
		},
	},
});
