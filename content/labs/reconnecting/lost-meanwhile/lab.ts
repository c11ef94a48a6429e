import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const texts = (trace: TraceModel) => trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : []));

const HAVE = 'have 1 2 4 5';

export default defineLab({
	view: 'frames',
	stopAfter: 4_000,
	predictions: {
		arrived: {
			kind: 'number',
			answer: ({ connections }) => connections.flatMap(({ messages }) => messages.in).length,
			shown: (run) => run.line(/^have/),
		},
	},
	claims: {
		'gap-without-a-word': {
			holds: (trace) => texts(trace).at(-1) === HAVE,
			shown: (run) => run.line(HAVE),
		},
		'clean-end-all-the-same': {
			holds: ({ connections }) => connections.at(-1)?.closed?.wasClean === true && connections.length === 3,
			shown: (run) => run.event('close', 3),
		},
	},
});
