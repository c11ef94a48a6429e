import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const heardBy = (trace: TraceModel, name: string): string =>
	trace.console
		.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : []))
		.flatMap((text) => new RegExp(`^${name} (\\d)`).exec(text)?.[1] ?? [])
		.join('');

const came = (trace: TraceModel, line: string): boolean =>
	trace.console.some((entry) => entry.kind === 'console' && entry.text === line);

export default defineLab({
	varies: 'all',
	view: 'frames',
	predictions: {
		history: {
			kind: 'choice',
			answer: (trace) => (heardBy(trace, 'Bo') === '' ? 'nothing' : heardBy(trace, 'Bo') === '3' ? 'last' : 'all'),
			shown: (run) => run.line(/^Bo comes/),
		},
	},
	claims: {
		'only-news-without-since': {
			holds: (trace) => came(trace, 'Bo comes: 3') && heardBy(trace, 'Bo') === '',
			shown: (run) => run.line('Bo comes: 3'),
		},
		'all-behind-zero': {
			holds: (trace) => heardBy(trace, 'Cy') === '123',
			shown: (run) => run.line('Cy 1 one'),
		},
		'behind-the-number': {
			holds: (trace) => heardBy(trace, 'Di') === '3',
			shown: (run) => run.line('Di 3 three'),
		},
	},
});
