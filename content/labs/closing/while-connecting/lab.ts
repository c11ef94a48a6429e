import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	// What reaches the page of a connection that it gives up is a race in WebKit: with the error event or without.
	varies: 'done',
	view: 'timeline',
	predictions: {
		order: {
			kind: 'order',
			came: (run) => ({
				open: run.event('open'),
				close: run.event('close'),
				accepted: run.handshake('in'),
				error: run.event('error'),
			}),
		},
	},
	claims: {
		'accepted-and-not-open': {
			holds: ({ connections }) => {
				const [connection] = connections;
				const closeAt = connection?.history.closeCall?.t ?? Number.NEGATIVE_INFINITY;
				const answered = connection?.response?.head?.status === 101 && connection.response.t < closeAt;
				return answered && connection.fired.every(({ event }) => event.type !== 'open');
			},
			shown: (run) => run.handshake('in'),
		},
		'error-then-1006': {
			holds: ({ connections }) =>
				connections[0]?.fired.map(({ event }) => event.type).join() === 'error,close' &&
				connections[0].closed?.code === 1006 &&
				connections[0].closed.reason === '',
			shown: (run) => run.event('close'),
		},
		'returns-closing': {
			holds: (trace) =>
				trace.console.some((entry) => entry.kind === 'console' && entry.text === 'close() has returned 2'),
			shown: (run) => run.line('close() has returned 2'),
		},
		'browser-says-1001': {
			holds: ({ connections }) => connections[0]?.history.closes.out?.wire.close?.code === 1001,
			shown: (run) => run.frame(1),
		},
	},
});
