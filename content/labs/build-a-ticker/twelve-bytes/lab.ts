import { defineLab } from '../../../../src/exercises/check.ts';
import { oneSocket, opened } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import {
	firstWrongLine,
	isUnforeseen,
	tickerSteps,
	type WrongLine,
} from '../../../../src/exercises/subjects/ticker-steps.ts';
import { uncaughtError } from '../../../../src/exercises/trace-facts.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const COUNT = 18;

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** The quotes came as bytes, and to somebody who listens. */
function came(trace: TraceModel): Seen | null {
	const problem = opened(trace, '/ticker') ?? oneSocket(trace);
	if (problem !== null) return problem;
	if (!isUnforeseen(trace)) return sayOwn('foreseen');
	const quotes = tickerSteps(trace).flatMap((step) => (step.kind === 'quote' ? [step.quote] : []));
	if (quotes.some(({ bytes }) => bytes === null)) return sayOwn('as-json');
	return quotes.length < COUNT ? (uncaughtError(trace) ?? sayOwn('few', { count: quotes.length })) : null;
}

/** Each was printed with its symbol, its number and the price that it makes. */
function decoded(trace: TraceModel): Seen | null {
	const prices = new Map<string, number>();
	const wrong = firstWrongLine(tickerSteps(trace), /./, (step) => {
		if (step.kind !== 'quote') return null;
		const { type, symbol, seq, value } = step.quote;
		const price = type === 'snapshot' ? value : (prices.get(symbol) ?? 0) + value;
		prices.set(symbol, price);
		return `${symbol} ${seq} ${price}`;
	});
	return wrong === null ? null : (uncaughtError(trace) ?? said(wrong));
}

function said({ text, wanted, quote }: WrongLine): Seen {
	const bytes = hex(quote?.bytes ?? new Uint8Array(0));
	if (text === null) return sayOwn('not-printed', { bytes });
	if (wanted === null) return sayOwn('made-up', { text });
	const [symbol, seq] = wanted.split(' ');
	const [printedSymbol, printedSeq] = text.split(' ');
	if (printedSymbol !== symbol) return sayOwn('other-symbol', { bytes, text });
	return sayOwn(printedSeq === seq ? 'other-price' : 'other-number', { bytes, text });
}

export default defineLab({
	// With which price the market begins is drawn.
	varies: 'all',
	view: 'frames',
	unshown: true,
	exercise: {
		checks: { came, decoded: (trace) => came(trace) ?? decoded(trace) },
		parsons: {
			part: [21, 27],
			distractor: '	const value = view.getUint32(8);',
			together: [[1, 2, 3, 4]],
		},
		wrong: {
			unsigned: 'other-price',
			'little-endian': 'other-number',
			'no-count': 'other-number',
			'change-as-price': 'other-price',
			'as-text': 'uncaught',
			'as-json': 'as-json',
		},
	},
});
