import { defineLab } from '../../../../src/exercises/check.ts';
import { opened } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import { decodeUtf8 } from '../../../../src/protocol/utf8.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const FEWEST = 4;

/** The messages that the page was handed: the text of each, and the place of its event among all of the run. */
const handed = ({ connections }: TraceModel) =>
	connections.flatMap(({ history, messages }) =>
		history.fired.flatMap(({ fired, event }) => {
			const message = fired.message === null ? undefined : messages.in[fired.message];
			return message?.payload == null ? [] : [{ text: decodeUtf8(message.payload), type: message.type, event }];
		}),
	);

/** A binary message and a text behind it came to the page. */
function received(trace: TraceModel): Seen | null {
	const all = handed(trace);
	if (all.length < FEWEST) return sayOwn('too-few', { count: all.length });
	const first = all.findIndex(({ type }) => type === 'binary');
	return first === -1 || all.slice(first).every(({ type }) => type === 'binary') ? sayOwn('not-mixed') : null;
}

const lines = (trace: TraceModel) =>
	trace.consoleEntries.flatMap(({ event, after }) =>
		event.kind === 'console' && event.level !== 'uncaught' ? [{ text: event.text, after }] : [],
	);

/** The texts were printed in the order of their events, each once and each behind its own. */
function inOrder(trace: TraceModel): Seen | null {
	const wanted = handed(trace);
	const unread = lines(trace).find(({ text }) => text.includes('[object '));
	if (unread !== undefined) return sayOwn('not-read', { printed: unread.text });
	const printed = lines(trace).filter(({ text }) => wanted.some((one) => one.text === text));
	const missing = wanted.find(({ text }) => !printed.some((line) => line.text === text));
	if (missing !== undefined) return sayOwn('missing', { text: missing.text });
	const texts = printed.map(({ text }) => text);
	if (texts.join() !== wanted.map(({ text }) => text).join()) return sayOwn('order', { texts: texts.join(', ') });
	const early = printed.find(({ after }, index) => after <= (wanted[index]?.event ?? 0));
	return early === undefined ? null : sayOwn('too-early', { text: early.text });
}

export default defineLab({
	// The server draws the order of the echoes.
	varies: 'all',
	view: 'frames',
	stopAfter: 2_000,
	exercise: {
		checks: {
			received: (trace) => opened(trace, '/shuffle') ?? received(trace),
			'in-order': (trace) => received(trace) ?? inOrder(trace),
		},
		wrong: {
			'array-buffer-late': 'order',
			'by-count': 'order',
			'without-await': 'not-read',
			'only-blobs': 'order',
			'one-at-a-time': 'missing',
			'at-the-end': 'order',
		},
	},
});
