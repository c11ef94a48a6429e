import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	view: 'frames',
	predictions: {
		order: {
			kind: 'order',
			came: (run) => ({
				open: run.line('open'),
				message: run.line('message'),
				error: run.line('InvalidStateError'),
				end: run.line('end of the script'),
			}),
		},
	},
	claims: {
		'send-throws-while-connecting': {
			holds: ({ connections }) =>
				connections[0]?.calls.some(({ call }) => call.method === 'send' && call.threw?.name === 'InvalidStateError') ===
				true,
			shown: (run) => run.line('InvalidStateError'),
		},
		'open-after-the-script': {
			holds: (_trace, run) => {
				const [end, open] = [run.line('end of the script'), run.event('open')];
				return end !== null && open !== null && end.moment < open.moment;
			},
			shown: (run) => run.event('open'),
		},
		'nothing-was-queued': {
			holds: ({ connections }) => connections[0]?.closed?.code === 1000 && connections[0].messages.out.length === 0,
			shown: (run) => run.line('open'),
		},
	},
});
