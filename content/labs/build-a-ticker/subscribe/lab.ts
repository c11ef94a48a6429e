import { defineLab } from '../../../../src/exercises/check.ts';
import { type HeardQuote, tickerSteps } from '../../../../src/exercises/subjects/ticker-steps.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const quotesOf = (trace: TraceModel, symbol: string): readonly HeardQuote[] =>
	tickerSteps(trace).flatMap((step) => (step.kind === 'quote' && step.quote.symbol === symbol ? [step.quote] : []));

const isNumberedOneByOne = (quotes: readonly HeardQuote[]): boolean =>
	quotes.length > 3 && quotes.every(({ seq }, index) => seq === (quotes[0]?.seq ?? 0) + index);

export default defineLab({
	// The server's clock and the way there decide which change a request comes before.
	varies: 'done',
	view: 'frames',
	predictions: {
		bolt: {
			kind: 'choice',
			answer: (trace) => {
				const [first] = quotesOf(trace, 'BOLT');
				if (first?.type === 'update') return first.seq === 1 ? 'all' : 'change';
				return 'price';
			},
			shown: (run) => run.line(/^snapshot BOLT/),
		},
	},
	claims: {
		'snapshot-first': {
			holds: (trace) =>
				['ACME', 'BOLT'].every((symbol) => {
					const [first, ...others] = quotesOf(trace, symbol);
					return first?.type === 'snapshot' && others.every(({ type }) => type === 'update');
				}),
			shown: (run) => run.line(/^snapshot ACME/),
		},
		'numbered-one-by-one': {
			holds: (trace) => ['ACME', 'BOLT'].every((symbol) => isNumberedOneByOne(quotesOf(trace, symbol))),
			shown: (run) => run.line(/^update ACME/),
		},
		'number-is-the-markets': {
			holds: (trace) => (quotesOf(trace, 'BOLT')[0]?.seq ?? 0) > 0,
			shown: (run) => run.line(/^snapshot BOLT/),
		},
		'silent-when-unsubscribed': {
			holds: (trace) => {
				const steps = tickerSteps(trace);
				const asked = steps.findIndex((step) => step.kind === 'request' && step.type === 'unsubscribe');
				const later = steps.slice(asked).flatMap((step) => (step.kind === 'quote' ? [step.quote.symbol] : []));
				return asked !== -1 && later.length > 1 && later.every((symbol) => symbol === 'BOLT');
			},
			shown: (run) => run.call('send', 2),
		},
	},
});
