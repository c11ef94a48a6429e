import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const lines = ({ console }: TraceModel): readonly string[] =>
	console.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : []));

const LAST = /^3 1001 (.*)$/;

export default defineLab({
	view: 'timeline',
	predictions: {
		last: {
			kind: 'choice',
			answer: (trace) => {
				const came = lines(trace).flatMap((text) => LAST.exec(text)?.[1] ?? []);
				return came.join().startsWith('now') ? 'nothing' : came.join();
			},
			shown: (run) => run.line(LAST),
		},
	},
	claims: {
		'first-call-counts': {
			holds: (trace) => lines(trace)[0] === '1 4000 now 2' && trace.connections[0]?.closed?.code === 4000,
			shown: (run) => run.call('close', 1),
		},
		'closing-does-nothing': {
			holds: (trace) => lines(trace)[1] === '2 4001 now 2' && lines(trace).includes('close event 4000'),
			shown: (run) => run.call('close', 2),
		},
		'closed-does-nothing': {
			holds: (trace) => lines(trace).includes('3 4002 now 3'),
			shown: (run) => run.line('3 4002 now 3'),
		},
		'arguments-are-checked-first': {
			holds: (trace) =>
				lines(trace).includes('2 1001 InvalidAccessError') && lines(trace).includes('3 1001 InvalidAccessError'),
			shown: (run) => run.line(LAST),
		},
	},
});
