import { describe, expect, test } from 'vitest';
import { views } from '../../../src/i18n/en/views.ts';
import type { ConsoleEvent, TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { Moments } from '../../../src/trace/moments.ts';
import { wordsOf } from '../../../src/views/timeline/row-words.ts';
import { requestLine, responseLine, shortUrl } from '../../../src/views/timeline/words.ts';
import {
	ascii,
	bytes,
	CLOSE_1000_IN,
	CLOSE_1000_OUT,
	CLOSE_4001_OUT,
	close,
	closeEvent,
	construct,
	DEFLATE_RESPONSE,
	errorEvent,
	HEL_IN,
	HELLO_IN,
	hex,
	inTurn,
	joined,
	messageEvent,
	openEvent,
	opening,
	PING_IN,
	PONG_OUT,
	peer,
	printed,
	REQUEST,
	send,
} from '../trace/wire.ts';

const OPEN = [construct(1), ...opening(), openEvent([2])];
const FIRED = { kind: 'event', t: 0, socket: 1, handlers: [3] } as const;
const STOPPED: TraceEvent = { kind: 'worker-ended', t: 0, by: 'stop' };

/** The rows of events that follow one another by a millisecond each. */
function rowsOf(...events: readonly TraceEvent[]) {
	const moments = Moments.of(TraceModel.of(inTurn(events)));
	return moments.slice(0, moments.count).map((moment) => {
		const socket = moment.socket === null ? null : moments.socket(moment.socket);
		return { kind: moment.kind, ...wordsOf(moment, socket, views) };
	});
}

const last = (...events: readonly TraceEvent[]) => rowsOf(...events).at(-1);

test.each<[string, readonly TraceEvent[], string]>([
	['a call', [construct(1)], 'plain'],
	['a call that threw', [construct(1, null)], 'violation'],
	['an error event', [construct(1), errorEvent()], 'violation'],
	['a close event that is clean', [...OPEN, closeEvent(1000)], 'plain'],
	['one that is not', [...OPEN, closeEvent(1006)], 'violation'],
	['an open event', OPEN, 'plain'],
	['a request', [bytes('out', REQUEST)], 'handshake'],
	['a 101', opening(), 'handshake'],
	['a refusal', [bytes('out', REQUEST), bytes('in', ascii('HTTP/1.1 403 No\r\n\r\n'))], 'violation'],
	['a text frame', [...OPEN, bytes('in', HELLO_IN)], 'plain'],
	['a ping', [...OPEN, bytes('in', PING_IN)], 'control'],
	['what server.js cut', [...OPEN, peer({ type: 'cut' })], 'violation'],
	['a server that stops reading', [...OPEN, peer({ type: 'paused' })], 'plain'],
	[
		'a refusal that only the server tells',
		[peer({ type: 'refused', status: 403 }), peer({ type: 'disconnected' })],
		'',
	],
	['a worker that was ended', [construct(1), STOPPED], 'violation'],
	['lost bytes', [{ kind: 'lost', t: 0, socket: 1, direction: 'in', bytes: 1 }], 'violation'],
	['lines that are missing', [{ kind: 'console-dropped', t: 0, lines: 3 }], 'dim'],
	['a cut network', [{ kind: 'network', t: 0, change: { type: 'cut' } }], 'violation'],
	['an unplugged network', [{ kind: 'network', t: 0, change: { type: 'down' } }], 'violation'],
	['one that goes on', [{ kind: 'network', t: 0, change: { type: 'go-on' } }], 'handshake'],
])('the tone of %s', (_what, events, tone) => {
	if (tone === '') expect(rowsOf(...events)[0]?.tone).toBe('violation');
	else expect(last(...events)?.tone).toBe(tone);
});

test.each<[ConsoleEvent['level'], string]>([
	['log', 'dim'],
	['info', 'dim'],
	['warn', 'dim'],
	['error', 'violation'],
	['uncaught', 'violation'],
])('a line of console.%s, its first line alone', (level, tone) => {
	const line: TraceEvent = { kind: 'console', t: 0, level, text: 'a\nb', line: 7 };
	expect(last(line)).toMatchObject({ main: '› a', code: true, tone, lines: [7] });
	expect(last({ ...line, line: null })?.lines).toEqual([]);
});

test('the arguments of a call are divided by commas, and those of no line have none', () => {
	expect(last(construct(1), { ...close(2, 4001, 'bye'), args: ['4001', '"bye"'] })).toMatchObject({
		...{ main: 'close(4001, "bye")', lines: [2] },
	});
	expect(last({ ...construct(1), line: null })?.lines).toEqual([]);
});

describe('what stands on the other side of a row', () => {
	const across = (kind: string, ...events: readonly TraceEvent[]) =>
		rowsOf(...events).findLast((row) => row.kind === kind)?.across;
	const answered = (head: string, ...after: readonly TraceEvent[]) =>
		across('response', construct(1), bytes('out', REQUEST), bytes('in', ascii(`HTTP/1.1 ${head}\r\n\r\n`)), ...after);

	test.each<[string, string]>([
		['300 Choices', 'the browser follows it, and it opens'],
		['302 Found', 'the browser follows it, and it opens'],
		['399 Odd', 'the browser follows it, and it opens'],
		['299 Odd', 'it opens all the same'],
		['400 Bad Request', 'it opens all the same'],
	])('of a %s that opened', (head, words) => {
		expect(answered(head, openEvent())).toBe(words);
		expect(answered(head, errorEvent(), closeEvent(1006))).toBe('');
		expect(answered(head)).toBe('');
	});

	test('of control frames: what no call made, and what the page is not told', () => {
		expect(across('frame', ...OPEN, bytes('in', PING_IN))).toBe('the page never sees it');
		expect(across('frame', ...OPEN, bytes('out', PONG_OUT))).toBe('the browser, by itself');
		expect(across('frame', ...OPEN, bytes('out', CLOSE_1000_OUT))).toBe('the browser, by itself');
		expect(across('frame', ...OPEN, close(3, 4001), bytes('out', CLOSE_4001_OUT))).toBe('');
		expect(across('frame', ...OPEN, bytes('in', CLOSE_1000_IN))).toBe('');
		expect(across('frame', ...OPEN, STOPPED, bytes('out', CLOSE_1000_OUT))).toBe('the browser, as the worker is gone');
		expect(across('frame', ...OPEN, STOPPED, bytes('out', PONG_OUT))).toBe('the browser, by itself');
		expect(across('frame', ...opening(), bytes('in', PING_IN))).toBe('');
		expect(across('frame', ...OPEN, bytes('in', HELLO_IN))).toBe('');
	});

	test('of a broken rule: what is known of what the client made of it', () => {
		const masked = bytes('in', hex('81 80 00000000'));
		const failed = bytes('out', hex('88 82 37fa213d 3410'));
		expect(across('violation', ...OPEN, masked, closeEvent(1006))).toBe('the browser fails the connection');
		expect(across('violation', ...opening(), masked, failed)).toBe('the client fails the connection');
		expect(across('violation', ...OPEN, masked, messageEvent('', [1]), closeEvent(1000))).toBe(
			'the browser goes on all the same',
		);
		expect(across('violation', ...OPEN, masked)).toBe('');
		expect(across('violation', ...OPEN, bytes('out', HELLO_IN), closeEvent(1006))).toBe('');
	});
});

describe('what is noted beside a row', () => {
	test.each<[string, readonly TraceEvent[], string]>([
		['a fragment', [...OPEN, bytes('in', HEL_IN)], 'fragment 1 · “Hel”'],
		['a binary frame', [...OPEN, bytes('in', hex('82 02 00 ff'))], '00 ff'],
		['an empty frame', [...OPEN, bytes('in', hex('81 00'))], ''],
		['a long one', [...OPEN, bytes('in', joined(hex('81 3c'), ascii('x'.repeat(60))))], `“${'x'.repeat(48)}…”`],
		[
			'a long one of bytes',
			[...OPEN, bytes('in', joined(hex('82 3c'), new Uint8Array(60)))],
			`${Array.from({ length: 48 }, () => '00').join(' ')}`.slice(0, 120).concat('…'),
		],
		[
			'a compressed message',
			[bytes('out', REQUEST), bytes('in', DEFLATE_RESPONSE), bytes('in', hex('c1 07 f248cdc9c90700'))],
			'compressed · “Hello”',
		],
		['a dropped send', [...OPEN, close(3), send(4, 'late')], 'dropped: no longer OPEN'],
		[
			'a binary message',
			[construct(1), { ...FIRED, type: 'message', data: { type: 'Blob', size: 9, preview: 'Blob(9)' } }],
			'Blob(9)',
		],
		[
			'a close with a reason',
			[...OPEN, { ...FIRED, type: 'close', code: 1000, reason: 'bye', wasClean: true }],
			'clean · “bye”',
		],
		[
			'a state that no call made',
			[construct(1), { kind: 'state', t: 0, socket: 1, readyState: 2, bufferedAmount: 0, line: null }],
			'by no call of the code',
		],
		[
			'a state of a line',
			[construct(1), { kind: 'state', t: 0, socket: 1, readyState: 2, bufferedAmount: 0, line: 4 }],
			'',
		],
	])('%s', (_what, events, note) => {
		expect(last(...events)?.note).toBe(note);
	});

	test('of a state, whose name it has', () => {
		const readyState: TraceEvent = { kind: 'state', t: 0, socket: 1, readyState: 2, bufferedAmount: 0, line: 4 };
		expect(last(construct(1), readyState)).toMatchObject({ main: 'readyState', code: true });
		expect(last(construct(1), peer({ type: 'state', readyState: 2 }))).toMatchObject({
			main: 'readyState',
			code: true,
		});
	});

	test('of a capture, which does not know who listened', () => {
		expect(last(openEvent())?.note).toBe('');
		expect(last(construct(1), openEvent())?.note).toBe('nobody listens');
	});

	test('how a link ended', () => {
		const GONE = peer({ type: 'disconnected' });
		const ends = (...events: readonly TraceEvent[]) => [
			last(...opening(), ...events)?.main,
			last(...opening(), ...events)?.tone,
		];
		expect(ends(GONE)).toEqual(['no closing handshake: TCP link ended', 'violation']);
		expect(ends(bytes('in', CLOSE_1000_IN), GONE)).toEqual(['half a closing handshake: TCP link ended', 'violation']);
		expect(ends(bytes('out', CLOSE_1000_OUT), GONE)).toEqual(['half a closing handshake: TCP link ended', 'violation']);
		expect(ends(bytes('out', CLOSE_1000_OUT), bytes('in', CLOSE_1000_IN), GONE)).toEqual(['TCP link ended', 'plain']);
		expect(ends(peer({ type: 'cut' }), GONE)).toEqual(['TCP link ended', 'plain']);
	});
});

describe('a head in a line', () => {
	const at = { t: 0, bytes: new Uint8Array(0), body: new Uint8Array(0) };

	test('is what is wrong with it where it can not be read, without the full stop at the end', () => {
		const rows = rowsOf(bytes('out', ascii('SSH-2.0-x\r\n\r\n')));
		expect(rows[0]).toMatchObject({
			main: 'The first line is not that of an HTTP request',
			tone: 'violation',
			code: false,
		});
		expect(requestLine({ ...at, head: null, problem: null }, views)).toEqual({ main: '', tone: 'violation' });
		expect(responseLine({ ...at, head: null, problem: null }, views)).toEqual({ main: '', tone: 'violation' });
	});

	test('has no space behind a status without a reason', () => {
		expect(last(bytes('out', REQUEST), bytes('in', ascii('HTTP/1.1 403 \r\n\r\n')))?.main).toBe('403');
	});

	test.each([
		['"ws://localhost:4321/echo"', '"…/echo"'],
		["'wss://lab.example/a/b', 'chat'", "'…/a/b', 'chat'"],
		['"http://localhost:4321/echo"', '"…/echo"'],
		['"ws://localhost:4321"', '"ws://localhost:4321"'],
		['"/echo"', '"/echo"'],
		['"ftp://localhost/echo"', '"ftp://localhost/echo"'],
		['url("ws://a/b")', 'url("ws://a/b")'],
	])('of the address %s is written as %s', (args, short) => {
		expect(shortUrl(args)).toBe(short);
	});
});

test('a row belongs to no state where none began with it', () => {
	expect(rowsOf(construct(1), printed('a'), ...opening(), openEvent()).map(({ state }) => state)).toEqual([
		...[0, null, 0, 1, 1],
	]);
});
