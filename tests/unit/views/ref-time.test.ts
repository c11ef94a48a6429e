import { expect, test } from 'vitest';
import { linksOf } from '../../../src/trace/links.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import type { TraceRef } from '../../../src/trace/trace-ref.ts';
import { journeyOf, marksOf } from '../../../src/views/buffer/marks.ts';
import { timeOf, timeOfChosen } from '../../../src/views/ref-time.ts';
import {
	bytes,
	construct,
	HEL_IN,
	HELLO_OUT,
	inTurn,
	joined,
	LO_IN,
	messageEvent,
	openEvent,
	opening,
	PING_IN,
	REQUEST,
	send,
} from '../trace/wire.ts';

const RUN = inTurn([
	construct(1),
	...opening(),
	openEvent([2]),
	send(3, 'Hello'),
	bytes('out', HELLO_OUT),
	bytes('in', joined(HEL_IN, PING_IN)),
	bytes('in', LO_IN),
	messageEvent('Hello', [4]),
	construct(5, 2),
]);
const model = TraceModel.of(RUN);
const connection = model.connection(1);
if (connection === null) throw new Error('There is no connection.');

const at = { socket: 1 } as const;
const row = { kind: 'row', of: 'console', index: 0, t: 77, line: null } as const;

test.each<[TraceRef, number | null]>([
	[{ kind: 'call', ...at, call: 1 }, 4],
	[{ kind: 'event', ...at, event: 1 }, 8],
	[{ kind: 'frame', ...at, frame: 0 }, 5],
	[{ kind: 'handshake', ...at, direction: 'out' }, 1],
	[{ kind: 'handshake', ...at, direction: 'in' }, 2],
	[{ kind: 'message', ...at, direction: 'in', message: 0 }, 7],
	[{ kind: 'message', ...at, direction: 'out', message: 0 }, 5],
	[{ kind: 'message', ...at, direction: 'in', message: 9 }, null],
	[{ kind: 'call', ...at, call: 9 }, null],
	[{ kind: 'event', ...at, event: 9 }, null],
	[{ kind: 'frame', ...at, frame: 9 }, null],
	[{ kind: 'call', socket: 2, call: 0 }, null],
	[{ kind: 'byte', ...at, direction: 'in', offset: 0 }, null],
	[{ kind: 'line', line: 3 }, null],
	[{ ...row, socket: 1 }, null],
])('the time of %j is %s', (ref, t) => expect(timeOf(connection, ref)).toBe(t));

test.each<[TraceRef | null, number | null]>([
	[null, null],
	[{ ...row, socket: null }, 77],
	[{ ...row, socket: 1 }, 77],
	[{ ...row, socket: 2 }, null],
	[{ kind: 'line', line: 3 }, 4],
	[{ kind: 'line', line: 5 }, null],
	[{ kind: 'line', line: 99 }, null],
	[{ kind: 'byte', ...at, direction: 'out', offset: REQUEST.length }, 4],
	[{ kind: 'frame', ...at, frame: 1 }, 6],
	[{ kind: 'call', socket: 2, call: 0 }, null],
])('what is chosen happened when the first of it did: %j at %s', (chosen, t) => {
	const links = linksOf(model, chosen ?? { kind: 'line', line: 99 });
	expect(timeOfChosen(connection, chosen, links)).toBe(t);
});

test('a line that made two sockets is, to each, where it made that one', () => {
	const two = TraceModel.of([construct(1), { ...construct(1, 2), t: 9 }]);
	const links = linksOf(two, { kind: 'line', line: 1 });
	const times = two.connections.map((one) => timeOfChosen(one, { kind: 'line', line: 1 }, links));
	expect(times).toEqual([0, 9]);
	expect(timeOf(two.connections[0] ?? connection, { kind: 'handshake', ...at, direction: 'out' })).toBeNull();
});

test('what is linked is marked on the lines of the chart, each thing of a message once', () => {
	const marks = (ref: TraceRef) => marksOf(connection, linksOf(model, ref));
	expect(marks({ kind: 'call', ...at, call: 1 })).toEqual([
		{ made: 'send', t: 4 },
		{ made: 'read', t: 5 },
	]);
	expect(marks({ kind: 'event', ...at, event: 1 })).toEqual([
		{ made: 'written', t: 6 },
		{ made: 'written', t: 7 },
		{ made: 'delivered', t: 8 },
	]);
	expect(marks({ kind: 'call', ...at, call: 0 })).toEqual([]);
	expect(marks({ kind: 'frame', ...at, frame: 2 })).toEqual([]);
	expect(marksOf(connection, linksOf(model, { kind: 'call', socket: 2, call: 0 }))).toEqual([]);
});

test('a message that is chosen took the time from its beginning to its end, several take none', () => {
	const journey = (ref: TraceRef) => journeyOf(marksOf(connection, linksOf(model, ref)));
	expect(journey({ kind: 'call', ...at, call: 1 })).toEqual({ outward: 1, inward: null });
	expect(journey({ kind: 'event', ...at, event: 1 })).toEqual({ outward: null, inward: 1 });
	expect(
		journeyOf([
			{ made: 'send', t: 1 },
			{ made: 'send', t: 2 },
			{ made: 'read', t: 3 },
		]),
	).toEqual({ outward: null, inward: null });
	expect(
		journeyOf([
			{ made: 'send', t: 5 },
			{ made: 'read', t: 3 },
		]),
	).toEqual({ outward: 0, inward: null });
	expect(journeyOf([{ made: 'delivered', t: 5 }])).toEqual({ outward: null, inward: null });
});

test('at most sixty things are marked', () => {
	const sends = Array.from({ length: 100 }, () => send(3, 'x'));
	const many = TraceModel.of([construct(1), openEvent(), ...sends]);
	const found = many.connection(1);
	expect(found && marksOf(found, linksOf(many, { kind: 'line', line: 3 }))).toHaveLength(60);
});
