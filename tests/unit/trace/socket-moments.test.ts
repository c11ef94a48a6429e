import { expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { Moments } from '../../../src/trace/moments.ts';
import {
	at,
	bytes,
	closeEvent,
	construct,
	HEL_IN,
	HELLO_IN,
	HELLO_OUT,
	joined,
	LO_IN,
	messageEvent,
	openEvent,
	opening,
	printed,
	send,
} from './wire.ts';

const ENDED: TraceEvent = { kind: 'worker-ended', t: 20, by: 'stop' };

/** Two sockets: the first is opened, sends and is told in two fragments; the second does nothing more. */
const RUN: readonly TraceEvent[] = [
	at(1, construct(1)),
	at(2, printed('between')),
	at(3, construct(2, 2)),
	...opening().map((event) => at(4, event)),
	at(5, openEvent()),
	at(6, send(3, 'Hello')),
	at(7, bytes('out', HELLO_OUT)),
	at(8, bytes('in', joined(HEL_IN, LO_IN))),
	at(9, messageEvent('Hello')),
	at(10, closeEvent(1006)),
];

test('a socket begins and ends where its first and its last moment are', () => {
	const moments = Moments.of(TraceModel.of(RUN));
	expect([1, 2].map((socket) => [moments.socket(socket)?.start, moments.socket(socket)?.end])).toEqual([
		[0, 11],
		[2, 2],
	]);
	const capture = Moments.of(TraceModel.of([printed('a'), ...opening(), bytes('in', HELLO_IN)]));
	expect([capture.socket(1)?.start, capture.socket(1)?.end]).toEqual([1, 3]);
	expect(moments.socket(3)).toBeNull();
});

test('what was heard of later may be its beginning', () => {
	const model = TraceModel.of([at(50, openEvent())]);
	const moments = Moments.of(model);
	model.append([at(1, printed('a')), ...opening().map((event) => at(2, event))]);
	moments.read();
	expect([moments.socket(1)?.start, moments.socket(1)?.end]).toEqual([0, 2]);
});

test('a moment at the server has a call it came from and an event that told of it', () => {
	const moments = Moments.of(TraceModel.of(RUN));
	const socket = moments.socket(1);
	const ends = moments.slice(0, moments.count).map((moment) => {
		const [origin, arrival] = [socket?.origin(moment), socket?.arrival(moment)];
		return [moment.position, origin?.position ?? null, arrival?.position ?? null];
	});
	expect(ends.filter(([, origin, arrival]) => origin !== null || arrival !== null)).toEqual([
		[3, 0, null],
		[4, null, 5],
		[7, 6, null],
		[8, null, 10],
		[9, null, 10],
	]);
});

test('a worker that ends is a moment of each socket that it had', () => {
	const run = [
		at(1, construct(1)),
		at(2, construct(2, 2)),
		at(3, closeEvent(1006, [], 2)),
		at(4, construct(3, 3)),
		ENDED,
	];
	const ended = (only: number | null) => {
		const moments = Moments.of(TraceModel.of(run), only);
		return moments.slice(0, moments.count).flatMap(({ kind, socket }) => (kind === 'worker-ended' ? [socket] : []));
	};
	expect([ended(null), ended(1), ended(2)]).toEqual([[1, 3], [1], []]);
});

test('takes in as much as it may, and the rest the next time', () => {
	const moments = new Moments(TraceModel.of(RUN));
	const counts = Array.from({ length: 6 }, () => {
		moments.read(3);
		return [moments.count, moments.waiting];
	});
	expect(counts).toEqual([
		[3, 8],
		[6, 5],
		[10, 2],
		[12, 0],
		[12, 0],
		[12, 0],
	]);
});

test('a thing that no moment shows has no place', () => {
	const moments = Moments.of(TraceModel.of(RUN));
	const refs = [
		{ kind: 'call', socket: 1, call: 9 },
		{ kind: 'event', socket: 1, event: 9 },
		{ kind: 'frame', socket: 1, frame: 9 },
		{ kind: 'handshake', socket: 2, direction: 'in' },
		{ kind: 'message', socket: 1, direction: 'out', message: 5 },
		{ kind: 'byte', socket: 1, direction: 'in', offset: 0 },
		{ kind: 'row', socket: 1, of: 'state', index: 7, t: 0, line: null },
	] as const;
	expect(refs.map((ref) => moments.indexOf(ref))).toEqual([-1, -1, -1, -1, -1, -1, -1]);
	expect(moments.indexOf({ kind: 'message', socket: 1, direction: 'in', message: 0 })).toBe(8);
});
