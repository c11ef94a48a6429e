import { expect, test } from 'vitest';
import {
	closeEventFired,
	closeFrameOut,
	closeFrames,
	messagesIn,
	messagesOut,
	oneSocket,
	opened,
	pathOf,
	printedLine,
	receivedMessage,
	sentMessage,
	sentOnlyWhenOpen,
} from '../../../src/exercises/predicates.ts';
import type { Seen } from '../../../src/exercises/say.ts';
import { exercises } from '../../../src/i18n/en/exercises.ts';
import { exercises as inChinese } from '../../../src/i18n/zh-cn/exercises.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import {
	ascii,
	bytes,
	CLOSE_1000_IN,
	CLOSE_1000_OUT,
	CLOSE_4001_IN,
	CLOSE_4001_OUT,
	close,
	closeEvent,
	construct,
	DEFLATE_RESPONSE,
	errorEvent,
	GREETED,
	HELLO_IN,
	HELLO_OUT,
	hex,
	joined,
	messageEvent,
	OPEN,
	openEvent,
	opening,
	printed,
	REQUEST,
	send,
	state,
} from '../trace/wire.ts';

const trace = (...events: readonly TraceEvent[]) => TraceModel.of(events);
const english = (seen: Seen | null) => seen?.write(exercises, {}) ?? null;

const NOT_RECORDED = 'Not all that went over the wire was recorded in this run, so this can’t be told. Run it again.';

/** 2 bytes, 00 01, in a binary message. */
const BINARY_OUT = hex('82 82 00000000 0001');

test.each([
	['nothing ran', [], 'No WebSocket was created.'],
	['the constructor threw', [construct(4, null)], 'new WebSocket(…) on line 4 threw SyntaxError.'],
	[
		'another path',
		[construct(1, 1, 'ws://localhost:4321/close?code=1000')],
		'You connected to /close; the check wants /echo.',
	],
	['no answer yet', [construct(1), bytes('out', REQUEST)], 'The connection to /echo has not been opened.'],
	[
		'a refusal',
		[construct(1), bytes('out', REQUEST), bytes('in', ascii('HTTP/1.1 403 Forbidden\r\n\r\n')), closeEvent(1006)],
		'The server answered 403 instead of 101 for /echo.',
	],
	[
		'no server',
		[construct(1), errorEvent(), closeEvent(1006)],
		'The connection to /echo failed before it was open (1006).',
	],
	['an open connection', OPEN, null],
	['one that was closed since', [...OPEN, closeEvent(1000)], null],
] as const)('opened: %s', (_, events, sentence) => {
	expect(english(opened(trace(...events), '/echo'))).toBe(sentence);
});

test('opened takes any path where none is named', () => {
	expect(opened(trace(construct(1, 1, '/other'), openEvent()))).toBeNull();
	expect(english(opened(trace()))).toBe('No WebSocket was created.');
});

test.each([
	['ws://localhost:4321/echo?delay=5#x', '/echo'],
	['ws://localhost:4321', '/'],
	['/chat/room', '/chat/room'],
	['HTTP://example.org/a/b', '/a/b'],
	['/to/http://example.org/a', '/to/http://example.org/a'],
])('the path of %s is %s', (url, path) => {
	const connection = trace(construct(1, 1, url)).connection(1);
	expect(connection && pathOf(connection)).toBe(path);
});

test('the path of a socket without known code is what the server was asked', () => {
	const connection = trace(bytes('out', REQUEST)).connection(1);
	expect(connection && pathOf(connection)).toBe('/echo');
});

test('sentMessage passes on any text, on the text itself and on a pattern', () => {
	expect(sentMessage(trace(...GREETED))).toBeNull();
	expect(sentMessage(trace(...GREETED), 'Hello')).toBeNull();
	expect(sentMessage(trace(...GREETED), /^hell/i)).toBeNull();
});

test.each([
	['nothing', OPEN, 'No message left the client.'],
	['another text', GREETED, 'You sent “Hello”.'],
	[
		'bytes and many texts',
		[...OPEN, bytes('out', joined(BINARY_OUT, HELLO_OUT, HELLO_OUT, HELLO_OUT, HELLO_OUT))],
		'You sent “2 bytes of binary data”, “Hello”, “Hello” and 2 more.',
	],
	[
		'a message after close',
		[...OPEN, close(3), send(4, 'Bye')],
		'send() on line 4 was called after the socket had begun to close, so its message was dropped.',
	],
	[
		'a send that threw',
		[...OPEN, send(3, 'Bye', 'TypeError')],
		'send() on line 3 threw TypeError, so nothing was sent.',
	],
	[
		'bytes that a limit kept out of the recording',
		[...OPEN, send(3, 'Bye'), { kind: 'lost', t: 0, socket: 1, direction: 'out', bytes: 9 }],
		NOT_RECORDED,
	],
	[
		'nothing, in a run of two sockets of which one never opened',
		[...OPEN, construct(5, 2), errorEvent([], 2), closeEvent(1006, [], 2)],
		'No message left the client.',
	],
	['something that no tap recorded', [construct(1), openEvent(), send(2, 'Bye')], NOT_RECORDED],
] as const)('sentMessage: %s', (_, events, sentence) => {
	expect(english(sentMessage(trace(...events), 'Bye'))).toBe(sentence);
});

test('receivedMessage wants a message event, before close() was called', () => {
	expect(receivedMessage(trace(...GREETED), 'Hello')).toBeNull();
	expect(english(receivedMessage(trace(...GREETED), 'Bye'))).toBe('The message events had “Hello”.');
	expect(english(receivedMessage(trace(...OPEN)))).toBe('No message event was fired.');
	const closedFirst = [...OPEN, send(3, 'Hello'), close(4, 1000), state(2), bytes('in', HELLO_IN)];
	expect(english(receivedMessage(trace(...closedFirst), 'Hello'))).toBe(
		'You called close() on line 4 before the message came: it arrived, but no message event was fired.',
	);
	expect(english(receivedMessage(trace(...closedFirst), 'Bye'))).toBe('No message event was fired.');
	expect(english(receivedMessage(trace(...closedFirst, messageEvent('Hello')), 'Hello'))).toBe(
		'You called close() on line 4 before the message came.',
	);
	expect(receivedMessage(trace(...GREETED, close(4, 1000)), 'Hello')).toBeNull();
});

test('receivedMessage wants somebody who listens', () => {
	const unheard = trace(...OPEN, bytes('in', HELLO_IN), messageEvent('Hello', []));
	expect(english(receivedMessage(unheard, 'Hello'))).toBe(
		'The message came, but nobody listened to its message event: your code does not know that it is there.',
	);
	expect(english(receivedMessage(unheard, 'Bye'))).toBe('The message events had “Hello”.');
	expect(receivedMessage(trace(...GREETED, messageEvent('Hello', [])), 'Hello')).toBeNull();
});

test('oneSocket takes none and one, and no more', () => {
	expect(oneSocket(trace())).toBeNull();
	expect(oneSocket(trace(...GREETED))).toBeNull();
	expect(english(oneSocket(trace(...GREETED, construct(5, 2))))).toBe(
		'2 WebSockets were created. The exercise is about one connection: what one of them does says nothing of another.',
	);
});

test('receivedMessage needs no tap: what the page got it got', () => {
	expect(receivedMessage(trace(construct(1), openEvent(), messageEvent('Hello', [2])), 'Hello')).toBeNull();
});

test('sentOnlyWhenOpen names the line of the send that came too early', () => {
	expect(sentOnlyWhenOpen(trace(...GREETED))).toBeNull();
	expect(english(sentOnlyWhenOpen(trace(...OPEN)))).toBe('send() was not called.');
	expect(english(sentOnlyWhenOpen(trace(construct(1), send(2, 'x', 'InvalidStateError'), ...GREETED.slice(1))))).toBe(
		'send() on line 2 threw InvalidStateError: the socket was not open yet.',
	);
});

test('closeFrameOut takes any close frame, or wants its code and reason', () => {
	const closed = trace(...OPEN, close(3, 4001), bytes('out', CLOSE_4001_OUT));
	expect(closeFrameOut(closed)).toBeNull();
	expect(closeFrameOut(closed, { code: 4001 })).toBeNull();
	expect(english(closeFrameOut(closed, { code: 1000 }))).toBe(
		'Your close frame has code 4001; the check wants code 1000.',
	);
	expect(english(closeFrameOut(closed, { code: 4001, reason: 'bye' }))).toBe(
		'Your close frame has code 4001; the check wants code 4001 and the reason “bye”.',
	);
	expect(english(closeFrameOut(closed, { reason: 'bye' }))).toBe(
		'Your close frame has code 4001; the check wants the reason “bye”.',
	);
});

test.each([
	['nothing', OPEN, 'No close frame left the client.'],
	[
		'an empty close frame',
		[...OPEN, close(3), bytes('out', hex('88 80 00000000'))],
		'Your close frame has no code; the check wants code 1000.',
	],
	[
		'a code that a page may not pass',
		[...OPEN, { ...close(3, 1006), threw: { name: 'InvalidAccessError', message: 'no' } }],
		'close() on line 3 threw InvalidAccessError, so nothing was closed.',
	],
	[
		'close() while connecting',
		[construct(1), close(2, 1000), state(2), errorEvent(), closeEvent(1006)],
		'close() on line 2 was called before the socket was open, so no close frame left the client.',
	],
	[
		'a close frame of the browser’s own',
		[...OPEN, bytes('in', hex('83 00')), bytes('out', hex('88 82 00000000 03ea'))],
		'The close frame with code 1002 came from the browser; the check wants you to close.',
	],
	[
		'an answer to the server’s close frame',
		[...OPEN, bytes('in', CLOSE_1000_IN), bytes('out', CLOSE_1000_OUT)],
		'The server closed first, with code 1000; the check wants you to close.',
	],
	['no wire', [construct(1), openEvent()], NOT_RECORDED],
] as const)('closeFrameOut: %s', (_, events, sentence) => {
	expect(english(closeFrameOut(trace(...events), { code: 1000 }))).toBe(sentence);
});

test('closeFrameOut passes where both close at once, each before it has the other’s close frame', () => {
	const both = [...OPEN, close(3, 1000), bytes('in', CLOSE_4001_IN), bytes('out', CLOSE_1000_OUT)];
	expect(closeFrameOut(trace(...both), { code: 1000 })).toBeNull();
});

test('sentOnlyWhenOpen wants a send that did not throw', () => {
	expect(english(sentOnlyWhenOpen(trace(...OPEN, send(3, 'x', 'TypeError'))))).toBe(
		'send() on line 3 threw TypeError, so nothing was sent.',
	);
});

test('opened says who gave up', () => {
	expect(english(opened(trace(construct(1), close(2), state(2), errorEvent(), closeEvent(1006)), '/echo'))).toBe(
		'You called close() on line 2 before the connection to /echo was open.',
	);
});

test('what nothing caught is not a printed line', () => {
	const uncaught = { kind: 'console', t: 0, level: 'uncaught', text: 'InvalidStateError', line: 2 } as const;
	expect(english(printedLine(trace(uncaught), 'InvalidStateError'))).toBe(
		'Nothing caught an error on line 2: InvalidStateError',
	);
});

test('closeEventFired says which code the page saw', () => {
	expect(closeEventFired(trace(closeEvent(1006)), 1006)).toBeNull();
	expect(closeEventFired(trace(closeEvent(1006)))).toBeNull();
	expect(english(closeEventFired(trace(closeEvent(1006)), 1000))).toBe(
		'The close event has code 1006; the check wants 1000.',
	);
	expect(english(closeEventFired(trace(), 1000))).toBe('No close event was fired.');
});

test('printedLine looks for a part of a line or a pattern', () => {
	const printedHello = trace(printed('server: Hello'), printed('x'.repeat(50)));
	expect(printedLine(printedHello, 'Hello')).toBeNull();
	expect(printedLine(printedHello, /^server/)).toBeNull();
	expect(english(printedLine(printedHello, 'Bye'))).toBe(`What was printed: “server: Hello”, “${'x'.repeat(40)}…”.`);
	expect(english(printedLine(trace(), 'Bye'))).toBe('Nothing was printed.');
	const uncaught = { kind: 'console', t: 0, level: 'uncaught', text: 'TypeError: x', line: 2 } as const;
	expect(english(printedLine(trace(uncaught), 'Bye'))).toBe('Nothing caught an error on line 2: TypeError: x');
});

test('reads the text of a compressed message from the client’s side', () => {
	const compressed = hex('c1 07 f248cdc9c90700');
	const deflated = trace(
		bytes('out', REQUEST),
		bytes('in', joined(DEFLATE_RESPONSE, compressed)),
		messageEvent('Hello'),
	);
	expect(messagesIn(deflated)).toEqual([{ socket: 1, type: 'text', text: 'Hello', size: 7 }]);
});

test('lists messages and close frames of all sockets', () => {
	const two = trace(
		...GREETED,
		construct(1, 2),
		...opening(2),
		bytes('out', BINARY_OUT, 0, 2),
		bytes('in', CLOSE_1000_IN, 0, 2),
	);
	expect(messagesOut(two)).toEqual([
		{ socket: 1, type: 'text', text: 'Hello', size: 5 },
		{ socket: 2, type: 'binary', text: null, size: 2 },
	]);
	expect(closeFrames(two, 'in')).toEqual([{ socket: 2, code: 1000, reason: '' }]);
	expect(closeFrames(two, 'out')).toEqual([]);
});

test('every sentence is there in Chinese', () => {
	const seen = closeFrameOut(trace(...OPEN, close(3, 4001), bytes('out', CLOSE_4001_OUT)), { code: 1000 });
	expect(seen?.write(inChinese, {})).toBe('你发出的关闭帧中关闭码为 4001；这里要求关闭码 1000。');
});

test('each check that finds nothing names the error that nothing caught, the first one, if there was one', () => {
	const uncaught = (line: number, text: string) => ({ kind: 'console', t: 0, level: 'uncaught', text, line }) as const;
	const syntax = trace(uncaught(2, "SyntaxError: Unexpected token ';'"));
	const said = "Nothing caught an error on line 2: SyntaxError: Unexpected token ';'";
	for (const check of [opened, sentMessage, sentOnlyWhenOpen, receivedMessage, closeFrameOut, closeEventFired]) {
		expect(english(check(syntax)), check.name).toBe(said);
	}
	const inHandler = trace(
		...OPEN,
		uncaught(2, 'TypeError: socket.sned is not a function'),
		uncaught(9, 'Error: later'),
	);
	for (const seen of [sentMessage(inHandler), closeFrameOut(inHandler), printedLine(inHandler, 'Hello')]) {
		expect(english(seen)).toBe('Nothing caught an error on line 2: TypeError: socket.sned is not a function');
	}
	expect(opened(inHandler)).toBeNull();
});
