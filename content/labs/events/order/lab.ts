import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	view: 'timeline',
	predictions: {
		order: {
			kind: 'order',
			came: (run) => ({
				close: run.event('close'),
				error: run.event('error'),
				message: run.event('message'),
				open: run.event('open'),
			}),
		},
	},
	claims: {
		'open-first': {
			holds: ({ connections }) => connections[0]?.fired[0]?.event.type === 'open',
			shown: (run) => run.event('open'),
		},
		'close-follows-error': {
			holds: ({ connections }) =>
				connections[0]?.fired.map(({ event }) => event.type).join(' ') === 'open message error close',
			shown: (run) => run.event('close'),
		},
		'error-says-nothing': {
			holds: (trace) => trace.console.some((entry) => entry.kind === 'console' && entry.text === 'error undefined'),
			shown: (run) => run.event('error'),
		},
		'rule-was-broken': {
			holds: ({ connections }) => connections[0]?.violations.length === 1,
			shown: (run) => run.event('error'),
		},
	},
});
