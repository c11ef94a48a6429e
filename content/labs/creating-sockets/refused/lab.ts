import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	predictions: {
		order: {
			kind: 'order',
			came: (run) => ({
				open: run.line('open'),
				close: run.line(/^close/),
				caught: run.line(/^caught/),
				error: run.line(/^error/),
			}),
		},
	},
	claims: {
		'nothing-to-catch': {
			holds: (trace) =>
				trace.connections.length === 1 &&
				trace.failedConstructs.length === 0 &&
				!trace.console.some((entry) => entry.kind === 'console' && entry.text.startsWith('caught')),
			shown: (run) => run.call('construct'),
		},
		'error-then-close': {
			holds: ({ connections }) => connections[0]?.fired.map(({ event }) => event.type).join() === 'error,close',
			shown: (run) => run.event('error'),
		},
		'error-is-empty': {
			holds: (trace) => trace.console.some((entry) => entry.kind === 'console' && entry.text === 'error undefined'),
			shown: (run) => run.line('error undefined'),
		},
		'closed-with-1006': {
			holds: ({ connections }) => connections[0]?.closed?.code === 1006 && !connections[0].closed.wasClean,
			shown: (run) => run.event('close'),
		},
		'said-on-the-wire': {
			holds: ({ connections }) => {
				const response = connections[0]?.response;
				return response?.head?.status === 403 && response.body.length > 0;
			},
			shown: (run) => run.handshake('in'),
		},
		'no-frames': {
			holds: ({ connections }) => connections.length === 1 && connections[0]?.frames.length === 0,
			shown: (run) => run.event('close'),
		},
	},
});
