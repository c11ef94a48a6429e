import { expect, test } from 'vitest';
import { outcomeOf, shapeOf } from '../../../scripts/recorder/outcome.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { saveTrace } from '../../../src/trace/json.ts';
import type { Program } from '../../../src/trace/programs.ts';
import { bytes, construct, HELLO_IN, messageEvent, openEvent, opening, printed } from '../trace/wire.ts';

const META = { lab: 'events/late', code: '', recordedAt: '', userAgent: '', browser: 'Chromium 150' };

/** A run in which a message is heard, or comes before anybody listens. */
const run = (listeners: readonly number[]): string =>
	saveTrace(
		[
			construct(1),
			...opening(),
			openEvent([2]),
			bytes('in', HELLO_IN),
			messageEvent('Hello', [...listeners]),
			...listeners.map((line) => printed('Hello', line)),
		],
		META,
	);

test.each([
	['shapes', shapeOf],
	['outcomes', outcomeOf],
] as const)('%s tell whether a message was heard, but not where that is a race', (_, of) => {
	expect(of(run([4]), { varies: null })).not.toEqual(of(run([]), { varies: null }));
	const heard = of(run([4]), { varies: 'heard' });
	expect(heard).toEqual(of(run([]), { varies: 'heard' }));
	expect(heard.sockets).toMatchObject([{ events: ['open () ()', 'message string 5'], in: ['text 5'] }]);
});

test('the order of lines counts, but not where there are several sockets, which may live at the same time', () => {
	const printing = (...events: TraceEvent[]): string => saveTrace(events, META);
	const lines = [printed('one', 1), printed('two', 2)];
	const known = { varies: null };
	const alone = shapeOf(printing(construct(1), ...lines), known);
	expect(shapeOf(printing(construct(1), ...lines.toReversed()), known)).not.toEqual(alone);
	const both = shapeOf(printing(construct(1), construct(2, 2), ...lines), known);
	expect(shapeOf(printing(construct(1), construct(2, 2), ...lines.toReversed()), known)).toEqual(both);
});

test('the order of the lines of one program counts, but not how those of two come between each other', () => {
	const by = (program: Program, text: string): TraceEvent => ({
		...{ kind: 'console', t: 0, level: 'log', text, line: 1, program },
	});
	const shape = (...events: TraceEvent[]): unknown =>
		shapeOf(saveTrace([construct(1), ...events], META), { varies: null });
	const alone = shape(by('server', 'got'), by(1, 'sent'), by('server', 'gone'));
	expect(shape(by('server', 'got'), by('server', 'gone'), by(1, 'sent'))).toEqual(alone);
	expect(shape(by('server', 'gone'), by(1, 'sent'), by('server', 'got'))).not.toEqual(alone);
});
