import { defineLab } from '../../../../src/exercises/check.ts';
import { printedLines } from '../../../../src/exercises/printed-lines.ts';
import { sayOwn } from '../../../../src/exercises/say.ts';
import type { ReadyState } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** The number of a state was printed while the first socket was in that state. */
const printedIn = (state: ReadyState) => (trace: TraceModel) => {
	const wanted = new RegExp(`\\b${state}\\b`);
	const lines = printedLines(trace).filter(({ text }) => wanted.test(text));
	if (lines.some(({ states }) => states.get(1) === state)) return null;
	const [other] = lines;
	if (other === undefined) return sayOwn('not-printed', { state });
	const { text, line, states } = other;
	return sayOwn('in-another-state', { text, line, state: states.get(1) ?? null });
};

export default defineLab({
	view: 'timeline',
	exercise: {
		checks: {
			connecting: printedIn(0),
			open: printedIn(1),
			closing: printedIn(2),
			closed: printedIn(3),
		},
		wrong: {
			'no-closing': 'not-printed',
			onclosing: 'not-printed',
			'right-behind-close': 'not-printed',
			'written-down': 'in-another-state',
		},
	},
});
