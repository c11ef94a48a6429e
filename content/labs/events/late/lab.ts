import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** The events of a type, and whether anybody listened to each. */
const heard = ({ connections }: TraceModel, type: 'open' | 'message') =>
	connections.flatMap(({ fired }) =>
		fired.flatMap(({ event }) => (event.type === type ? [event.handlers.length > 0] : [])),
	);

export default defineLab({
	varies: 'heard',
	view: 'timeline',
	predictions: {
		heard: {
			kind: 'number',
			answer: (trace) => heard(trace, 'message').filter((one) => one).length,
			shown: (run) => run.line('message 3'),
		},
	},
	claims: {
		'open-is-missed': {
			holds: (trace) => heard(trace, 'open').join() === 'false',
			shown: (run) => run.event('open'),
		},
		'messages-are-missed': {
			holds: (trace) => heard(trace, 'message').join() === 'false,false,true',
			shown: (run) => run.event('message'),
		},
		'ready-state-tells': {
			holds: (trace) =>
				trace.console.some((entry) => entry.kind === 'console' && entry.text === 'listening, readyState 1'),
			shown: (run) => run.line('listening, readyState 1'),
		},
	},
});
