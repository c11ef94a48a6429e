import { expect, test } from 'vitest';
import { views } from '../../../src/i18n/en/views.ts';
import { views as zh } from '../../../src/i18n/zh-cn/views.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { Moments } from '../../../src/trace/moments.ts';
import { wordsOf } from '../../../src/views/timeline/row-words.ts';
import { rowSentence } from '../../../src/views/timeline/words.ts';
import {
	ascii,
	bytes,
	CLOSE_1000_IN,
	CLOSE_1000_OUT,
	close,
	closeEvent,
	construct,
	errorEvent,
	HEL_IN,
	HELLO_OUT,
	hex,
	inTurn,
	joined,
	LO_IN,
	messageEvent,
	openEvent,
	opening,
	PING_IN,
	PONG_OUT,
	peer,
	printed,
	send,
	state,
} from '../trace/wire.ts';

function sentences(events: readonly TraceEvent[], several = false, strings = views): readonly string[] {
	// Each a millisecond after the one before, so that the order is that of the list.
	const moments = Moments.of(TraceModel.of(inTurn(events)));
	return moments.slice(0, moments.count).map((moment) => {
		const socket = moment.socket === null ? null : moments.socket(moment.socket);
		return rowSentence(moment, wordsOf(moment, socket, strings), several, strings);
	});
}

test('each row is a sentence that says when, who and what', () => {
	expect(
		sentences([
			construct(1),
			state(0),
			...opening(),
			peer({ type: 'state', readyState: 1 }),
			state(1),
			openEvent([2]),
			printed('open', 3),
			send(4, 'Hello'),
			bytes('out', HELLO_OUT),
			bytes('in', joined(HEL_IN, PING_IN)),
			bytes('in', LO_IN),
			bytes('out', PONG_OUT),
			messageEvent('Hello', [5, 6]),
			close(7, 1000),
			state(2),
			bytes('out', CLOSE_1000_OUT),
			bytes('in', CLOSE_1000_IN),
			peer({ type: 'disconnected' }),
			closeEvent(1000),
		]),
	).toEqual([
		'0.0 ms, page: new WebSocket("…/echo"), becomes CONNECTING, line 1',
		'2.0 ms, server: reads GET /echo, becomes CONNECTING',
		'3.0 ms, server: writes 101 Switching Protocols, becomes OPEN',
		'6.0 ms, page: open, becomes OPEN, handled on line 2',
		'7.0 ms, page: › open, line 3',
		'8.0 ms, page: send("Hello"), line 4',
		'9.0 ms, server: reads text, “Hello”',
		'10.0 ms, server: writes text, fragment 1 of 2 · “Hel”',
		'10.0 ms, server: writes ping, the page never sees it',
		'11.0 ms, server: writes continuation, fragment 2 of 2 · “lo”',
		'12.0 ms, server: reads pong, the browser, by itself',
		'13.0 ms, page: message, “Hello”, handled on line 5, 6',
		'14.0 ms, page: close(1000), becomes CLOSING, line 7',
		'16.0 ms, server: reads close, 1000 · closing: 1st half',
		'17.0 ms, server: writes close, 1000 · closing: 2nd half',
		'18.0 ms, server: TCP link ended, becomes CLOSED',
		'19.0 ms, page: close 1000, clean · nobody listens, becomes CLOSED',
	]);
});

test('says what went wrong', () => {
	const refusal = ascii('HTTP/1.1 403 Forbidden\r\n\r\n');
	const [request] = opening();
	if (request === undefined) throw new Error('no request');
	expect(
		sentences([
			construct(1),
			send(2, 'x', 'InvalidStateError'),
			construct(3, null, 'nowhere'),
			request,
			bytes('in', refusal),
			errorEvent(),
			closeEvent(1006),
			send(4, 'y'),
		]),
	).toEqual([
		'0.0 ms, page: new WebSocket("…/echo"), becomes CONNECTING, line 1',
		'1.0 ms, page: send("x"), throws InvalidStateError, line 2',
		'2.0 ms, page: new WebSocket("nowhere"), throws SyntaxError, line 3',
		'3.0 ms, server: reads GET /echo, becomes CONNECTING',
		'4.0 ms, server: writes 403 Forbidden',
		'5.0 ms, page: error, nobody listens',
		'6.0 ms, page: close 1006, not clean · nobody listens, becomes CLOSED',
		'7.0 ms, page: send("y"), dropped: no longer OPEN, line 4',
	]);
});

test('says that the browser rejects a 101 that breaks a rule, where the page got no open event', () => {
	const [request] = opening();
	if (request === undefined) throw new Error('no request');
	const answer = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';
	const run = [construct(1), request, bytes('in', ascii(answer))];
	expect(sentences([...run, errorEvent(), closeEvent(1006)]).slice(2)).toEqual([
		'2.0 ms, server: writes 101 Switching Protocols, the browser rejects it, becomes OPEN',
		'3.0 ms, page: error, nobody listens',
		'4.0 ms, page: close 1006, not clean · nobody listens, becomes CLOSED',
	]);
	expect(sentences([...run, openEvent()])[2]).toBe('2.0 ms, server: writes 101 Switching Protocols, becomes OPEN');
	expect(sentences([construct(1), ...opening(), errorEvent(), closeEvent(1006)])[2]).toBe(
		'2.0 ms, server: writes 101 Switching Protocols, becomes OPEN',
	);
});

test('what a close frame is to the closing handshake comes before its reason, which may be long', () => {
	// FIN, close, 5 bytes: 1001 and "bye".
	expect(sentences([...opening(), openEvent([]), bytes('in', hex('88 05 03 e9 62 79 65'))]).at(-1)).toBe(
		'3.0 ms, server: writes close, 1001 · closing: 1st half · “bye”',
	);
});

test('says what else is known of the server', () => {
	const [, , ...rest] = sentences([
		...opening(),
		peer({ type: 'paused' }),
		peer({ type: 'resumed' }),
		bytes('in', hex('83 00')),
		{ kind: 'lost', t: 0, socket: 1, direction: 'out', bytes: 7 },
		peer({ type: 'cut' }),
		peer({ type: 'disconnected' }),
	]);
	expect(rest).toEqual([
		'2.0 ms, server: stops reading',
		'3.0 ms, server: reads again',
		'4.0 ms, server: writes reserved 3',
		'4.0 ms, server: The opcode is reserved',
		'5.0 ms, server: 7 bytes not recorded from here on',
		'6.0 ms, server: cuts the TCP link',
		'7.0 ms, server: TCP link ended, becomes CLOSED',
	]);
	expect(sentences([...opening(), peer({ type: 'disconnected' })]).at(-1)).toBe(
		'2.0 ms, server: no closing handshake: TCP link ended, becomes CLOSED',
	);
});

test('names the socket where there are several', () => {
	expect(sentences([construct(1), printed('x', 2)], true)).toEqual([
		'0.0 ms, socket 1, page: new WebSocket("…/echo"), becomes CONNECTING, line 1',
		'1.0 ms, page: › x, line 2',
	]);
});

test('says it in Chinese too', () => {
	expect(sentences([construct(1), ...opening(), openEvent([2])], false, zh)).toEqual([
		'0.0 ms，网页：new WebSocket("…/echo")，变为 CONNECTING，第 1 行',
		'1.0 ms，服务器：读到 GET /echo，变为 CONNECTING',
		'2.0 ms，服务器：写出 101 Switching Protocols，变为 OPEN',
		'3.0 ms，网页：open，变为 OPEN，由第 2 行的处理函数处理',
	]);
});

test('a very long text is cut', () => {
	const [, said = ''] = sentences([construct(1), printed('x'.repeat(500))]);
	expect(said).toBe(`1.0 ms, page: › ${'x'.repeat(118)}…`);
});

test('the address of the tap is left out of a request, as the lab has added it', () => {
	const target = 'GET /echo?a=1&tap=secret.1.1 HTTP/1.1\r\n';
	const request = ascii(`${target}Host: localhost:4321\r\nUpgrade: websocket\r\n\r\n`);
	expect(sentences([bytes('out', request)])[0]).toContain('reads GET /echo?a=1,');
});

test('a parameter of that name that the code has written stays: the lab writes its own behind it', () => {
	const request = ascii('GET /echo?tap=mine&tap=secret.1.1 HTTP/1.1\r\nHost: localhost:4321\r\n\r\n');
	expect(sentences([bytes('out', request)])[0]).toContain('reads GET /echo?tap=mine,');
});

test('what was done to the network says so, in both languages', () => {
	const changes: readonly TraceEvent[] = [
		{ kind: 'network', t: 0, change: { type: 'latency', ms: 50 } },
		{ kind: 'network', t: 0, change: { type: 'bandwidth', bytes: 100_000 } },
		{ kind: 'network', t: 0, change: { type: 'cut' } },
	];
	expect(sentences(changes)).toEqual([
		'0.0 ms, reader: network: latency 50 ms',
		'1.0 ms, reader: network: 100 KB/s',
		'2.0 ms, reader: network: cut',
	]);
	expect(sentences(changes, false, zh)).toEqual([
		'0.0 ms，读者：网络：延迟 50 ms',
		'1.0 ms，读者：网络：100 KB/s',
		'2.0 ms，读者：网络：切断',
	]);
});
