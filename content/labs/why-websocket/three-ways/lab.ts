import { defineLab } from '../../../../src/exercises/check.ts';
import { type Way, waysOf } from '../../../../src/exercises/subjects/ways.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** Bytes of both directions; none where the run did not take that way. */
function total(trace: TraceModel, way: Way): number {
	const cost = waysOf(trace)[way];
	return cost === null ? Number.NaN : cost.out + cost.in;
}

/** Bytes of the updates themselves. */
const payload = ({ connections }: TraceModel): number =>
	(connections[0]?.messages.in ?? []).reduce((sum, { size }) => sum + size, 0);

export default defineLab({
	// What a browser writes into a request is its own, and some of it is made at random.
	varies: 'done',
	view: 'timeline',
	predictions: {
		polling: {
			kind: 'choice',
			answer: (trace) => {
				const times = total(trace, 'poll') / payload(trace);
				if (times < 1.5) return 'same';
				return times < 6 ? 'few' : 'many';
			},
			shown: (run) => run.line(/^\/updates\/poll/),
		},
	},
	claims: {
		'twenty-requests': {
			holds: (trace) => waysOf(trace).poll?.requests === 20 && waysOf(trace).events?.requests === 1,
			shown: (run) => run.line(/^\/updates\/poll/),
		},
		'a-request-is-longer': {
			holds: (trace) => (waysOf(trace).poll?.out ?? 0) > 8 * payload(trace),
			shown: (run) => run.line(/bytes out/),
		},
		'polling-costs-most': {
			holds: (trace) =>
				total(trace, 'poll') > 5 * total(trace, 'events') && total(trace, 'poll') > 5 * total(trace, 'socket'),
			shown: (run) => run.line(/bytes out/),
		},
		'handshake-is-longest': {
			holds: (trace) => {
				const { poll, events } = waysOf(trace);
				const handshake = trace.connections[0]?.request?.bytes.length ?? 0;
				return poll !== null && events !== null && handshake > poll.out / poll.requests && handshake > events.out;
			},
			shown: (run) => run.handshake('out'),
		},
		'stream-is-near': {
			holds: (trace) =>
				total(trace, 'events') > total(trace, 'socket') && total(trace, 'events') < 2 * total(trace, 'socket'),
			shown: (run) => run.line(/bytes out/, 2),
		},
		'same-updates': {
			holds: ({ connections }) => connections[0]?.messages.in.length === 20,
			shown: (run) => run.frame(1),
		},
	},
});
