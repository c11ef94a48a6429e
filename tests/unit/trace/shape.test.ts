import { describe, expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { traceShape } from '../../../src/trace/shape.ts';
import {
	ascii,
	bytes,
	CLOSE_4001_IN,
	CLOSE_4001_OUT,
	close,
	closeEvent,
	construct,
	DEFLATE_RESPONSE,
	errorEvent,
	HEL_IN,
	HELLO_IN,
	HELLO_OUT,
	hex,
	joined,
	LO_IN,
	messageEvent,
	openEvent,
	opening,
	PING_IN,
	printed,
	REQUEST,
	RESPONSE,
	send,
	state,
} from './wire.ts';

const peer = (type: 'cut' | 'disconnected' | 'paused'): TraceEvent => ({
	kind: 'peer',
	t: 0,
	socket: 1,
	fact: { type },
});

test('describes each source of a run by itself', () => {
	const shape = traceShape(
		TraceModel.of([
			construct(1),
			state(0),
			...opening(),
			state(1),
			openEvent([2]),
			send(3, 'Hello'),
			state(1, 5),
			bytes('out', HELLO_OUT),
			bytes('in', joined(HEL_IN, PING_IN, LO_IN)),
			messageEvent('Hello', [4]),
			printed('server said Hello', 4),
			close(5, 4001, 'bye'),
			state(2),
			bytes('out', CLOSE_4001_OUT),
			bytes('in', CLOSE_4001_IN),
			peer('paused'),
			peer('disconnected'),
			closeEvent(4001, [6]),
			construct(8, null, 'ftp://localhost:4321/'),
		]),
	);
	expect(shape).toEqual({
		sockets: [
			{
				calls: ['1: construct ws://<host>/echo', '3: send string Hello', '5: close 4001 "bye"'],
				events: ['2: open () ()', '4: message string 5', '6: close 4001 "" clean'],
				states: [0, 1, 2],
				peer: ['disconnected'],
				request: 'GET /echo',
				response: '101',
				out: ['text 5', 'close 4001 ""'],
				in: ['text (more) 3', 'ping 0', 'continuation 2', 'close 4001 ""'],
				violations: [],
			},
		],
		failedConstructs: ['8: construct ftp://<host>/ threw SyntaxError'],
		console: ['4: log server said Hello'],
	});
});

/** The same run on another port, with another key, tap, masking key, interleaving and time. */
test('does not depend on keys, masks, times, addresses, the browser or the interleaving', () => {
	const run = (host: string, key: string, tap: string, agent: string, masked: Uint8Array, t: number): TraceEvent[] => [
		construct(1, 1, `ws://${host}/echo?delay=5`),
		bytes(
			'out',
			ascii(
				`GET /echo?delay=5&tap=${tap}.1.1 HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: ${agent}\r\n` +
					`Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
			),
			t,
		),
		bytes('in', RESPONSE, t),
		bytes('out', masked, t),
		bytes('in', joined(Uint8Array.of(0x81, agent.length), ascii(agent)), t),
		messageEvent(agent),
		printed(`${agent} at ws://${host}/echo with ${key}`),
	];
	const one = run('localhost:4321', 'dGhlIHNhbXBsZSBub25jZQ==', 'A'.repeat(22), 'Agent/1', HELLO_OUT, 1);
	const unkeyed = joined(Uint8Array.of(0x81, 0x85, 0, 0, 0, 0), ascii('Hello'));
	const other = run('127.0.0.1:50123', 'Iv8io/9s+lYFgZWcXczP8Q==', 'B'.repeat(22), 'Longer agent/20', unkeyed, 9);
	const shape = traceShape(TraceModel.of(one));
	expect(traceShape(TraceModel.of(other))).toEqual(shape);
	expect(traceShape(TraceModel.of([...other.slice(1), ...other.slice(0, 1)]))).toEqual(shape);
	expect(shape.console).toEqual(['log <user-agent> at ws://<host>/echo with <sec-websocket-key>']);
	expect(shape.sockets).toMatchObject([{ request: 'GET /echo?delay=5', in: ['text 12'] }]);
});

test('has a message of the client once, into however many frames the browser cut it', () => {
	const cut = traceShape(
		TraceModel.of([
			...opening(),
			bytes('out', hex('01 83 37fa213d 7f9f4d')),
			bytes('out', hex('80 82 37fa213d 5b95')),
			bytes('in', HEL_IN),
			bytes('in', LO_IN),
		]),
	).sockets[0];
	expect(cut?.out).toEqual(['text 5']);
	expect(cut?.in).toEqual(['text (more) 3', 'continuation 2']);
});

test('leaves out how long a pong took', () => {
	const report = (ms: string) => {
		const text = `{"ping":1,"ms":${ms}}`;
		const frame = joined(Uint8Array.of(0x81, text.length), ascii(text));
		return traceShape(TraceModel.of([construct(1), ...opening(), bytes('in', frame), printed(`message ${text}`)]));
	};
	expect(report('12.34')).toEqual(report('7'));
	expect(report('7').console).toEqual(['log message {"ping":1,"ms":<ms>}']);
});

test('tells apart what a recording must hold to', () => {
	const run = [construct(1), ...opening(), send(2, 'Hello'), bytes('out', HELLO_OUT), bytes('in', HELLO_IN)];
	const shape = traceShape(TraceModel.of(run));
	for (const changed of [
		run.slice(0, -1),
		[construct(2), ...run.slice(1)],
		[...run, closeEvent(1006)],
		[...run, bytes('in', PING_IN)],
		[...run, printed('more')],
	]) {
		expect(traceShape(TraceModel.of(changed))).not.toEqual(shape);
	}
});

test('keeps the status and the sentence of a refusal', () => {
	const refusal = ascii('HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\n\r\nNot for you.\n');
	const shape = traceShape(TraceModel.of([bytes('out', REQUEST), bytes('in', refusal)]));
	expect(shape.sockets).toMatchObject([{ response: '403 Not for you.', out: [], in: [] }]);
});

test('has CLOSING only where the page closes: else it depends on the machine whether it is seen', () => {
	const closedByServer = (...seen: TraceEvent[]) =>
		traceShape(
			TraceModel.of([
				construct(1),
				state(0),
				...opening(),
				state(1),
				bytes('in', CLOSE_4001_IN),
				...seen,
				closeEvent(4001, []),
				state(3),
			]),
		).sockets[0]?.states;
	expect(closedByServer(state(2))).toEqual([0, 1, 3]);
	expect(closedByServer()).toEqual([0, 1, 3]);
	expect(closedByServer(close(5, 4001, 'bye'), state(2))).toEqual([0, 1, 2, 3]);
});

test('leaves out what the stop of a run brings about, which may come before anyone looks, or after', () => {
	const run = [construct(1), state(0), ...opening(), state(1), openEvent([2])];
	const stopped: TraceEvent = { kind: 'worker-ended', t: 0, by: 'stop' };
	const fact = (readyState: 1 | 2 | 3): TraceEvent => ({
		kind: 'peer',
		t: 0,
		socket: 1,
		fact: { type: 'state', readyState },
	});
	// 1001: the browser goes away with the worker, and the server answers.
	const end = [
		bytes('out', hex('88 82 00000000 03e9')),
		bytes('in', hex('88 02 03e9')),
		fact(2),
		peer('disconnected'),
		fact(3),
	];
	const shape = traceShape(TraceModel.of([...run, fact(1), stopped]));
	expect(shape.sockets).toMatchObject([{ out: [], in: [], peer: ['state 1'] }]);
	expect(traceShape(TraceModel.of([...run, fact(1), stopped, ...end]))).toEqual(shape);
	expect(traceShape(TraceModel.of([...run, fact(1), ...end, closeEvent(1001)]))).not.toEqual(shape);
});

describe('each thing of a run in its own words', () => {
	const socketOf = (...events: readonly TraceEvent[]) => traceShape(TraceModel.of(events)).sockets[0];

	test('a head that is not HTTP, and one that negotiates', () => {
		expect(socketOf(bytes('out', ascii('SSH-2.0-x\r\n\r\n')))).toMatchObject({ request: 'not HTTP', response: null });
		const foreign = socketOf(bytes('out', REQUEST), bytes('in', ascii('SSH-2.0-x\r\n\r\n')));
		expect(foreign?.response).toBe('not HTTP');
		const answer = 'Sec-WebSocket-Protocol: chat\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n';
		const agreed = socketOf(bytes('out', REQUEST), bytes('in', joined(RESPONSE.subarray(0, -2), ascii(answer))));
		expect(agreed?.response).toBe('101 (chat) (permessage-deflate)');
	});

	test('events: with a line that is not known, of a message that was not seen, and an error', () => {
		const { events } = socketOf(construct(1), messageEvent('Hello', []), errorEvent([4, 5])) ?? {};
		expect(events).toEqual(['message string 5', '4,5: error']);
		const anonymous: TraceEvent = { kind: 'event', t: 0, socket: 1, type: 'error', handlers: [null] };
		expect(socketOf(construct(1), anonymous)?.events).toEqual(['?: error']);
	});

	test('a refusal of which only the server tells', () => {
		const refused: TraceEvent = { kind: 'peer', t: 0, socket: 1, fact: { type: 'refused', status: 403 } };
		expect(socketOf(construct(1), refused, peer('disconnected'))?.peer).toEqual(['refused 403', 'disconnected']);
	});

	test('compressed messages, unknown opcodes and broken rules', () => {
		const shape = socketOf(
			...[bytes('out', REQUEST), bytes('in', DEFLATE_RESPONSE)],
			bytes('out', hex('c1 87 00000000 f248cdc9c90700')),
			bytes('in', hex('c1 07 f248cdc9c90700 83 00')),
		);
		expect(shape?.out).toEqual(['text rsv1 7']);
		expect(shape?.in).toEqual(['text rsv1 7', '3 0']);
		expect(shape?.violations).toEqual(['in reserved-opcode']);
	});

	test('lines of the console that were not kept', () => {
		const shape = traceShape(TraceModel.of([{ kind: 'console-dropped', t: 0, lines: 5 }, printed('a', 2)]));
		expect(shape.console).toEqual(['5 lines dropped', '2: log a']);
	});

	test('a close frame with 1001 where the run was not stopped, and another where it was', () => {
		const run = [construct(1), ...opening(), openEvent([2])];
		const stopped: TraceEvent = { kind: 'worker-ended', t: 0, by: 'stop' };
		const leaving = bytes('out', hex('88 82 00000000 03e9'));
		expect(socketOf(...run, leaving)?.out).toEqual(['close 1001 ""']);
		expect(socketOf(...run, bytes('out', CLOSE_4001_OUT), stopped)?.out).toEqual(['close 4001 ""']);
		expect(socketOf(...run, leaving, closeEvent(1001), stopped)?.out).toEqual(['close 1001 ""']);
	});
});
