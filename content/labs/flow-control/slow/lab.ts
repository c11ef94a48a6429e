import { defineLab } from '../../../../src/exercises/check.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const SENT = 6 * 1024 * 1024;
const EMPTY = /^half a second later, empty: (true|false)$/;

const printed = (trace: TraceModel, text: string) =>
	trace.console.find((entry) => entry.kind === 'console' && entry.text === text);

/** What the server had read when that line was printed. */
const readBefore = ({ messages, frames }: Connection, t: number): number =>
	messages.out.filter(({ frames: ids, complete }) => complete && ids.every((id) => (frames[id]?.t ?? t) < t)).length;

export default defineLab({
	// How fast the systems drain decides whether WebKit, which waits five seconds for a Close frame, still sees the answer.
	varies: 'done',
	view: 'buffer',
	stopAfter: 10_000,
	predictions: {
		later: {
			kind: 'choice',
			answer: (trace) => {
				const [connection] = trace.connections;
				const line = printed(trace, 'half a second later, empty: false');
				const waiting = connection?.states.findLast(({ t }) => t <= (line?.t ?? 0))?.bufferedAmount ?? 0;
				return waiting === 0 ? 'nothing' : waiting < SENT ? 'part' : 'all';
			},
			shown: (run) => run.line(EMPTY),
		},
	},
	claims: {
		'still-waiting': {
			holds: (trace) => printed(trace, 'half a second later, empty: false') !== undefined,
			shown: (run) => run.line(EMPTY),
		},
		'systems-took-some': {
			holds: ({ connections }) => {
				const [connection] = connections;
				const peak = Math.max(0, ...(connection?.states.map(({ bufferedAmount }) => bufferedAmount) ?? []));
				return peak > 0 && peak < SENT;
			},
			shown: (run) => run.line('all six are sent'),
		},
		'nothing-arrived': {
			holds: (trace) => {
				const [connection] = trace.connections;
				const line = printed(trace, 'half a second later, empty: false');
				return connection !== undefined && line !== undefined && readBefore(connection, line.t) === 0;
			},
			shown: (run) => run.line(EMPTY),
		},
		'nothing-is-lost': {
			holds: (trace) =>
				printed(trace, 'closed true 0') !== undefined &&
				trace.connections[0]?.messages.out.filter(({ complete }) => complete).length === 6,
			shown: (run) => run.line('closed true 0'),
		},
	},
});
