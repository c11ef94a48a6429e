import { defineLab } from '../../../../src/exercises/check.ts';
import { closeEventFired } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { FiredEvent } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** The server answered, with something else than 101. */
function refused(trace: TraceModel): Seen | null {
	const [connection] = trace.connections;
	const early = connection?.history.closeCall ?? null;
	if (early !== null) return sayOwn('gave-up', { line: early.call.call.line });
	const status = connection?.response?.head?.status ?? 101;
	return closeEventFired(trace, 1006) ?? (status === 101 ? sayOwn('no-refusal') : null);
}

/**
 * Such lines were printed while that event was the last one, and heard: by order, since clocks of browsers may step by
 * milliseconds.
 */
function printedAt(trace: TraceModel, type: FiredEvent['type'], wanted: RegExp): Seen | null {
	let last: FiredEvent | null = null;
	let fired = false;
	let printed = false;
	for (const event of trace.events) {
		if (event.kind === 'event') {
			last = event;
			fired ||= event.type === type;
		} else if (event.kind === 'console' && event.level !== 'uncaught' && wanted.test(event.text)) {
			const { line, text } = event;
			if (last?.type !== type) return sayOwn(fired ? 'too-late' : 'too-early', { line, text });
			if (last.handlers.length === 0) return sayOwn('not-listened', { line, text });
			printed = true;
		}
	}
	return printed ? null : sayOwn(`no-${type}-line`);
}

export default defineLab({
	exercise: {
		checks: {
			refused,
			error: (trace) => printedAt(trace, 'error', /^error\b/),
			close: (trace) => printedAt(trace, 'close', /^close\b.*\b1006\b/),
		},
		wrong: {
			'all-in-close': 'too-late',
			'by-the-clock': 'not-listened',
			'every-event': 'too-early',
			'given-up': 'gave-up',
			'only-error': 'no-close-line',
			'written-down': 'too-early',
		},
	},
});
