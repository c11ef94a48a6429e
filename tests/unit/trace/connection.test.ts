import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { MAX_HEAD_BYTES, MAX_REJECTED_BYTES } from '../../../src/trace/limits.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import {
	ascii,
	bytes,
	CLOSE_1000_IN,
	close,
	closeEvent,
	construct,
	DEFLATE_RESPONSE,
	HEL_IN,
	HELLO_IN,
	HELLO_OUT,
	hex,
	joined,
	LO_IN,
	openEvent,
	opening,
	PING_IN,
	REQUEST,
	RESPONSE,
	send,
	state,
} from './wire.ts';

const connectionOf = (...events: Parameters<TraceModel['append']>[0]) => {
	const connection = TraceModel.of(events).connection(1);
	if (connection === null) throw new Error('no connection');
	return connection;
};

test('reads both halves of the opening handshake and leaves what follows to the frames', () => {
	const connection = connectionOf(bytes('out', REQUEST, 1), bytes('in', joined(RESPONSE, HELLO_IN), 2));
	expect(connection.request).toMatchObject({ t: 1, bytes: REQUEST, head: { target: '/echo' }, problem: null });
	expect(connection.response).toMatchObject({ t: 2, bytes: RESPONSE, head: { status: 101 } });
	expect(connection.response?.body).toHaveLength(0);
	expect(connection.frames).toHaveLength(1);
	expect(connection.bytes).toEqual({ out: REQUEST.length, in: RESPONSE.length + HELLO_IN.length });
});

test('numbers frames over both directions in the order in which their last byte was seen', () => {
	const connection = connectionOf(
		...opening(),
		bytes('in', HELLO_IN.subarray(0, 4), 3),
		bytes('out', HELLO_OUT, 4),
		bytes('in', HELLO_IN.subarray(4), 5),
	);
	expect(connection.frames.map(({ id, direction, t, message }) => [id, direction, t, message])).toEqual([
		[0, 'out', 4, 0],
		[1, 'in', 5, 0],
	]);
	expect(connection.messages.out).toMatchObject([
		{ payload: ascii('Hello'), type: 'text', complete: true, frames: [0] },
	]);
	expect(connection.messages.in).toMatchObject([
		{ payload: ascii('Hello'), type: 'text', complete: true, frames: [1] },
	]);
});

test('joins fragments, with a ping between them that is part of no message', () => {
	const connection = connectionOf(...opening(), bytes('in', joined(HEL_IN, PING_IN, LO_IN)));
	expect(connection.frames.map(({ frame, message }) => [frame.opcode, message])).toEqual([
		[1, 0],
		[9, null],
		[0, 0],
	]);
	expect(connection.messages.in).toMatchObject([{ frames: [0, 2], size: 5, payload: ascii('Hello') }]);
});

test('shows a message of which fragments are missing', () => {
	const connection = connectionOf(...opening(), bytes('in', HEL_IN));
	expect(connection.messages.in).toMatchObject([{ frames: [0], size: 3, payload: null, complete: false }]);
});

test('reads the code of a close frame, and 1005 from an empty one', () => {
	const connection = connectionOf(...opening(), bytes('in', CLOSE_1000_IN), bytes('out', hex('88 80 37fa213d')));
	expect(connection.frames.map(({ close: read }) => read)).toEqual([
		{ code: 1000, reason: '' },
		{ code: 1005, reason: '' },
	]);
});

test('keeps the body of a refusal, and reads no frames from it', () => {
	const head = ascii('HTTP/1.1 403 Forbidden\r\nContent-Length: 6\r\n\r\n');
	const connection = connectionOf(
		bytes('out', REQUEST),
		bytes('in', joined(head, ascii('Go '))),
		bytes('in', ascii('on.')),
		bytes('out', HELLO_OUT),
	);
	expect(connection.response?.head?.status).toBe(403);
	expect(connection.response?.body).toEqual(ascii('Go on.'));
	expect(connection.frames).toEqual([]);
});

test('stops a direction where the framing is lost and keeps the beginning of what it could not read', () => {
	const endless = hex('82 7f 80000000 00000000');
	const connection = connectionOf(
		...opening(),
		bytes('in', joined(HELLO_IN, endless.subarray(0, 3)), 6),
		bytes('in', endless.subarray(3), 7),
		bytes('in', endless, 8),
		bytes('in', new Uint8Array(1000), 9),
		bytes('out', HELLO_OUT, 10),
	);
	expect(connection.frames.map(({ direction }) => direction)).toEqual(['in', 'out']);
	expect(connection.violations).toMatchObject([
		{ direction: 'in', t: 7, violation: { id: 'length-top-bit', offset: HELLO_IN.length + 2 }, firstFrame: null },
	]);
	const rejected = connection.violations[0]?.rejected;
	expect(rejected).toEqual(joined(endless, endless, new Uint8Array(MAX_REJECTED_BYTES - 2 * endless.length)));
});

test('says what else is wrong with the frame that lost the framing', () => {
	const connection = connectionOf(...opening(), bytes('out', hex('92 7f 8000000000000000'), 7));
	expect(connection.violations.map(({ violation, rejected }) => [violation.id, rejected.length])).toEqual([
		['reserved-bit', 0],
		['unmasked-client-frame', 0],
		['length-top-bit', 10],
	]);
});

test('reads a client that masks nothing to its end, marks each of its frames, and lists the rule once', () => {
	const connection = connectionOf(
		...opening(),
		bytes('out', joined(HELLO_IN, HELLO_IN), 5),
		bytes('in', HELLO_IN, 6),
		bytes('out', joined(HELLO_IN, CLOSE_1000_IN), 7),
	);
	const rule = ['unmasked-client-frame'];
	expect(connection.frames.map(({ direction, violations }) => [direction, violations.map(({ id }) => id)])).toEqual([
		['out', rule],
		['out', rule],
		['in', []],
		['out', rule],
		['out', rule],
	]);
	expect(connection.messages.out.map(({ payload, frames }) => [payload, frames])).toEqual([
		[ascii('Hello'), [0]],
		[ascii('Hello'), [1]],
		[ascii('Hello'), [3]],
	]);
	expect(connection.frames.at(-1)?.close).toEqual({ code: 1000, reason: '' });
	expect(connection.violations).toMatchObject([
		{ direction: 'out', t: 5, violation: { id: 'unmasked-client-frame', offset: 1 }, firstFrame: 0, times: 4 },
	]);
});

test.each([
	['a masked frame of a server', '81 80 37fa213d', 'masked-server-frame'],
	['a reserved opcode', '83 00', 'reserved-opcode'],
	['RSV1 without an agreement', 'c1 01 61', 'reserved-bit'],
	['a ping in fragments', '09 00', 'fragmented-control-frame'],
	['a ping of 126 bytes', `89 7e 007e ${'00'.repeat(126)}`, 'control-frame-too-long'],
	['a length that is not minimal', '81 7e 0000', 'length-not-minimal'],
	['a text that is not UTF-8', '81 01 ff', 'invalid-utf8'],
	['a continuation of nothing', '80 00', 'unexpected-continuation'],
])('reads on behind %s', (_, broken, id) => {
	const connection = connectionOf(...opening(), bytes('in', joined(hex(broken), HELLO_IN)));
	expect(connection.frames.map(({ violations }) => violations.map((each) => each.id))).toEqual([[id], []]);
	expect(connection.messages.in.at(-1)).toMatchObject({ payload: ascii('Hello'), frames: [1] });
	expect(connection.violations).toMatchObject([{ violation: { id }, firstFrame: 0, times: 1, rejected: hex('') }]);
});

test('shows the frame that breaks the order of fragments, as part of no message', () => {
	const connection = connectionOf(...opening(), bytes('in', joined(LO_IN, HELLO_IN)));
	expect(connection.frames.map(({ frame, message }) => [frame.opcode, message])).toEqual([
		[0, null],
		[1, 0],
	]);
	expect(connection.violations).toMatchObject([{ violation: { id: 'unexpected-continuation' }, rejected: hex('') }]);
});

test('finds invalid UTF-8 in a text message, and keeps what came', () => {
	const connection = connectionOf(...opening(), bytes('in', hex('81 02 c328')));
	expect(connection.messages.in).toMatchObject([{ size: 2, payload: hex('c328'), complete: true }]);
	expect(connection.violations).toMatchObject([{ violation: { id: 'invalid-utf8', closeCode: 1007 } }]);
});

test('reads no more of a direction after missing bytes', () => {
	const connection = connectionOf(
		...opening(),
		{ kind: 'lost', t: 0, socket: 1, direction: 'in', bytes: 40 },
		bytes('in', HELLO_IN),
		bytes('out', HELLO_OUT),
	);
	expect(connection.lost).toEqual({ out: 0, in: 40 });
	expect(connection.frames.map(({ direction }) => direction)).toEqual(['out']);
});

test('takes RSV1 for compression where permessage-deflate was negotiated, and only there', () => {
	const compressed = hex('c1 07 f248cdc9c90700');
	const negotiated = connectionOf(bytes('out', REQUEST), bytes('in', joined(DEFLATE_RESPONSE, compressed)));
	expect(negotiated.messages.in).toMatchObject([{ compressed: true, type: 'text', complete: true, size: 7 }]);
	const plain = connectionOf(...opening(), bytes('in', compressed));
	expect(plain.violations).toMatchObject([{ violation: { id: 'reserved-bit' } }]);
});

test('reads what the client sent before the answer once the answer has come', () => {
	const early = [bytes('out', joined(REQUEST, HELLO_OUT), 1)];
	expect(connectionOf(...early).frames).toEqual([]);
	expect(connectionOf(...early, bytes('in', RESPONSE, 2)).frames).toMatchObject([{ direction: 'out', t: 1 }]);
});

test('says why a head is not HTTP', () => {
	const connection = connectionOf(bytes('out', REQUEST), bytes('in', ascii('hello there\r\n\r\n')));
	expect(connection.response).toMatchObject({ head: null, problem: { id: 'malformed-status-line' } });
	const endless = connectionOf(bytes('out', new Uint8Array(MAX_HEAD_BYTES + 1)));
	expect(endless.request).toMatchObject({ head: null, problem: { id: 'head-incomplete' } });
	expect(endless.request?.bytes).toHaveLength(MAX_HEAD_BYTES);
});

test('follows the state of both peers', () => {
	const events = [
		construct(),
		state(0),
		state(1, 12),
		{ kind: 'peer', t: 0, socket: 1, fact: { type: 'state', readyState: 1 } },
	] as const;
	expect(connectionOf(...events)).toMatchObject({ readyState: 1, bufferedAmount: 12, peerReadyState: 1, closed: null });
	const cut = { kind: 'peer', t: 0, socket: 1, fact: { type: 'cut' } } as const;
	expect(connectionOf(...events, cut, closeEvent(1006))).toMatchObject({
		readyState: 3,
		peerReadyState: 3,
		closed: { code: 1006, wasClean: false },
	});
});

test('knows nothing of the server before the server knew of the socket', () => {
	expect(connectionOf(construct())).toMatchObject({ peerReadyState: null, request: null, response: null });
});

test('gives a message to each send that reached the network and to no other', () => {
	const connection = connectionOf(
		construct(),
		send(2, 'early', 'InvalidStateError'),
		state(1),
		openEvent(),
		send(4, 'a'),
		send(5, 'b'),
		close(6),
		send(7, 'late'),
	);
	expect(connection.calls.map(({ call, message }) => [call.method, message])).toEqual([
		['construct', null],
		['send', null],
		['send', 0],
		['send', 1],
		['close', null],
		['send', null],
	]);
	expect(connection.ends.out).toEqual([2, 3]);
});

test('gives no message to a send after the server began to close', () => {
	const connection = connectionOf(construct(), state(1), state(2), send(3, 'late'));
	expect(connection.ends.out).toEqual([]);
});

describe('a head behind empty lines and interim responses', () => {
	const INTERIM = ascii('HTTP/1.1 100 Continue\r\nDate: now\r\n\r\n');
	const LINES = ascii('\r\n\r\n');

	test.each([
		['nothing', new Uint8Array(0)],
		['empty lines', LINES],
		['an interim response', INTERIM],
		['two, with empty lines between', joined(INTERIM, LINES, INTERIM)],
	])('has its offsets counted from the first byte: %s', (_what, before) => {
		const all = joined(before, RESPONSE);
		const { response } = connectionOf(bytes('out', REQUEST), bytes('in', joined(all, HELLO_IN)));
		expect(response?.bytes).toEqual(all);
		const lines = response?.head?.headers.map(({ start, end }) => Buffer.from(all.subarray(start, end)).toString());
		expect(lines).toEqual([
			...['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo='],
		]);
	});

	test.each([
		[0, new Uint8Array(0)],
		[4, LINES],
		[INTERIM.length, INTERIM],
	])('has what is wrong with it there, too: %i', (offset, before) => {
		const { response } = connectionOf(bytes('out', REQUEST), bytes('in', joined(before, ascii('SSH-2.0-x\r\n\r\n'))));
		expect(response).toMatchObject({ head: null, problem: { id: 'malformed-status-line', offset } });
	});

	test('half an empty line is none', () => {
		for (const before of ['\n\n', 'a\n', '\ra']) {
			const { response } = connectionOf(bytes('out', REQUEST), bytes('in', joined(ascii(before), RESPONSE)));
			expect(response).toMatchObject({ head: null });
		}
	});
});

test('a message knows its direction', () => {
	const { messages } = connectionOf(...opening(), bytes('out', HELLO_OUT), bytes('in', HELLO_IN));
	expect([messages.out[0]?.direction, messages.in[0]?.direction]).toEqual(['out', 'in']);
});
