import { defineLab } from '../../../../src/exercises/check.ts';
import type { ReadyState } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const printed = ({ console }: TraceModel, text: string): boolean =>
	console.some((entry) => entry.kind === 'console' && entry.text === text);

/** The first socket was in that state before this event was fired at it. */
function changesBefore({ events }: TraceModel, type: 'open' | 'close', state: ReadyState): boolean {
	const change = events.findIndex((one) => one.kind === 'state' && one.socket === 1 && one.readyState === state);
	const fired = events.findIndex((one) => one.kind === 'event' && one.socket === 1 && one.type === type);
	return change !== -1 && change < fired;
}

const REFUSED = /^\/refuse\S* (.*)$/;

export default defineLab({
	view: 'timeline',
	predictions: {
		refused: {
			kind: 'choice',
			answer: ({ console }) => {
				const states = console.flatMap((entry) =>
					entry.kind === 'console' ? (REFUSED.exec(entry.text)?.[1] ?? []) : [],
				);
				return `way-${states.join().replaceAll(' ', '-')}`;
			},
			shown: (run) => run.line(REFUSED),
		},
	},
	claims: {
		'all-four-in-order': {
			holds: (trace) => printed(trace, '/echo 0 1 2 3'),
			shown: (run) => run.line('/echo 0 1 2 3'),
		},
		'refused-is-closed-at-once': {
			holds: (trace) => printed(trace, '/refuse?status=503 0 3'),
			shown: (run) => run.line('/refuse?status=503 0 3'),
		},
		'cut-leaves-closing-out': {
			holds: (trace) => printed(trace, '/drop?after=200 0 1 3'),
			shown: (run) => run.line('/drop?after=200 0 1 3'),
		},
		'state-before-event': {
			holds: (trace) => changesBefore(trace, 'open', 1) && changesBefore(trace, 'close', 3),
			shown: (run) => run.event('open'),
		},
	},
});
