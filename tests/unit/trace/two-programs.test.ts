import { describe, expect, it, test } from 'vitest';
import type { ServerCallEvent, ServerFiredEvent, ServerMethod, TraceEvent } from '../../../src/trace/events.ts';
import { linksOf } from '../../../src/trace/links.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { refOfMoment } from '../../../src/trace/moment.ts';
import { Moments } from '../../../src/trace/moments.ts';
import { type RowRef, refKey } from '../../../src/trace/trace-ref.ts';
import { bytes, construct, HELLO_IN, HELLO_OUT, hex, messageEvent, openEvent, opening, send } from './wire.ts';

const called = (
	method: ServerMethod,
	{ line = 4, threw = null, buffered = 0, socket = 1, t = 0 }: Partial<ServerCallEvent> = {},
): TraceEvent => ({ kind: 'server-call', t, socket, args: [], method, line, threw, buffered });
const told = (
	type: ServerFiredEvent['type'],
	handlers: readonly (number | null)[],
	socket: number | null = 1,
	t = 0,
): TraceEvent => ({ kind: 'server-event', t, socket, args: [], type, handlers });
const THREW = { name: 'Error', message: 'no' };

/** `server.js` listens on line 2, greets on line 4, hears on line 5. */
const RUN: readonly TraceEvent[] = [
	called('listen', { line: 2, socket: null }),
	told('listening', [null], null),
	construct(1),
	...opening(),
	told('connection', [3]),
	openEvent([2]),
	called('send', { buffered: 7 }),
	bytes('in', HELLO_IN, 1),
	messageEvent('Hello', [6]),
	send(3, 'Hello'),
	bytes('out', HELLO_OUT, 2),
	told('message', [5]),
	{ kind: 'server-state', t: 3, socket: 1, bufferedAmount: 2 },
	{ kind: 'console', t: 3, level: 'log', text: 'heard', line: 5, program: 'server' },
	{ kind: 'server-ended', t: 4, by: 'uncaught', line: 9 },
];

describe('what server.js did with a socket', () => {
	const sideOf = (...events: readonly TraceEvent[]) =>
		TraceModel.of([construct(1), ...opening(), ...events]).connection(1)?.server;

	it('is its calls, what it was told, and bufferedAmount behind each call and while it fell', () => {
		const side = TraceModel.of(RUN).connection(1)?.server;
		expect(side?.calls.map(({ method }) => method)).toEqual(['send']);
		expect(side?.told.map(({ type }) => type)).toEqual(['connection', 'message']);
		expect(side?.buffered).toEqual([
			{ t: 0, bytes: 7 },
			{ t: 3, bytes: 2 },
		]);
		expect([side?.sends, side?.deliveries]).toEqual([[0], [1]]);
	});

	it.each<[string, readonly TraceEvent[], readonly number[]]>([
		['two sends', [called('send'), called('ping'), called('send')], [0, 2]],
		['a send that threw', [called('send', { threw: THREW }), called('send')], [1]],
		['a send after close()', [called('close'), called('send')], []],
		['a send after terminate()', [called('terminate'), called('send')], []],
	])('makes the messages of %s', (_what, events, sends) => expect(sideOf(...events)?.sends).toEqual(sends));
});

describe('a run of two programs, moment by moment', () => {
	const moments = Moments.of(TraceModel.of(RUN));
	const all = Array.from({ length: moments.count }, (_, position) => moments.at(position)).filter(
		(moment) => moment !== null,
	);
	const rows = all.map(refOfMoment).filter((ref): ref is RowRef => ref.kind === 'row');

	it('has rows for what server.js did, was told, printed and how it ended, each with its line', () => {
		expect(rows.map(({ of, index, socket, line, program }) => [of, index, socket, line, program])).toEqual([
			['server-call', 0, null, 2, 'server'],
			['server-event', 0, null, null, 'server'],
			['server-event', 0, 1, 3, 'server'],
			['server-call', 0, 1, 4, 'server'],
			['server-event', 1, 1, 5, 'server'],
			['console', 0, null, 5, 'server'],
			['server-ended', 0, null, 9, 'server'],
		]);
	});

	it('points at the other moments as other views do', () => {
		const others = all.map(refOfMoment).filter(({ kind }) => kind !== 'row');
		expect(others.map(refKey).sort()).toEqual([
			...['1 call 0', '1 call 1', '1 event 0', '1 event 1', '1 frame 0', '1 frame 1'],
			...['1 handshake in', '1 handshake out'],
		]);
	});
});

describe('in a run of two programs', () => {
	const model = TraceModel.of(RUN);
	const row = (of: RowRef['of'], index: number, line: number | null): RowRef => ({
		...{ kind: 'row', socket: 1, of, index, t: 0, line, program: 'server' },
	});
	const keys = (links: ReturnType<typeof linksOf>) => links.things.map(refKey);

	it('a send of the server belongs to its message and to who handled it in the page', () => {
		const links = linksOf(model, row('server-call', 0, 4));
		expect(keys(links)).toEqual(['1 message in 0', '1 frame 0', '1 event 1']);
		expect([links.lines, links.serverLines]).toEqual([[6], [4]]);
	});

	it('a message that the server was told of belongs to the send that made it', () => {
		const links = linksOf(model, row('server-event', 1, 5));
		expect(keys(links)).toEqual(['1 call 1', '1 message out 0', '1 frame 1']);
		expect([links.lines, links.serverLines]).toEqual([[3], [5]]);
	});

	it('what brought no message has its own line alone', () => {
		const links = linksOf(model, row('server-event', 0, 3));
		expect([links.things, links.lines, links.serverLines]).toEqual([[], [], [3]]);
	});

	it('a line of server.js belongs to what it sent and to what it was told', () => {
		expect(keys(linksOf(model, { kind: 'line', line: 4, program: 'server' }))).toEqual([
			...['1 message in 0', '1 frame 0', '1 event 1'],
		]);
		const heard = linksOf(model, { kind: 'line', line: 5, program: 'server' });
		expect(keys(heard)).toEqual(['1 call 1', '1 message out 0', '1 frame 1']);
		expect([heard.lines, heard.serverLines]).toEqual([[3], [5]]);
		expect(keys(linksOf(model, { kind: 'line', line: 9, program: 'server' }))).toEqual([]);
	});

	it('a message belongs to lines of both', () => {
		const links = linksOf(model, { kind: 'message', socket: 1, direction: 'in', message: 0 });
		expect([links.lines, links.serverLines]).toEqual([[6], [4]]);
	});

	it('a second message belongs to the second send', () => {
		const more = TraceModel.of([...RUN, called('send', { line: 8 }), bytes('in', hex('81 01 61'), 5)]);
		const links = linksOf(more, { kind: 'line', line: 8, program: 'server' });
		expect(keys(links)).toEqual(['1 message in 1', '1 frame 2']);
		expect(links.serverLines).toEqual([8]);
	});
});

test('two refs have one key exactly when they point at the same thing', () => {
	const refs = [
		{ kind: 'line', line: 1 },
		{ kind: 'line', line: 1, program: 'server' },
		{ kind: 'line', line: 2 },
		{ kind: 'call', socket: 1, call: 1 },
		{ kind: 'call', socket: 2, call: 1 },
		{ kind: 'event', socket: 1, event: 1 },
		{ kind: 'frame', socket: 1, frame: 1 },
		{ kind: 'handshake', socket: 1, direction: 'in' },
		{ kind: 'handshake', socket: 1, direction: 'out' },
		{ kind: 'message', socket: 1, direction: 'in', message: 1 },
		{ kind: 'message', socket: 1, direction: 'out', message: 1 },
		{ kind: 'byte', socket: 1, direction: 'in', offset: 1 },
		{ kind: 'byte', socket: 1, direction: 'out', offset: 1 },
		{ kind: 'row', socket: 1, of: 'state', index: 1, t: 0, line: null },
		{ kind: 'row', socket: null, of: 'console', index: 1, t: 0, line: null },
		{ kind: 'row', socket: null, of: 'console', index: 2, t: 0, line: null },
	] as const;
	expect(new Set(refs.map(refKey)).size).toBe(refs.length);
	expect(refKey({ kind: 'row', socket: 1, of: 'state', index: 1, t: 9, line: 4 })).toBe('1 row state 1');
	expect(refKey({ kind: 'line', line: 1, program: 'server' })).toBe('line server 1');
});
