import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const printed = ({ console }: TraceModel, text: string): boolean =>
	console.some((entry) => entry.kind === 'console' && entry.text === text);

export default defineLab({
	view: 'timeline',
	// It ends by itself, and on a slow machine late.
	stopAfter: 8_000,
	predictions: {
		code: {
			kind: 'choice',
			answer: ({ connections }) => {
				const [quiet] = connections;
				return quiet?.closed ? `code-${quiet.closed.code}` : 'nothing';
			},
			shown: (run) => run.line(/^quiet/),
		},
	},
	claims: {
		'quiet-is-cut': {
			holds: (trace) => printed(trace, 'quiet 1006') && trace.connections[0]?.history.closes.in === null,
			shown: (run) => run.line('quiet 1006'),
		},
		'beating-is-kept': {
			holds: (trace) => printed(trace, 'beating 1000') && trace.connections[1]?.messages.in.length === 10,
			shown: (run) => run.line('beating 1000'),
		},
	},
});
