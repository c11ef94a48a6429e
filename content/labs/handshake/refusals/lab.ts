import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** What the code was told of each connection, event by event. */
const told = ({ connections }: TraceModel) =>
	connections.map(({ fired }) =>
		fired
			.map(({ event }) =>
				event.type === 'close' ? `close ${event.code} ${event.reason} ${event.wasClean}` : event.type,
			)
			.join(', '),
	);

const statuses = ({ connections }: TraceModel) => connections.map(({ response }) => response?.head?.status ?? null);

export default defineLab({
	view: 'handshake',
	stopAfter: 10_000,
	predictions: {
		outcomes: {
			kind: 'number',
			answer: (trace) => new Set(told(trace)).size,
			shown: (run) => run.event('close'),
		},
	},
	claims: {
		'all-told-alike': {
			holds: (trace) => told(trace).length === 4 && new Set(told(trace)).size === 1,
			shown: (run) => run.event('close', 4),
		},
		'statuses-on-wire': {
			holds: (trace) => statuses(trace).join() === '200,401,404,426',
			shown: (run) => run.handshake('in'),
		},
		'ok-is-a-refusal': {
			holds: ({ connections }) =>
				connections[0]?.response?.head?.status === 200 && connections[0]?.closed?.code === 1006,
			shown: (run) => run.event('close', 1),
		},
		'answer-has-a-text': {
			holds: ({ connections }) =>
				connections.length === 4 && connections.every(({ response }) => (response?.body.length ?? 0) > 0),
			shown: (run) => run.event('error', 4),
		},
	},
});
