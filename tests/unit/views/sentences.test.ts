import { describe, expect, it, test } from 'vitest';
import { endings, endingsInPage } from '../../../src/i18n/en/endings.ts';
import { views } from '../../../src/i18n/en/views.ts';
import { violationOf } from '../../../src/protocol/violations.ts';
import type { Ending } from '../../../src/trace/ending.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { Moments } from '../../../src/trace/moments.ts';
import { isAtEnd } from '../../../src/views/at-end.ts';
import { byteAmount, timeMark } from '../../../src/views/buffer/amounts.ts';
import { emptyStringsIn } from '../../../src/views/console/empty-strings.ts';
import { endingClause } from '../../../src/views/ending-clause.ts';
import { fieldAtFault } from '../../../src/views/frame/frame-fault.ts';
import { causeSentence } from '../../../src/views/states/cause-sentence.ts';
import type { Cause } from '../../../src/views/states/state-changes.ts';
import { duration, inTenths } from '../../../src/views/time.ts';
import { wordsOf } from '../../../src/views/timeline/row-words.ts';
import { rowSentence } from '../../../src/views/timeline/words.ts';
import { construct, openEvent } from '../trace/wire.ts';

const rule = (id: Parameters<typeof violationOf>[0]): Ending => ({
	...{ id: 'broken-rule', violation: violationOf(id, 0), entry: null },
});

test.each<[Ending, string]>([
	[{ id: 'refused', status: 403, entry: null }, 'the server answered 403'],
	[{ id: 'server-code', code: 4001, entry: null }, 'the server’s Close frame says 4001'],
	[{ id: 'network-cut', t: 1234, entry: null }, 'the network was cut by hand at 1.23 s'],
	[{ id: 'network-down', t: 5, entry: null }, 'the network was unplugged by hand, since 5.0 ms'],
	[rule('reserved-opcode'), 'the server sent a reserved opcode'],
	[rule('close-payload-one-byte'), 'the server broke a rule of the protocol'],
	[{ id: 'aborted', entry: null }, 'close() was called before it was open'],
	[{ id: 'not-http', entry: null }, 'the answer is not HTTP'],
	[{ id: 'unanswered', entry: null }, 'the Close frame was not answered'],
	[{ id: 'no-close-frame', entry: null }, 'the TCP link ended without a Close frame'],
])('why a connection ended is the second half of a sentence: %j', (ending, clause) => {
	expect(endingClause(ending, endings)).toBe(clause);
});

test('a run in the page, which has no TCP, does not speak of it', () => {
	expect(endingClause({ id: 'no-close-frame', entry: null }, endingsInPage)).toBe(
		'the link ended without a Close frame',
	);
	expect(endingClause({ id: 'cut', entry: null }, endingsInPage)).toBe('the server cut the link without a Close frame');
});

const TOLD = { error: true, code: 1006 };

test.each<[Cause, string]>([
	[{ id: 'construct' }, 'new WebSocket(…)'],
	[{ id: 'open' }, 'The handshake succeeded: open event'],
	[{ id: 'close-call', args: '4001, "bye"' }, 'close(4001, "bye")'],
	[{ id: 'server-close', code: null }, 'Began to close, not by close()'],
	[{ id: 'failed', ending: null, told: TOLD }, 'Did not open: error event, close event 1006'],
	[
		{ id: 'failed', ending: { id: 'refused', status: 503, entry: null }, told: { error: true, code: null } },
		'Did not open: the server answered 503 (error event)',
	],
	[
		{ id: 'lost', ending: { id: 'cut', entry: null }, told: TOLD },
		'Lost: the server cut the TCP link without a Close frame (error event, close event 1006)',
	],
	[{ id: 'lost', ending: null, told: { error: false, code: null } }, 'Lost: no event yet'],
	[
		{ id: 'closed', clean: true, bothWays: true, told: { error: false, code: 1000 } },
		'Close frames went both ways: close event 1000',
	],
	[
		{ id: 'closed', clean: true, bothWays: false, told: { error: false, code: 1000 } },
		'Closed, cleanly by what the page was told: close event 1000',
	],
	[
		{ id: 'closed', clean: false, bothWays: true, told: { error: false, code: 1000 } },
		'Closed, not cleanly by what the page was told: close event 1000',
	],
	[{ id: 'worker-ended', by: 'stop' }, 'Stop: the worker was ended, and the socket with it'],
	[{ id: 'accepted' }, 'Answered the handshake with 101'],
	[{ id: 'own-close', code: null }, 'Began to close'],
	[{ id: 'cut', closing: false }, 'Cut the TCP link, with no Close frame'],
	[{ id: 'cut', closing: true }, 'Cut the TCP link'],
	[{ id: 'disconnected' }, 'The TCP link ended'],
])('what made a state change is a sentence: %j', (cause, sentence) => {
	expect(causeSentence(cause, views)).toBe(sentence);
});

describe('a row as a sentence', () => {
	const said = (event: TraceEvent, several = false) => {
		const moments = Moments.of(TraceModel.of([event]));
		const moment = moments.at(0);
		if (moment === null) throw new Error('There is no moment.');
		const socket = moment.socket === null ? null : moments.socket(moment.socket);
		return rowSentence(moment, wordsOf(moment, socket, views), several, views);
	};
	const told = { kind: 'server-event', t: 0, socket: 1, args: [], type: 'message' } as const;

	it.each<[TraceEvent, string]>([
		[{ ...told, handlers: [5, 6] }, '0.0 ms, server: message, handled on line 5, 6'],
		[{ ...told, handlers: [] }, '0.0 ms, server: message, nobody listens'],
		[{ ...told, handlers: [null] }, '0.0 ms, server: message'],
		[
			{ kind: 'server-ended', t: 0, by: 'exit', line: 9 },
			'0.0 ms, server: the process of server.js ended: process.exit(), line 9',
		],
		[{ kind: 'network', t: 7, change: { type: 'stall' } }, '7.0 ms, reader: network: stalled'],
		[openEvent([2]), '0.0 ms, page: open, becomes OPEN, handled on line 2'],
	])('%j', (event, sentence) => expect(said(event)).toBe(sentence));

	it('names its socket where there are several and it has one', () => {
		expect(said(construct(1, 3), true)).toBe(
			'0.0 ms, socket 3, page: new WebSocket("…/echo"), becomes CONNECTING, line 1',
		);
		expect(said(construct(1, null), true)).toMatch(/^0\.0 ms, page: /);
	});
});

test.each([
	['frame-too-large', 7, 'length'],
	['frame-too-large', 16, 'extended-length'],
	['message-too-large', 7, 'length'],
	['message-too-large', 64, 'extended-length'],
	['interrupted-message', 7, 'opcode'],
	['close-reason-not-utf8', 7, 'payload'],
	['malformed-status-line', 7, null],
] as const)('the field at fault of %s in a length of %i bits is %s', (id, lengthForm, field) => {
	expect(fieldAtFault(violationOf(id, 0), { lengthForm })).toBe(field);
});

test.each([
	['RSV1', 'rsv1'],
	['RSV3', 'rsv3'],
	['RSV4', null],
])('the reserved bit at fault of %s is %s', (detail, field) => {
	expect(fieldAtFault({ ...violationOf('reserved-bit', 0), detail }, { lengthForm: 7 })).toBe(field);
});

test.each([
	[0, '0.0 ms', '0.0'],
	[0.44, '0.4 ms', '0.4'],
	[99.9, '99.9 ms', '99.9'],
	[100, '100 ms', '100.0'],
	[999, '999 ms', '999.0'],
	[1000, '1.00 s', '1000.0'],
	[9994, '9.99 s', '9994.0'],
	[10_000, '10.0 s', '10000.0'],
	[99_900, '99.9 s', '99900.0'],
	[100_000, '100 s', '100000.0'],
])('%d ms are %s, and at %s', (ms, length, point) => {
	expect([duration(ms), inTenths(ms)]).toEqual([length, point]);
});

test.each([
	[0, '0 B'],
	[1023, '1023 B'],
	[1024, '1 KiB'],
	[1536, '1.5 KiB'],
	[10_547, '10.3 KiB'],
	[102_400, '100 KiB'],
	[153_600, '150 KiB'],
	[153_700, '150 KiB'],
	[1024 ** 2, '1 MiB'],
	[1.25 * 1024 ** 2, '1.25 MiB'],
	[1024 ** 3, '1 GiB'],
	[5000 * 1024 ** 3, '5000 GiB'],
])('%d bytes are %s', (bytes, text) => expect(byteAmount(bytes)).toBe(text));

test.each([
	[0, 10, '0 ms'],
	[0.25, 1, '0.25 ms'],
	[1500, 1999, '1500 ms'],
	[1500, 2000, '1.5 s'],
	[0.1 + 0.2, 1, '0.3 ms'],
])('the mark at %d of an axis up to %d is %s', (t, longest, mark) => expect(timeMark(t, longest)).toBe(mark));

test.each([
	["''", ["''"]],
	['', ['']],
	["'' ''", ["''", ' ', "''"]],
	["a '' ''", ['a ', "''", ' ', "''"]],
])('the empty strings of %j stand apart', (text, parts) => expect(emptyStringsIn(text)).toEqual(parts));

test.each([
	[100, true],
	[77, true],
	[76, false],
	[0, false],
])('a list of 200 in a box of 100 that is scrolled by %i is at its end: %s', (scrollTop, end) => {
	expect(isAtEnd({ scrollHeight: 200, scrollTop, clientHeight: 100 })).toBe(end);
});
