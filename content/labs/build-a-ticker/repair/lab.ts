import { defineLab } from '../../../../src/exercises/check.ts';
import { oneSocket, opened } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import {
	firstWrongLine,
	type HeardQuote,
	isUnforeseen,
	type TickerStep,
	tickerSteps,
} from '../../../../src/exercises/subjects/ticker-steps.ts';
import { uncaughtError } from '../../../../src/exercises/trace-facts.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** So many gaps are in a run that is long enough. */
const GAPS = 2;
/** When so many quotes have come behind a gap, it was time to ask. */
const PATIENCE = 4;

/** What a page can know of the price. */
class Known {
	seq = 0;
	price = 0;
	/** Updates since the change that is missing; null while none is. */
	sinceGap: number | null = null;
	gaps = 0;

	/** @returns whether the price is known now */
	hear({ type, from, seq, value }: HeardQuote): boolean {
		if (type === 'snapshot') {
			this.sinceGap = null;
			this.price = value;
		} else if (this.sinceGap !== null) {
			this.sinceGap += 1;
			return false;
		} else if (from !== this.seq + 1) {
			this.gaps += 1;
			this.sinceGap = 1;
			return false;
		} else this.price += value;
		this.seq = seq;
		return true;
	}
}

function asGiven(trace: TraceModel): Seen | null {
	return opened(trace, '/ticker') ?? oneSocket(trace) ?? (isUnforeseen(trace) ? null : sayOwn('foreseen'));
}

const asksForSnapshot = (step: TickerStep): boolean =>
	step.kind === 'request' && step.type === 'snapshot' && step.symbols === 'KITE';

/** For each gap a snapshot was asked for, once, and for nothing else. */
function asks(trace: TraceModel): Seen | null {
	const known = new Known();
	let asked = false;
	for (const step of tickerSteps(trace)) {
		if (step.kind === 'quote') {
			const { sinceGap } = known;
			if (known.hear(step.quote) || sinceGap === null) asked = false;
			if (!asked && (known.sinceGap ?? 0) > PATIENCE) return sayOwn('not-asked', { after: known.seq });
		}
		if (!asksForSnapshot(step)) continue;
		if (known.sinceGap === null || asked)
			return sayOwn('asked-needlessly', { line: step.kind === 'request' ? step.line : null });
		asked = true;
	}
	return known.gaps < GAPS ? (uncaughtError(trace) ?? sayOwn('few-gaps', { gaps: known.gaps })) : null;
}

/** Prices were printed when they were known, and only then. */
function right(trace: TraceModel): Seen | null {
	const known = new Known();
	const wrong = firstWrongLine(tickerSteps(trace), /^KITE /, (step) =>
		step.kind === 'quote' && known.hear(step.quote) ? `KITE ${known.seq} ${known.price}` : null,
	);
	if (wrong === null) return known.gaps < GAPS ? sayOwn('few-gaps', { gaps: known.gaps }) : null;
	const { text, wanted } = wrong;
	if (text === null) return uncaughtError(trace) ?? sayOwn('not-shown', { wanted });
	if (wanted !== null) return sayOwn('other-price', { text, wanted });
	return known.sinceGap === null ? sayOwn('made-up', { text }) : sayOwn('in-gap', { text, missing: known.seq + 1 });
}

export default defineLab({
	// With which price the market begins is drawn.
	varies: 'all',
	view: 'frames',
	unshown: true,
	exercise: {
		checks: {
			asks: (trace) => asGiven(trace) ?? asks(trace),
			right: (trace) => asGiven(trace) ?? right(trace),
		},
		wrong: {
			'goes-on': 'in-gap',
			'asks-again': 'asked-needlessly',
			skips: 'not-asked',
			'asks-always': 'asked-needlessly',
			'loses-nothing': 'few-gaps',
			'connects-again': 'severalSockets',
		},
	},
});
