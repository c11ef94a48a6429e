import { defineLab } from '../../../../src/exercises/check.ts';
import { messagesIn } from '../../../../src/exercises/predicates.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const lines = (trace: TraceModel): string[] =>
	trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : []));

const heardByBo = (trace: TraceModel): string[] => lines(trace).filter((text) => /^Bo hears \d/.test(text));

export default defineLab({
	varies: 'all',
	view: 'frames',
	predictions: {
		heard: {
			kind: 'number',
			answer: (trace) => heardByBo(trace).length,
			shown: (run) => run.line('Bo hears 2 Hi'),
		},
	},
	claims: {
		'kept-though-unanswered': {
			holds: (trace) => {
				const first = trace.connections[1];
				const told = messagesIn(trace).filter(({ socket }) => socket === first?.socket);
				return first?.closed?.code === 1006 && told.length === 1 && heardByBo(trace)[0] === 'Bo hears 1 Hi';
			},
			shown: (run) => run.line('Bo hears 1 Hi'),
		},
		'without-a-ref-twice': {
			holds: (trace) => heardByBo(trace)[1] === 'Bo hears 2 Hi',
			shown: (run) => run.line('Bo hears 2 Hi'),
		},
		'with-a-ref-once': {
			holds: (trace) =>
				heardByBo(trace).slice(2).join() === 'Bo hears 3 Bye' && lines(trace).includes('Ada hears 3 Bye'),
			shown: (run) => run.line('Ada hears 3 Bye'),
		},
	},
});
