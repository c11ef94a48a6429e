import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const printed = (trace: TraceModel) =>
	trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : [])).join();

const arrived = ({ connections }: TraceModel) =>
	(connections[0]?.fired ?? []).flatMap(({ event }) => (event.type === 'message' ? [event.data.type] : [])).join();

export default defineLab({
	varies: 'heard',
	view: 'frames',
	predictions: {
		lines: {
			kind: 'order',
			came: (run) => ({ one: run.line('one'), two: run.line('two'), three: run.line('three') }),
		},
	},
	claims: {
		'events-keep-the-order': {
			holds: (trace) => arrived(trace) === 'Blob,string,string',
			shown: (run) => run.event('message', 1),
		},
		'blob-is-overtaken': {
			holds: (trace) => printed(trace) === 'two,three,one',
			shown: (run) => run.line('one'),
		},
	},
});
