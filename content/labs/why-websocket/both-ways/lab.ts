import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	view: 'timeline',
	predictions: {
		order: {
			kind: 'order',
			came: (run) => ({
				'received-first': run.line('received first'),
				'sent-second': run.line('sent second'),
				'received-second': run.line('received second'),
				'sent-first': run.line('sent first'),
			}),
		},
	},
	claims: {
		'no-turns': {
			holds: ({ connections }) =>
				connections.length === 1 &&
				connections[0]?.frames
					.slice(0, 4)
					.map(({ direction }) => direction)
					.join() === 'out,out,in,in',
			shown: (run) => run.line('sent second'),
		},
	},
});
