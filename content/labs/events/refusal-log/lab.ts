import { defineLab } from '../../../../src/exercises/check.ts';
import { closeEventFired } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { FiredEvent } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** When an event of a type was fired, and the next one; null before the first. */
function span({ connections }: TraceModel, type: FiredEvent['type']): { from: number; to: number } | null {
	const fired = connections.flatMap((connection) => connection.fired.map(({ event }) => event));
	const at = fired.findIndex((event) => event.type === type);
	const event = fired[at];
	return event === undefined ? null : { from: event.t, to: fired[at + 1]?.t ?? Number.POSITIVE_INFINITY };
}

/** A line that was printed while that event was the last one. */
function printedAt(trace: TraceModel, type: FiredEvent['type'], wanted: RegExp): Seen | null {
	const lines = trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry] : []));
	const matching = lines.filter(({ text }) => wanted.test(text));
	const [first] = matching;
	if (first === undefined) return sayOwn(`no-${type}-line`);
	const when = span(trace, type);
	if (when === null || first.t < when.from) return sayOwn('too-early', { line: first.line, text: first.text });
	return matching.some(({ t }) => t >= when.from && t < when.to)
		? null
		: sayOwn('too-late', { line: first.line, text: first.text });
}

export default defineLab({
	exercise: {
		checks: {
			refused: (trace) => closeEventFired(trace, 1006),
			error: (trace) => printedAt(trace, 'error', /^error\b/),
			close: (trace) => printedAt(trace, 'close', /^close\b.*\b1006\b/),
		},
		wrong: {
			'all-in-close': 'too-late',
			'only-error': 'no-close-line',
			'written-down': 'too-early',
		},
	},
});
