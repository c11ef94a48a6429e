import { expect, test } from 'vitest';
import { isHar, loadHar } from '../../../src/formats/har/load.ts';
import { saveHar } from '../../../src/formats/har/save.ts';
import { importTrace } from '../../../src/formats/import-trace.ts';
import type { TraceMeta } from '../../../src/trace/json.ts';
import type { TraceNote } from '../../../src/trace/notes.ts';
import { bytes, construct, HEL_IN, HELLO_OUT, hex, LO_IN, PING_IN, REQUEST, RESPONSE } from '../trace/wire.ts';

const META: TraceMeta = { lab: null, code: null, recordedAt: '2026-11-23T15:30:00.000Z', userAgent: null };
/** Frames by number: 1 Hello, 2 Hel, 3 ping, 4 lo, 5 two bytes. Moments by number: 1 the constructor, 2 the request. */
const EVENTS = [
	construct(),
	bytes('out', REQUEST, 1),
	bytes('in', RESPONSE, 3),
	bytes('out', HELLO_OUT, 4),
	bytes('in', HEL_IN, 5),
	bytes('in', PING_IN, 6),
	bytes('in', LO_IN, 7),
	bytes('in', hex('82 02 00ff'), 8),
];

const frame = (number: number, text: string, byte: number | null = null): TraceNote => ({
	at: { frame: number, byte, event: null },
	text,
});
const event = (number: number, text: string): TraceNote => ({ at: { frame: null, byte: null, event: number }, text });

const savedHar = (notes: readonly TraceNote[]): string => saveHar({ events: EVENTS, meta: META, notes }, 'en');

function commentsOf(notes: readonly TraceNote[]) {
	const [entry] = JSON.parse(savedHar(notes)).log.entries;
	const messages: { comment?: string }[] = entry._webSocketMessages;
	return { entry: entry.comment, messages: messages.map(({ comment }) => comment) };
}

const reread = (text: string) => importTrace(new TextEncoder().encode(text)).trace.notes;

test('a note at a frame is a comment of its message, whichever of its frames it is', () => {
	expect(commentsOf([frame(1, 'the first'), frame(2, 'begins'), frame(5, 'two bytes', 3)])).toEqual({
		entry: undefined,
		messages: ['the first', 'begins', 'two bytes'],
	});
});

test('notes at what is no message of a socket are a comment of its entry, paragraph by paragraph', () => {
	expect(commentsOf([event(1, 'made here'), frame(3, 'a ping'), frame(4, 'ends')])).toEqual({
		entry: 'made here\n\na ping',
		messages: [undefined, 'ends', undefined],
	});
});

test('a run without notes has no comments', () => {
	expect(savedHar([])).toBe(saveHar({ events: EVENTS, meta: META }, 'en'));
	expect(commentsOf([])).toEqual({ entry: undefined, messages: [undefined, undefined, undefined] });
});

test('a note at what is not there is in no comment', () => {
	expect(commentsOf([frame(6, 'none'), event(99, 'none')])).toEqual(commentsOf([]));
});

test('comments come back as notes: at the frame that stands for the message, and at the request', () => {
	const text = savedHar([frame(1, 'Hello'), frame(4, '第二条'), event(2, 'asked'), frame(5, 'bytes')]);
	expect(reread(text)).toEqual([event(1, 'asked'), frame(1, 'Hello'), frame(2, '第二条'), frame(3, 'bytes')]);
});

test('comments of several sockets come back at theirs', () => {
	const second = EVENTS.map((one) => ({ ...one, socket: 2, t: one.t + 100 }));
	const events = [...EVENTS, ...second];
	const text = saveHar({ events, meta: META, notes: [frame(6, 'of the second'), frame(5, 'of the first')] }, 'en');
	expect(reread(text)).toEqual([frame(3, 'of the first'), frame(4, 'of the second')]);
});

test('a comment that is no text is none, and of many and long ones as much is kept as a run may have', () => {
	const har = JSON.parse(savedHar([]));
	const [entry] = har.log.entries;
	entry.comment = { toString: 'x' };
	entry._webSocketMessages[0].comment = 7;
	expect(isHar(har) && loadHar(har).trace.notes).toBe(undefined);
	entry._webSocketMessages = Array.from({ length: 300 }, () => ({
		type: 'send',
		time: 1795447800.004,
		opcode: 1,
		data: 'x',
		comment: 'y'.repeat(3000),
	}));
	const { trace, notes } = importTrace(new TextEncoder().encode(JSON.stringify(har)));
	expect(trace.notes?.length).toBe(200);
	expect(trace.notes?.every(({ text }) => text.length === 2000)).toBe(true);
	expect(notes).toContainEqual({ id: 'texts-cut', texts: 201 });
});
