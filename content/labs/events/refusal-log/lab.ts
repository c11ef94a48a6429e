import { defineLab } from '../../../../src/exercises/check.ts';
import { closeEventFired } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { FiredEvent } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** A line that was printed while that event was the last one: by order, since clocks of browsers may step by milliseconds. */
function printedAt(trace: TraceModel, type: FiredEvent['type'], wanted: RegExp): Seen | null {
	let last: FiredEvent['type'] | null = null;
	let fired = false;
	let wrong: Seen | null = null;
	for (const event of trace.events) {
		if (event.kind === 'event') {
			last = event.type;
			fired ||= event.type === type;
		} else if (event.kind === 'console' && wanted.test(event.text)) {
			if (last === type) return null;
			wrong ??= sayOwn(fired ? 'too-late' : 'too-early', { line: event.line, text: event.text });
		}
	}
	return wrong ?? sayOwn(`no-${type}-line`);
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
