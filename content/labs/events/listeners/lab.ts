import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

export default defineLab({
	view: 'timeline',
	predictions: {
		lines: {
			kind: 'order',
			came: (run) => ({ a: run.line('A'), b: run.line('B'), c: run.line('C'), d: run.line('D') }),
		},
	},
	claims: {
		'one-handler': {
			holds: (trace) => printed(trace) === 'C B D',
			shown: (run) => run.line('C'),
		},
		'listeners-add-up': {
			holds: (trace) => printed(trace) === 'C B D',
			shown: (run) => run.line('D'),
		},
	},
});

const printed = (trace: TraceModel) =>
	trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : [])).join(' ');
