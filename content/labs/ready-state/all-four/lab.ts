import { defineLab } from '../../../../src/exercises/check.ts';
import { printedLines } from '../../../../src/exercises/printed-lines.ts';
import { sayOwn } from '../../../../src/exercises/say.ts';
import type { ReadyState } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** The number of a state was printed while the first socket was in that state, and never while it was in another one. */
const printedIn = (state: ReadyState) => (trace: TraceModel) => {
	const wanted = new RegExp(`\\b${state}\\b`);
	const lines = printedLines(trace).filter(({ text }) => wanted.test(text));
	if (lines.length === 0) return sayOwn('not-printed', { state });
	const several = lines.find(({ text }) => (text.match(/\b[0-3]\b/g) ?? []).length > 1);
	if (several !== undefined) return sayOwn('several', { text: several.text, line: several.line });
	const other = lines.find(({ states }) => states.get(1) !== state);
	if (other === undefined) return null;
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
			'all-at-once': 'several',
			'all-numbers': 'in-another-state',
			'no-closing': 'not-printed',
			onclosing: 'not-printed',
			'right-behind-close': 'not-printed',
			'written-down': 'in-another-state',
		},
	},
});
