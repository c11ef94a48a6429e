import { describe, expect, it, test } from 'vitest';
import {
	CHECK_KINDS,
	CHECK_TABLE,
	type CheckKind,
	type CheckValues,
	wordsOf,
} from '../../../../src/exercises/own-lab/check-table.ts';
import { exercises } from '../../../../src/i18n/en/exercises.ts';
import { LOCALES } from '../../../../src/i18n/locales.ts';
import { ownLabCheckStrings } from '../../../../src/i18n/own-lab-checks.ts';
import type { TraceEvent } from '../../../../src/trace/events.ts';
import { TraceModel } from '../../../../src/trace/model.ts';
import {
	ascii,
	bytes,
	CLOSE_4001_IN,
	CLOSE_4001_OUT,
	close,
	closeEvent,
	construct,
	HELLO_IN,
	HELLO_OUT,
	hex,
	messageEvent,
	OPEN,
	openEvent,
	opening,
	printed,
	REQUEST,
	send,
	state,
} from '../../trace/wire.ts';

const SENT = [...OPEN, send(3, 'Hello'), bytes('out', HELLO_OUT)];
const HEARD = [...SENT, bytes('in', HELLO_IN), messageEvent('Hello', [4])];
const CLOSED = [
	...[...HEARD, close(5, 4001), bytes('out', CLOSE_4001_OUT), bytes('in', CLOSE_4001_IN), state(3), closeEvent(4001)],
];
const SECOND = [construct(6, 2), ...opening(2), openEvent([2], 2)];
/** 2 bytes, 00 01, in a binary message. */
const BINARY = [...OPEN, bytes('out', hex('82 82 00000000 0001'))];
const EMPTY_BINARY = [...OPEN, bytes('out', hex('82 80 00000000'))];
/** `(a|b)?`, masked with 00 00 00 00. */
const ASKED = [...OPEN, bytes('out', hex('81 86 00000000 2861 7c62 293f'))];
/** 1000 and `bye`, masked with 00 00 00 00. */
const LEFT = [...OPEN, close(5, 1000, 'bye'), bytes('out', hex('88 85 00000000 03e8 627965'))];
const chosen = (name: string, socket = 1) => [
	construct(1, socket),
	bytes('out', REQUEST, 0, socket),
	bytes(
		'in',
		ascii(
			'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
				`Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nSec-WebSocket-Protocol: ${name}\r\n\r\n`,
		),
		0,
		socket,
	),
	openEvent([2], socket),
];
const CHAT = chosen('chat.v1');
const CHAT_2 = chosen('chat.v2');
const ALSO_CHAT = chosen('chat.v1', 2);
const UNCAUGHT: TraceEvent = { kind: 'console', t: 0, level: 'uncaught', text: 'TypeError: no', line: 7 };

/** Of each kind: what is filled in, a run that has it, and one that has not, with what is said then. */
const CASES: Readonly<
	Record<
		CheckKind,
		readonly (readonly [CheckValues, readonly TraceEvent[], readonly TraceEvent[], string, ...string[]])[]
	>
> = {
	opened: [
		[{}, OPEN, [construct(1)], 'The connection to /echo has not been opened.'],
		[
			{ path: '/echo' },
			OPEN,
			[construct(1, 1, 'ws://localhost:4321/x'), openEvent()],
			'You connected to /x; the check wants /echo.',
		],
	],
	'one-socket': [
		[
			{},
			OPEN,
			[...OPEN, ...SECOND],
			'2 WebSockets were created. The exercise is about one connection: what one of them does says nothing of another.',
		],
	],
	sockets: [
		[{ least: 2 }, [...OPEN, ...SECOND], OPEN, '1 connection was opened.'],
		[
			{ least: 2 },
			[...HEARD, ...SECOND],
			[...OPEN, construct(6, 2), closeEvent(1006, [], 2)],
			'1 connection was opened.',
		],
		[{ least: 1 }, OPEN, [construct(1)], 'The connection to /echo has not been opened.'],
		[{ least: 2 }, [...OPEN, ...SECOND], [...OPEN, UNCAUGHT], 'Nothing caught an error on line 7: TypeError: no'],
	],
	'sent-when-open': [
		[
			{},
			SENT,
			[construct(1), send(2, 'Hello', 'InvalidStateError')],
			'send() on line 2 threw InvalidStateError: the socket was not open yet.',
		],
	],
	sent: [
		[{}, SENT, OPEN, 'No message left the client.'],
		[{ text: 'Hello', match: 'exact' }, SENT, BINARY, 'You sent “2 bytes of binary data”.'],
		[{ text: 'ell', match: 'contains' }, SENT, OPEN, 'No message left the client.'],
		[{ text: 'Hello', match: 'exact' }, SENT, ASKED, 'You sent “(a|b)?”.'],
		[{ text: 'ell', match: 'contains' }, SENT, ASKED, 'You sent “(a|b)?”.'],
		[{ text: '(a|b)?', match: 'exact' }, ASKED, SENT, 'You sent “Hello”.'],
		// A pattern would find it in both; a text is meant.
		[{ text: '|b)?', match: 'contains' }, ASKED, SENT, 'You sent “Hello”.'],
		[{ match: 'contains' }, SENT, BINARY, 'You sent “2 bytes of binary data”.'],
	],
	'sent-binary': [
		[{}, BINARY, SENT, 'You sent “Hello”.'],
		[{ size: 2 }, BINARY, OPEN, 'No message left the client.'],
		[{ size: 2 }, BINARY, EMPTY_BINARY, 'You sent “0 bytes of binary data”.'],
		[{ size: 0 }, EMPTY_BINARY, BINARY, 'You sent “2 bytes of binary data”.'],
	],
	'sent-count': [
		[{ least: 1 }, SENT, OPEN, 'No message left the client.'],
		[{ least: 2, most: 2 }, [...SENT, bytes('out', HELLO_OUT)], SENT, '1 message left the client.'],
		[{ least: 1, most: 1 }, SENT, [...SENT, bytes('out', HELLO_OUT)], '2 messages left the client.'],
	],
	received: [
		[{}, HEARD, SENT, 'No message event was fired.'],
		[{ text: 'Hello' }, HEARD, [...SENT, messageEvent('Bye', [4])], 'The message events had “Bye”.'],
		[{ text: 'lo', match: 'contains' }, HEARD, [...SENT, messageEvent('Bye', [4])], 'The message events had “Bye”.'],
	],
	'received-count': [
		[{ least: 1 }, HEARD, SENT, 'No message event was fired.'],
		[{ least: 2 }, [...HEARD, bytes('in', HELLO_IN), messageEvent('Hello', [4])], HEARD, 'The page heard 1 message.'],
	],
	printed: [
		[
			{ text: 'it: Hel' },
			[...OPEN, printed('Got it: Hello')],
			[...OPEN, printed('Hello')],
			'What was printed: “Hello”.',
		],
	],
	subprotocol: [
		[{ name: 'chat.v1' }, CHAT, OPEN, 'The server chose no subprotocol.'],
		[{ name: 'chat.v1' }, CHAT, [construct(1)], 'The connection to /echo has not been opened.'],
		[{ name: 'chat.v2' }, CHAT_2, [...CHAT, ...SECOND], 'The server chose the subprotocol “chat.v1”.'],
		[
			{ name: 'chat.v2' },
			[...CHAT_2, ...SECOND],
			[...OPEN, ...ALSO_CHAT],
			'The server chose the subprotocol “chat.v1”.',
		],
	],
	closed: [
		[{}, CLOSED, HEARD, 'No close frame left the client.'],
		[{ code: 4001 }, CLOSED, LEFT, 'Your close frame has code 1000 and the reason “bye”; the check wants code 4001.'],
		[{ reason: 'bye' }, LEFT, CLOSED, 'Your close frame has code 4001; the check wants the reason “bye”.'],
		[
			{ code: 1000, reason: 'bye' },
			LEFT,
			CLOSED,
			'Your close frame has code 4001; the check wants code 1000 and the reason “bye”.',
		],
	],
	'close-event': [
		[{}, CLOSED, HEARD, 'No close event was fired.'],
		[{ code: 4001 }, CLOSED, [...OPEN, closeEvent(1006)], 'The close event has code 1006; the check wants 4001.'],
	],
	'nothing-uncaught': [
		[{}, OPEN, [...OPEN, UNCAUGHT], 'Nothing caught an error on line 7: TypeError: no'],
		// A constructor that threw was caught, and says so itself.
		[{}, [construct(1, null)], [], 'No WebSocket was created.'],
	],
};

describe.each(CHECK_KINDS)('the check “%s”', (kind) => {
	it.each(CASES[kind].map((one) => [JSON.stringify(one[0]), one] as const))(
		'with %s holds of one run, and says what it saw in another',
		(_, [values, passes, fails, sentence]) => {
			const check = CHECK_TABLE[kind].make(values);
			expect(check(TraceModel.of(passes))).toBeNull();
			expect(check(TraceModel.of(fails))?.write(exercises, {})).toBe(sentence);
		},
	);

	it('does not hold where nothing ran', () => {
		for (const [values] of CASES[kind]) expect(CHECK_TABLE[kind].make(values)(TraceModel.of([]))).not.toBeNull();
	});

	it.each(LOCALES)('has a sentence for whatever is filled in, in %s', (locale) => {
		const { text } = wordsOf(kind, locale);
		for (const [values] of [...CASES[kind], [{}]]) expect(text(values)).not.toMatch(/null|NaN|object/);
		for (const [values] of CASES[kind]) expect(text(values)).not.toContain('undefined');
	});
});

test('kinds are told apart by their names in each language', () => {
	for (const locale of LOCALES) {
		const names = CHECK_KINDS.map((kind) => ownLabCheckStrings[locale][kind].name);
		expect(new Set(names).size).toBe(names.length);
	}
});

test('a text that looks like a pattern is a text', () => {
	const check = CHECK_TABLE.sent.make({ text: 'H.llo', match: 'contains' });
	expect(check(TraceModel.of(SENT))?.id).toBe('sentOther');
	expect(CHECK_TABLE.sent.make({ text: '(a|b)[', match: 'contains' })(TraceModel.of(SENT))?.id).toBe('sentOther');
});

test('messages that came after close() do not count as heard', () => {
	const late = [...SENT, close(4), bytes('in', HELLO_IN), messageEvent('Hello', [4])];
	expect(CHECK_TABLE['received-count'].make({ least: 1 })(TraceModel.of(late))?.write(exercises, {})).toBe(
		'You called close() on line 4 before the message came.',
	);
});

it('says of messages that came after close() where it was called, however many were asked for', () => {
	const unheard = [...SENT, close(5, 4001), bytes('in', HELLO_IN)];
	for (const kind of ['received', 'received-count'] as const)
		expect(CHECK_TABLE[kind].make({ least: 2 })(TraceModel.of(unheard))?.write(exercises, {})).toBe(
			'You called close() on line 5 before the message came: it arrived, but no message event was fired.',
		);
});
