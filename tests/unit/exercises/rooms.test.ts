import { expect, test } from 'vitest';
import { receivedMessage, sentMessage } from '../../../src/exercises/predicates.ts';
import { askedFor, connectionInRoom, drawnRoom } from '../../../src/exercises/subjects/rooms.ts';
import { messagesIn, messagesOut, textsOf } from '../../../src/exercises/trace-facts.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import {
	bytes,
	construct,
	HEL_IN,
	HELLO_IN,
	HELLO_OUT,
	hex,
	joined,
	messageEvent,
	openEvent,
	opening,
} from '../trace/wire.ts';

test.each([
	['ws://localhost:4321/broken?room=7&server=2', { path: '/broken', room: '7', server: 2 }],
	['/broken?server=2&room=7', { path: '/broken', room: '7', server: 2 }],
	['/to/ws://x/y?room=7&server=1', { path: '/to/ws://x/y', room: '7', server: 1 }],
	['/broken?room=7&server=0', null],
	['/broken?room=7', null],
	['/broken?server=2', null],
	['/broken?room=7&server=x', null],
	['/broken', null],
	['', null],
])('%s asks for %j', (target, asked) => expect(askedFor(target)).toEqual(asked));

const BROKEN = 'ws://localhost:4321/broken';
/** The text `7`, and the text `8`. */
const SEVEN = hex('81 01 37');
const EIGHT = hex('81 01 38');
const socket = (id: number, url: string, ...answers: readonly Uint8Array[]) => [
	construct(id, id, url),
	...opening(id),
	...answers.map((answer) => bytes('in', answer, 0, id)),
];

test('the room is the first text that came where none was asked for, at that path', () => {
	const trace = TraceModel.of([
		...socket(1, 'ws://localhost:4321/echo', EIGHT),
		...socket(2, `${BROKEN}?room=8&server=1`, EIGHT),
		...socket(3, BROKEN, hex('82 01 39'), SEVEN, EIGHT),
	]);
	expect(drawnRoom(trace, '/broken')).toBe('7');
	expect(drawnRoom(trace, '/other')).toBeNull();
	expect(drawnRoom(TraceModel.of(opening()), '/echo')).toBeNull();
});

test('a server of that room is the last one that was asked for', () => {
	const trace = TraceModel.of([
		...socket(1, BROKEN, SEVEN),
		...socket(2, `${BROKEN}?room=7&server=1`),
		...socket(3, `${BROKEN}?room=7&server=1`),
		...socket(4, `${BROKEN}?room=8&server=1`),
		...socket(5, `${BROKEN}?room=7&server=2`),
		...socket(6, 'ws://localhost:4321/other?room=7&server=1'),
		...opening(7),
	]);
	expect(connectionInRoom(trace, '/broken', 1)?.socket).toBe(3);
	expect(connectionInRoom(trace, '/broken', 2)?.socket).toBe(5);
	expect(connectionInRoom(trace, '/broken', 3)).toBeUndefined();
});

test('messages count when they are whole; texts are those that came as text', () => {
	const trace = TraceModel.of([
		...socket(1, BROKEN, HELLO_IN, hex('82 01 39'), HEL_IN),
		bytes('out', joined(HELLO_OUT, hex('01 80 00000000')), 0, 1),
	]);
	expect(messagesIn(trace).map(({ text, size }) => [text, size])).toEqual([
		['Hello', 5],
		[null, 1],
	]);
	expect(messagesOut(trace).map(({ text }) => text)).toEqual(['Hello']);
	expect(textsOf(trace.connection(1), 'in')).toEqual(['Hello']);
	expect(textsOf(trace.connection(1), 'out')).toEqual(['Hello']);
	expect(textsOf(trace.connection(2), 'in')).toEqual([]);
});

test('a text is wanted as it is, and in whole, also where the page has only its beginning', () => {
	/** 201 times `x`. */
	const long = joined(hex('81 7e 00c9'), new Uint8Array(201).fill(0x78));
	const event = {
		...messageEvent('x'.repeat(200), [4]),
		data: { type: 'string' as const, size: 201, preview: 'x'.repeat(200) },
	};
	const trace = TraceModel.of([construct(1), ...opening(), openEvent([2]), bytes('in', long), event]);
	expect(receivedMessage(trace, 'x'.repeat(201))).toBeNull();
	expect(receivedMessage(trace, 'x'.repeat(200))?.id).toBe('receivedOther');
	const sent = TraceModel.of([construct(1), ...opening(), openEvent([2]), bytes('out', HELLO_OUT)]);
	expect(sentMessage(sent, 'H.llo')?.id).toBe('sentOther');
	expect(sentMessage(sent, 'ell')?.id).toBe('sentOther');
	expect(sentMessage(sent, /^H.llo$/)).toBeNull();
});

test('what a message event gave as bytes is no text', () => {
	const blob = { ...messageEvent('Hello', [4]), data: { type: 'Blob' as const, size: 5, preview: 'Hello' } };
	const trace = TraceModel.of([construct(1), ...opening(), openEvent([2]), bytes('in', hex('82 05 48656c6c6f')), blob]);
	expect(receivedMessage(trace, 'Hello')?.id).toBe('receivedOther');
});
