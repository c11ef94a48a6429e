import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const printed = (trace: TraceModel, text: string) =>
	trace.console.some((entry) => entry.kind === 'console' && entry.text === text);

export default defineLab({
	view: 'frames',
	predictions: {
		answered: {
			kind: 'order',
			came: (run) => ({
				c: run.line(/: c$/),
				a: run.line(/: a$/),
				e: run.line(/: e$/),
				b: run.line(/: b$/),
				d: run.line(/: d$/),
			}),
		},
	},
	claims: {
		'stays-closed': {
			holds: ({ connections }) => {
				const [first, second] = connections;
				const sends = first?.calls.filter(({ call }) => call.method === 'send') ?? [];
				const lost = sends.filter(({ message }) => message === null);
				return sends.length === 4 && lost.length === 2 && first?.readyState === 3 && second !== undefined;
			},
			shown: (run) => run.call('send', 3),
		},
		'handlers-stay-behind': {
			holds: (trace) => printed(trace, 'second: life 2') && !printed(trace, 'first: life 2'),
			shown: (run) => run.line('second: life 2'),
		},
		'server-starts-at-one': {
			holds: (trace) => printed(trace, 'first: life 1, message 2: b') && printed(trace, 'second: life 2, message 1: e'),
			shown: (run) => run.line('second: life 2, message 1: e'),
		},
	},
});
