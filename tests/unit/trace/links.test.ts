import { expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { linksOf, MAX_OF_LINE } from '../../../src/trace/links.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { refKey, type TraceRef } from '../../../src/trace/trace-ref.ts';
import {
	bytes,
	CLOSE_1000_IN,
	CLOSE_1000_OUT,
	CLOSE_4001_IN,
	CLOSE_4001_OUT,
	close,
	closeEvent,
	construct,
	errorEvent,
	HEL_IN,
	HELLO_IN,
	HELLO_OUT,
	joined,
	LO_IN,
	messageEvent,
	openEvent,
	opening,
	PING_IN,
	PONG_OUT,
	REQUEST,
	RESPONSE,
	send,
	state,
} from './wire.ts';

/** One socket: opened, greeted, answered in two fragments around a ping, closed by the client. */
const RUN: readonly TraceEvent[] = [
	construct(1),
	...opening(),
	state(1),
	openEvent([2]),
	send(3, 'Hello'),
	bytes('out', HELLO_OUT),
	bytes('in', joined(HEL_IN, PING_IN, LO_IN)),
	bytes('out', PONG_OUT),
	messageEvent('Hello', [5, 6]),
	close(7, 4001),
	bytes('out', CLOSE_4001_OUT),
	bytes('in', CLOSE_4001_IN),
	closeEvent(4001, [9]),
];

const call = (index: number, socket = 1): TraceRef => ({ kind: 'call', socket, call: index });
const event = (index: number, socket = 1): TraceRef => ({ kind: 'event', socket, event: index });
const frame = (index: number, socket = 1): TraceRef => ({ kind: 'frame', socket, frame: index });
const message = (direction: 'out' | 'in', index: number, socket = 1): TraceRef => ({
	kind: 'message',
	socket,
	direction,
	message: index,
});
const handshake = (direction: 'out' | 'in'): TraceRef => ({ kind: 'handshake', socket: 1, direction });
const byte = (direction: 'out' | 'in', offset: number): TraceRef => ({ kind: 'byte', socket: 1, direction, offset });

const OPENING = [call(0), handshake('out'), handshake('in'), event(0)];
const GREETING = [call(1), message('out', 0), frame(0)];
const ANSWER = [message('in', 0), frame(1), frame(3), event(1)];
const CLOSE_OUT = [call(2), frame(5)];
const CLOSE_IN = [frame(6), event(2)];

test.each([
	['constructor call, handshake and open event', OPENING],
	['send call, message and frame', GREETING],
	['message, its fragments and message event', ANSWER],
	['close call and close frame', CLOSE_OUT],
	['close frame that came and close event', CLOSE_IN],
])('%s belong together, whichever is pointed at', (_, group) => {
	const model = TraceModel.of(RUN);
	for (const ref of group) expect(linksOf(model, ref).things, refKey(ref)).toEqual(group);
});

test('a ping between fragments, and its pong, stand for themselves', () => {
	const model = TraceModel.of(RUN);
	expect(linksOf(model, frame(2)).things).toEqual([frame(2)]);
	expect(linksOf(model, frame(4)).things).toEqual([frame(4)]);
});

test('names the lines that made the calls and registered the handlers', () => {
	const model = TraceModel.of(RUN);
	expect(linksOf(model, handshake('in')).lines).toEqual([1, 2]);
	expect(linksOf(model, frame(0)).lines).toEqual([3]);
	expect(linksOf(model, frame(3)).lines).toEqual([5, 6]);
	expect(linksOf(model, event(2)).lines).toEqual([9]);
});

test('names the bytes, counted from the first of their direction', () => {
	const model = TraceModel.of(RUN);
	const at = RESPONSE.length;
	expect(linksOf(model, event(1)).bytes).toEqual([
		{ socket: 1, direction: 'in', start: at, end: at + 5 },
		{ socket: 1, direction: 'in', start: at + 7, end: at + 11 },
	]);
	expect(linksOf(model, call(0)).bytes).toEqual([
		{ socket: 1, direction: 'out', start: 0, end: REQUEST.length },
		{ socket: 1, direction: 'in', start: 0, end: RESPONSE.length },
	]);
});

test('a byte belongs to the handshake or the frame that it is in', () => {
	const model = TraceModel.of(RUN);
	const at = RESPONSE.length;
	expect(linksOf(model, byte('in', 0)).things).toEqual(OPENING);
	expect(linksOf(model, byte('in', at - 1)).things).toEqual(OPENING);
	expect(linksOf(model, byte('in', at)).things).toEqual(ANSWER);
	expect(linksOf(model, byte('in', at + 5)).things).toEqual([frame(2)]);
	expect(linksOf(model, byte('in', at + 7)).things).toEqual(ANSWER);
	expect(linksOf(model, byte('out', REQUEST.length)).things).toEqual(GREETING);
	expect(linksOf(model, byte('in', 9999)).things).toEqual([]);
	expect(linksOf(model, byte('in', -1)).things).toEqual([]);
});

test('a line has everything that its calls made and its handlers were told, each once', () => {
	const line = (number: number) => linksOf(TraceModel.of(RUN), { kind: 'line', line: number }).things;
	expect(line(3)).toEqual(GREETING);
	expect(line(6)).toEqual(ANSWER);
	expect(line(99)).toEqual([]);
	const chained = TraceModel.of([construct(1), ...opening(), openEvent([1])]);
	expect(linksOf(chained, { kind: 'line', line: 1 }).things).toEqual(OPENING);
});

test('a send that threw or was dropped has no message, and the others keep theirs', () => {
	const model = TraceModel.of([
		construct(1),
		send(2, 'too early', 'InvalidStateError'),
		...opening(),
		state(1),
		send(3, 'Hello'),
		bytes('out', HELLO_OUT),
		close(4),
		send(5, 'too late'),
	]);
	expect(linksOf(model, call(1)).things).toEqual([call(1)]);
	expect(linksOf(model, frame(0)).things).toEqual([call(2), message('out', 0), frame(0)]);
	expect(linksOf(model, call(4)).things).toEqual([call(4)]);
});

test('two sockets keep their things apart', () => {
	const model = TraceModel.of([
		construct(1, 1),
		construct(2, 2),
		...opening(1),
		...opening(2),
		send(4, 'b', null, 2),
		send(3, 'a', null, 1),
		bytes('out', HELLO_OUT, 0, 1),
		bytes('out', HELLO_OUT, 0, 2),
	]);
	const second = [call(1, 2), message('out', 0, 2), frame(0, 2)];
	expect(linksOf(model, frame(0, 2))).toMatchObject({ things: second, lines: [4] });
	expect(linksOf(model, frame(0, 1))).toMatchObject({ lines: [3] });
});

test('the answer of the browser to a close frame of the server is not the work of a close call', () => {
	const model = TraceModel.of([
		construct(1),
		...opening(),
		openEvent(),
		bytes('in', CLOSE_1000_IN),
		bytes('out', CLOSE_1000_OUT),
		close(5, 4001),
		closeEvent(1000, [6]),
	]);
	expect(linksOf(model, call(1)).things).toEqual([call(1)]);
	expect(linksOf(model, frame(1)).things).toEqual([frame(1)]);
	expect(linksOf(model, frame(0)).things).toEqual([frame(0), event(1)]);
});

test('a close call after the server began to close has no frame, even with the server’s code', () => {
	const model = TraceModel.of([
		construct(1),
		...opening(),
		state(1),
		bytes('in', CLOSE_1000_IN),
		bytes('out', CLOSE_1000_OUT),
		state(2),
		close(5, 1000),
	]);
	expect(linksOf(model, call(1)).things).toEqual([call(1)]);
	expect(linksOf(model, frame(1)).things).toEqual([frame(1)]);
});

test('a line in a loop has the last of what it made', () => {
	const sends = Array.from({ length: MAX_OF_LINE + 5 }, () => send(2, 'x'));
	const { things } = linksOf(TraceModel.of([construct(1), ...sends]), { kind: 'line', line: 2 });
	expect(things).toHaveLength(MAX_OF_LINE);
	expect(things[0]).toEqual(call(6));
});

test('a second close call does nothing', () => {
	const model = TraceModel.of([...RUN.slice(0, 11), close(8, 4001), ...RUN.slice(11)]);
	expect(linksOf(model, frame(5)).things).toEqual(CLOSE_OUT);
	expect(linksOf(model, call(3)).things).toEqual([call(3)]);
});

test('a close event without a close frame stands for itself, as does an error event', () => {
	const model = TraceModel.of([construct(1), errorEvent([2]), closeEvent(1006, [3])]);
	expect(linksOf(model, event(0))).toEqual({ things: [event(0)], bytes: [], lines: [2], serverLines: [] });
	expect(linksOf(model, event(1))).toEqual({ things: [event(1)], bytes: [], lines: [3], serverLines: [] });
});

test('a call is linked before its message is on the wire', () => {
	const model = TraceModel.of([construct(1), state(1), send(3, 'Hello')]);
	expect(linksOf(model, call(1)).things).toEqual([call(1)]);
	expect(linksOf(model, message('out', 0)).things).toEqual([call(1)]);
});

test('what the trace does not have has no links', () => {
	const model = TraceModel.of([...RUN, bytes('in', HELLO_IN)]);
	for (const ref of [call(9), event(9), frame(99), message('in', 9), frame(0, 7)]) {
		expect(linksOf(model, ref)).toEqual({ things: [], bytes: [], lines: [], serverLines: [] });
	}
});

test('two refs have the same key exactly when they point at the same thing', () => {
	const refs = [call(0), event(0), frame(0), message('out', 0), message('in', 0), handshake('in'), byte('in', 0)];
	const all: readonly TraceRef[] = [...refs, call(1), frame(0, 2), { kind: 'line', line: 1 }];
	expect(new Set(all.map(refKey)).size).toBe(all.length);
	expect(refKey(call(0))).toBe(refKey(call(0)));
});

test.each([
	['a line of the console', { of: 'console', line: 4 }, [4], []],
	['one whose line is not known', { of: 'console', line: null }, [], []],
	['one of server.js', { of: 'console', line: 4, program: 'server' }, [], [4]],
	['a call of server.js whose line is not known', { of: 'server-call', line: null, program: 'server' }, [], []],
] as const)('what only the timeline shows has its own line alone: %s', (_what, row, lines, serverLines) => {
	const ref: TraceRef = { kind: 'row', socket: null, index: 0, t: 0, ...row };
	expect(linksOf(TraceModel.of(RUN), ref)).toEqual({ things: [], bytes: [], lines, serverLines });
	expect(linksOf(TraceModel.of(RUN), { ...ref, socket: 1 })).toEqual({ things: [], bytes: [], lines, serverLines });
});

test('a capture has links of what it has: no call and no event', () => {
	const model = TraceModel.of([...opening(), bytes('in', HELLO_IN), bytes('in', CLOSE_1000_IN)]);
	expect(linksOf(model, handshake('in')).things).toEqual([handshake('out'), handshake('in')]);
	expect(linksOf(model, frame(0)).things).toEqual([message('in', 0), frame(0)]);
	expect(linksOf(model, frame(1)).things).toEqual([frame(1)]);
	expect(linksOf(TraceModel.of([bytes('out', REQUEST)]), handshake('out')).things).toEqual([handshake('out')]);
	expect(linksOf(TraceModel.of([construct(1)]), call(0)).things).toEqual([call(0)]);
});

test('a handler whose line is not known has none', () => {
	const told: TraceEvent = { kind: 'event', t: 0, socket: 1, type: 'error', handlers: [null, 8, 3] };
	expect(linksOf(TraceModel.of([construct(1), told]), event(0)).lines).toEqual([3, 8]);
});

test('bytes of a direction are those of its own frames', () => {
	const model = TraceModel.of(RUN);
	const at = REQUEST.length + HELLO_OUT.length;
	expect(linksOf(model, byte('out', at - 1)).things).toEqual(GREETING);
	expect(linksOf(model, byte('out', at)).things).toEqual([frame(4)]);
	expect(linksOf(model, byte('out', at + PONG_OUT.length)).things).toEqual(CLOSE_OUT);
});
