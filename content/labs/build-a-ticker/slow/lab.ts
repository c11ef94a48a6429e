import { defineLab } from '../../../../src/exercises/check.ts';
import { type HeardQuote, tickerSteps } from '../../../../src/exercises/subjects/ticker-steps.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const updates = (trace: TraceModel): readonly HeardQuote[] =>
	tickerSteps(trace).flatMap((step) => (step.kind === 'quote' && step.quote.type === 'update' ? [step.quote] : []));

const changesIn = ({ from, seq }: HeardQuote): number => seq - from + 1;

export default defineLab({
	// How many changes there are in one depends on time.
	varies: 'done',
	view: 'frames',
	predictions: {
		changes: {
			kind: 'choice',
			answer: (trace) => {
				const last = updates(trace).at(-1);
				if (last === undefined) return 'none';
				return changesIn(last) === 1 ? 'one' : 'several';
			},
			shown: (run) => run.line(/^update/, 5),
		},
	},
	claims: {
		'several-in-one': {
			holds: (trace) => {
				const all = updates(trace);
				return all.length === 5 && all.slice(1).every((update) => changesIn(update) > 1);
			},
			shown: (run) => run.line(/^update/, 2),
		},
		'none-missing': {
			holds: (trace) => {
				const all = updates(trace);
				return all.length === 5 && all.every(({ from }, index) => from === (all[index - 1]?.seq ?? 0) + 1);
			},
			shown: (run) => run.line(/^update/, 5),
		},
		'only-when-asked': {
			holds: ({ connections }) => {
				const [connection] = connections;
				// The list of symbols and the snapshot come unasked.
				return (
					connection !== undefined &&
					connection.messages.out.length === 5 &&
					connection.messages.in.length === connection.messages.out.length + 2
				);
			},
			shown: (run) => run.call('send', 1),
		},
	},
});
