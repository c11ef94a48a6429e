import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const texts = (trace: TraceModel) => trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : []));

export default defineLab({
	view: 'timeline',
	stopAfter: 1_500,
	predictions: {
		lines: {
			kind: 'order',
			came: (run) => ({
				error: run.event('error'),
				reopened: run.line('open', 2),
				closed: run.line('close 1000'),
				unmount: run.line('unmount'),
				opened: run.line('open'),
			}),
		},
	},
	claims: {
		'comes-back-unmounted': {
			holds: (trace) => texts(trace).join() === 'open,unmount,close 1000,open',
			shown: (run) => run.line('open', 2),
		},
	},
});
