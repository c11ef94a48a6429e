import { defineLab } from '../../../../src/exercises/check.ts';

const LATER = /^two seconds later (\d)$/;

export default defineLab({
	view: 'timeline',
	stopAfter: 3_000,
	predictions: {
		state: {
			kind: 'choice',
			answer: (trace) =>
				trace.console.flatMap((entry) => (entry.kind === 'console' ? (LATER.exec(entry.text)?.[1] ?? []) : [])).join(),
			shown: (run) => run.line(LATER),
		},
	},
	claims: {
		'one-half-only': {
			holds: ({ connections }) => {
				const { closes } = connections[0]?.history ?? {};
				return closes?.out?.wire.close?.code === 1000 && closes.in === null;
			},
			shown: (run) => run.frame(1),
		},
		'no-event-yet': {
			holds: (trace) =>
				trace.connections[0]?.closed === null &&
				trace.console.some((entry) => entry.kind === 'console' && entry.text === 'two seconds later 2'),
			shown: (run) => run.line(LATER),
		},
	},
});
