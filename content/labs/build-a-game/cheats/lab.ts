import { defineLab } from '../../../../src/exercises/check.ts';
import { printedAfter } from '../../../../src/exercises/subjects/game.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const printed = (trace: TraceModel, pattern: RegExp) => printedAfter(trace).filter(({ text }) => pattern.test(text));

export default defineLab({
	view: 'frames',
	varies: 'done',
	predictions: {
		speed: {
			kind: 'choice',
			answer(trace) {
				if (trace.connections.some(({ closed }) => closed !== null && closed.code !== 1000)) return 'closed';
				const steps = Number(/\d+/.exec(printed(trace, /^steps/)[0]?.text ?? '')?.[0] ?? 0);
				return steps >= 20 ? 'all' : steps > 1 ? 'some' : 'one';
			},
			shown: (run) => run.line(/^steps/),
		},
	},
	claims: {
		'not-you': {
			holds: (trace) => printed(trace, /^input 1 refused: not you$/).length === 1,
			shown: (run) => run.line('input 1 refused: not you'),
		},
		future: {
			holds: (trace) => printed(trace, /^input 1000 refused: future$/).length === 1,
			shown: (run) => run.line('input 1000 refused: future'),
		},
		'no-place-to-say': {
			holds: (trace) => printed(trace, /^Messages are binary/).length === 1,
			shown: (run) => run.line(/^Messages are binary/),
		},
		speed: {
			holds: (trace) => printed(trace, /refused: speed$/).length > 0 && printed(trace, /^steps: 1[2-9]$/).length === 1,
			shown: (run) => run.line(/refused: speed$/),
		},
	},
});
