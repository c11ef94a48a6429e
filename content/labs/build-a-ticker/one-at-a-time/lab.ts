import { defineLab } from '../../../../src/exercises/check.ts';
import { oneSocket, opened } from '../../../../src/exercises/predicates.ts';
import { type Seen, say, sayOwn } from '../../../../src/exercises/say.ts';
import {
	firstWrongLine,
	isUnforeseen,
	type TickerStep,
	tickerSteps,
} from '../../../../src/exercises/subjects/ticker-steps.ts';
import { uncaughtError } from '../../../../src/exercises/trace-facts.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const FIRST = 'KITE';
const WATCHED = ['ZINC', 'KITE'];

/** The symbol that a line says is watched from now on. */
const watchedBy = (step: TickerStep): string | undefined =>
	step.kind === 'line' ? /^watch ([A-Z]{4})$/.exec(step.text)?.[1] : undefined;

/** All that is asked of the run before anything else. */
function asGiven(trace: TraceModel): Seen | null {
	const problem = opened(trace, '/ticker') ?? oneSocket(trace);
	if (problem !== null) return problem;
	if (!isUnforeseen(trace)) return sayOwn('foreseen');
	const watched = tickerSteps(trace).flatMap((step) => watchedBy(step) ?? []);
	return watched.join() === WATCHED.join() ? null : sayOwn('log', { watched: watched.join(', ') });
}

/** Whenever prices come, the server sends those of one symbol: a wrong set is the one that was left standing. */
function asked(trace: TraceModel): Seen | null {
	const subscribed = new Set([FIRST]);
	let watched = FIRST;
	let turn = 0;
	let standing: Seen | null = null;
	for (const step of tickerSteps(trace)) {
		const next = watchedBy(step);
		if (next !== undefined) {
			if (standing !== null) return standing;
			watched = next;
			turn += 1;
		}
		if (step.kind === 'request') {
			for (const symbol of step.symbols.split(',')) {
				if (step.type === 'subscribe') subscribed.add(symbol);
				if (step.type === 'unsubscribe') subscribed.delete(symbol);
			}
		}
		// Requests of the next turn may stand in front of its line; they come behind the last price of this one.
		const isLastTurn = turn === WATCHED.length;
		if (step.kind === 'quote' || (step.kind === 'request' && isLastTurn)) standing = differs(subscribed, watched);
	}
	return standing;
}

function differs(subscribed: ReadonlySet<string>, watched: string): Seen | null {
	const other = [...subscribed].find((symbol) => symbol !== watched);
	if (other !== undefined) return sayOwn('still-subscribed', { other, watched });
	return subscribed.has(watched) ? null : sayOwn('not-subscribed', { watched });
}

/** Each price of the watched symbol was printed, counted from a snapshot of its own, and no other. */
function shown(trace: TraceModel): Seen | null {
	let watched = FIRST;
	let price: number | null = null;
	let late = 0;
	const wrong = firstWrongLine(tickerSteps(trace), /^[A-Z]{4} /, (step) => {
		const next = watchedBy(step);
		if (next !== undefined) {
			watched = next;
			price = null;
		}
		if (step.kind !== 'quote') return null;
		const { symbol, type, value } = step.quote;
		if (symbol !== watched) {
			late += 1;
			return null;
		}
		price = type === 'snapshot' ? value : price === null ? null : price + value;
		return price === null ? null : `${symbol} ${price}`;
	});
	if (wrong === null) return late > 0 ? null : sayOwn('nothing-late');
	const { text, wanted } = wrong;
	if (text === null) return uncaughtError(trace) ?? sayOwn('not-shown', { wanted });
	if (!text.startsWith(watched)) return sayOwn('late-shown', { text, watched });
	return wanted === null ? sayOwn('made-up', { text }) : sayOwn('other-price', { text, wanted });
}

export default defineLab({
	// With which price the market begins is drawn, and how many come depends on time.
	varies: 'all',
	view: 'frames',
	unshown: true,
	exercise: {
		checks: {
			asked: (trace) => asGiven(trace) ?? asked(trace),
			shown: (trace) => asGiven(trace) ?? (trace.console.length === 0 ? say('nothingPrinted') : shown(trace)),
		},
		wrong: {
			'only-filters': 'still-subscribed',
			'only-unsubscribes': 'late-shown',
			'old-price': 'other-price',
			'new-socket': 'severalSockets',
			'known-beforehand': 'foreseen',
		},
	},
});
