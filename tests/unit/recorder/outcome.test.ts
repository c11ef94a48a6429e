import { expect, test } from 'vitest';
import { outcomeOf, shapeOf } from '../../../scripts/recorder/outcome.ts';
import { saveTrace } from '../../../src/trace/json.ts';
import { bytes, construct, HELLO_IN, messageEvent, openEvent, opening, printed } from '../trace/wire.ts';

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
		{ lab: 'events/late', code: '', recordedAt: '', userAgent: '', browser: 'Chromium 150' },
	);

test.each([
	['shapes', shapeOf],
	['outcomes', outcomeOf],
] as const)('%s tell whether a message was heard, but not where that is a race', (_, of) => {
	expect(of(run([4]), { race: false })).not.toEqual(of(run([]), { race: false }));
	const heard = of(run([4]), { race: true });
	expect(heard).toEqual(of(run([]), { race: true }));
	expect(heard.sockets).toMatchObject([{ events: ['open () ()', 'message string 5'], in: ['text 5'] }]);
});
