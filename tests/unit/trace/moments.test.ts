import { expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { MAX_CONSOLE_LINES, MAX_CONSOLE_MOMENTS } from '../../../src/trace/limits.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { type Moment, refOfMoment } from '../../../src/trace/moment.ts';
import { Moments } from '../../../src/trace/moments.ts';
import type { TraceRef } from '../../../src/trace/trace-ref.ts';
import fc from '../fixed-seed.ts';
import {
	at,
	bytes,
	CLOSE_1000_IN,
	CLOSE_1000_OUT,
	CLOSE_4001_OUT,
	close,
	closeEvent,
	construct,
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
	PONG_OUT,
	peer,
	printed,
	REQUEST,
	RESPONSE,
	send,
	state,
} from './wire.ts';

function say(moment: Moment): string {
	switch (moment.kind) {
		case 'call':
			return moment.call.call.method;
		case 'event':
			return `on ${moment.fired.event.type}`;
		case 'state':
			return `state ${moment.state.readyState}`;
		case 'console':
			return moment.entry.kind === 'console' ? `› ${moment.entry.text}` : `${moment.entry.lines} lines missing`;
		case 'frame':
			return `${moment.wire.direction} ${moment.wire.frame.opcode}`;
		case 'peer':
			return moment.fact.type === 'state' ? `peer state ${moment.fact.readyState}` : moment.fact.type;
		case 'violation':
			return moment.broken.violation.id;
		case 'lost':
			return `lost ${moment.bytes}`;
		default:
			return moment.kind;
	}
}

const all = (moments: Moments): readonly Moment[] => moments.slice(0, moments.count);
const log = (events: readonly TraceEvent[]): readonly string[] => all(Moments.of(TraceModel.of(events))).map(say);

/** Opened, greeted, closed by the page; both clocks as they really are. */
const RUN: readonly TraceEvent[] = [
	at(1, construct(1)),
	at(1, state(0)),
	at(2, printed('created')),
	at(4, bytes('out', REQUEST)),
	at(5, bytes('in', RESPONSE)),
	at(5, peer({ type: 'state', readyState: 1 })),
	at(6, state(1)),
	at(6, openEvent([2])),
	at(7, send(3, 'Hello')),
	at(7.2, bytes('out', HELLO_OUT)),
	at(7.4, bytes('in', HELLO_IN)),
	at(8, messageEvent('Hello', [5])),
	at(9, close(6, 1000)),
	at(9, state(2)),
	at(9.3, bytes('out', CLOSE_1000_OUT)),
	at(9.4, bytes('in', CLOSE_1000_IN)),
	at(9.5, peer({ type: 'state', readyState: 2 })),
	at(9.7, peer({ type: 'disconnected' })),
	at(9.8, peer({ type: 'state', readyState: 3 })),
	at(11, state(3)),
	at(11, closeEvent(1000, [8])),
];

const RUN_LOG = [
	'construct',
	'› created',
	'request',
	'response',
	'on open',
	'send',
	'out 1',
	'in 1',
	'on message',
	'close',
	'out 8',
	'in 8',
	'disconnected',
	'on close',
];

test('puts what happened at both ends into one sequence, each thing once', () => {
	expect(log(RUN)).toEqual(RUN_LOG);
});

test('says with which moment each readyState of both peers began', () => {
	const moments = Moments.of(TraceModel.of(RUN));
	const socket = moments.socket(1);
	const said = (side: 'client' | 'server') =>
		socket?.history.states[side].map(({ entry, readyState }) => {
			const moment = socket.at(entry);
			return [readyState, moment && say(moment)];
		});
	expect(said('client')).toEqual([
		[0, 'construct'],
		[1, 'on open'],
		[2, 'close'],
		[3, 'on close'],
	]);
	expect(said('server')).toEqual([
		[0, 'request'],
		[1, 'response'],
		[2, 'in 8'],
		[3, 'disconnected'],
	]);
});

test('a state that nothing else explains is a moment of its own', () => {
	const events = [
		construct(1),
		...opening(),
		state(1),
		openEvent(),
		at(1, bytes('in', CLOSE_1000_IN)),
		at(2, state(2)),
		peer({ type: 'state', readyState: 3 }, 3),
	];
	expect(log(events)).toEqual(['construct', 'request', 'response', 'on open', 'in 8', 'state 2', 'peer state 3']);
});

test('keeps causes before their effects where both have the same time', () => {
	const events = [
		construct(1),
		state(1),
		openEvent(),
		send(3, 'Hello'),
		messageEvent('Hello'),
		close(4, 1000),
		closeEvent(1000),
		...opening(),
		bytes('out', HELLO_OUT),
		bytes('in', HELLO_IN),
		bytes('out', CLOSE_1000_OUT),
		bytes('in', CLOSE_1000_IN),
	];
	expect(log(events)).toEqual([
		'construct',
		'request',
		'response',
		'on open',
		'send',
		'out 1',
		'in 1',
		'on message',
		'close',
		'out 8',
		'in 8',
		'on close',
	]);
});

test('keeps causes before their effects where the clocks of both ends differ by a little', () => {
	const events = [
		at(1, construct(1)),
		at(2, bytes('out', REQUEST)),
		at(3.4, bytes('in', RESPONSE)),
		at(3, openEvent()),
		at(5, send(3, 'Hello')),
		at(4.9, bytes('out', HELLO_OUT)),
	];
	expect(log(events)).toEqual(['construct', 'request', 'response', 'on open', 'send', 'out 1']);
});

test('keeps the order in which the page did things within one tick of its clock', () => {
	const events = [
		at(1, construct(1)),
		at(2, messageEvent('a')),
		at(2, printed('a')),
		at(2, send(3, 'x')),
		at(2, messageEvent('b')),
		at(2, printed('b')),
		at(2, send(3, 'y')),
	];
	expect(log(events)).toEqual(['construct', 'on message', '› a', 'send', 'on message', '› b', 'send']);
});

test('puts what the tap tells late to its place, and says from where on the sequence changed', () => {
	const model = TraceModel.of([at(1, construct(1)), at(100, openEvent()), at(101, send(3, 'Hello'))]);
	const moments = Moments.of(model);
	model.append([at(50, bytes('out', REQUEST)), at(51, bytes('in', RESPONSE))]);
	expect(moments.read()).toBe(1);
	expect(all(moments).map(say)).toEqual(['construct', 'request', 'response', 'on open', 'send']);
	expect(all(moments).map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
	expect(moments.read()).toBe(5);
});

test('is the same however a run is cut into batches', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: RUN.length }), { maxLength: 6 }), (cuts) => {
			const model = new TraceModel();
			const moments = Moments.of(model);
			let from = 0;
			for (const to of [...cuts.toSorted((a, b) => a - b), RUN.length]) {
				model.append(RUN.slice(from, to));
				moments.read();
				from = to;
			}
			expect(all(moments).map(say)).toEqual(RUN_LOG);
		}),
	);
});

test('is the same whichever of both ends is heard of first', () => {
	const tap = RUN.filter(({ kind }) => kind === 'bytes' || kind === 'peer');
	const page = RUN.filter(({ kind }) => kind !== 'bytes' && kind !== 'peer');
	for (const halves of [
		[tap, page],
		[page, tap],
	]) {
		const model = new TraceModel();
		const moments = Moments.of(model);
		for (const half of halves) {
			model.append(half);
			moments.read();
		}
		expect(all(moments).map(say)).toEqual(RUN_LOG);
	}
});

test('a refusal is the answer that was seen, and the end of the link', () => {
	const refused = joined(hex('485454502f312e3120343033204e6f0d0a0d0a'));
	const events = [
		at(1, construct(1)),
		at(2, bytes('out', REQUEST)),
		at(3, peer({ type: 'refused', status: 403 })),
		at(3, bytes('in', refused)),
		at(4, peer({ type: 'disconnected' })),
		at(5, state(3)),
		at(5, errorEvent()),
		at(5, closeEvent(1006)),
	];
	expect(log(events)).toEqual(['construct', 'request', 'response', 'disconnected', 'on error', 'on close']);
	expect(log(events.filter(({ kind }) => kind !== 'bytes'))).toEqual([
		'construct',
		'refused',
		'disconnected',
		'on error',
		'on close',
	]);
});

test('a cut link comes before the close event that tells of it', () => {
	const cut = [peer({ type: 'cut' }, 9), peer({ type: 'disconnected' }, 9), peer({ type: 'state', readyState: 3 }, 9)];
	const events = [...opening(), openEvent(), at(8.9, errorEvent()), at(8.95, closeEvent(1006)), ...cut];
	expect(log(events)).toEqual(['request', 'response', 'on open', 'on error', 'cut', 'on close', 'disconnected']);
});

test('frames are where their last byte was, fragments and what came between them too', () => {
	const events = [
		...opening(),
		at(1, bytes('in', HEL_IN)),
		at(2, bytes('in', PING_IN.subarray(0, 1))),
		at(3, bytes('out', PONG_OUT)),
		at(4, bytes('in', joined(PING_IN.subarray(1), LO_IN))),
		at(5, bytes('in', hex('83 00'))),
		at(6, { kind: 'lost', t: 6, socket: 1, direction: 'out', bytes: 7 } as const),
	];
	expect(log(events)).toEqual([
		'request',
		'response',
		'in 1',
		'out 10',
		'in 9',
		'in 0',
		'in 3',
		'reserved-opcode',
		'lost 7',
	]);
});

test('knows what each thing follows from at the other end', () => {
	const moments = Moments.of(TraceModel.of(RUN));
	const socket = moments.socket(1);
	const causes = all(moments).map((moment) => {
		const cause = socket?.cause(moment) ?? null;
		return cause && `${say(moment)} ← ${say(cause)}`;
	});
	expect(causes.filter(Boolean)).toEqual([
		'request ← construct',
		'on open ← response',
		'out 1 ← send',
		'on message ← in 1',
		'out 8 ← close',
		'on close ← in 8',
	]);
});

test('the browser’s own answer to a close frame follows from no call', () => {
	const events = [...opening(), openEvent(), bytes('in', CLOSE_1000_IN), bytes('out', CLOSE_1000_OUT), close(4, 4001)];
	const moments = Moments.of(TraceModel.of(events));
	const frame = moments.at(moments.indexOf({ kind: 'frame', socket: 1, frame: 1 }));
	expect(frame && moments.socket(1)?.cause(frame)).toBeNull();
	const own = Moments.of(TraceModel.of([...opening(), close(4, 4001), bytes('out', CLOSE_4001_OUT)]));
	const sent = own.at(own.indexOf({ kind: 'frame', socket: 1, frame: 0 }));
	expect(sent && own.socket(1)?.cause(sent)).toMatchObject({ kind: 'call' });
});

test('finds the moment of each thing, and steps through every one of them', () => {
	const moments = Moments.of(TraceModel.of(RUN));
	for (const moment of all(moments)) {
		expect(moments.indexOf(refOfMoment(moment))).toBe(moment.position);
	}
	expect(moments.indexOf({ kind: 'message', socket: 1, direction: 'out', message: 0 })).toBe(6);
	expect(moments.indexOf({ kind: 'frame', socket: 2, frame: 0 })).toBe(-1);
	expect(moments.indexOf({ kind: 'line', line: 3 })).toBe(-1);

	const forwards: TraceRef[] = [];
	for (let ref = moments.next(null); ref !== null; ref = moments.next(ref)) forwards.push(ref);
	const backwards: TraceRef[] = [];
	for (let ref = moments.previous(null); ref !== null; ref = moments.previous(ref)) backwards.push(ref);
	expect(forwards.map((ref) => ref.kind)).toEqual([
		'call',
		'row',
		'handshake',
		'handshake',
		'event',
		'call',
		'frame',
		'frame',
		'event',
		'call',
		'frame',
		'frame',
		'row',
		'event',
	]);
	expect(backwards).toEqual(forwards.toReversed());
});

test('follows one socket alone, with the console', () => {
	const events = [
		construct(1, 1),
		construct(2, 2),
		printed('two'),
		construct(3, null),
		...opening(2),
		openEvent([], 2),
	];
	const moments = Moments.of(TraceModel.of(events), 2);
	expect(all(moments).map(say)).toEqual(['construct', '› two', 'failed-construct', 'request', 'response', 'on open']);
	expect(Moments.of(TraceModel.of(events)).sockets).toEqual([1, 2]);
});

test('keeps the first lines of the console and counts the others', () => {
	const model = new TraceModel();
	const moments = Moments.of(model);
	for (let printedSoFar = 0; printedSoFar < MAX_CONSOLE_MOMENTS + 500; printedSoFar += 500) {
		model.append(Array.from({ length: 500 }, () => printed('again')));
		moments.read();
	}
	expect([moments.count, moments.unlistedLines]).toEqual([MAX_CONSOLE_MOMENTS, 500]);
});

test('says how many lines are missing where the console did not keep them', () => {
	const model = new TraceModel();
	const moments = Moments.of(model);
	model.append([printed('a'), printed('b')]);
	moments.read();
	model.append(Array.from({ length: MAX_CONSOLE_LINES + 10 }, (_, line) => printed(String(line))));
	moments.read();
	expect(all(moments).slice(0, 4).map(say)).toEqual(['› a', '› b', '11 lines missing', '› 11']);
	expect(moments.count).toBe(2 + MAX_CONSOLE_LINES);
});

test('counts what it has not taken in', () => {
	const model = TraceModel.of([construct(1)]);
	const moments = Moments.of(model);
	model.append([...opening()]);
	expect(moments.waiting).toBe(2);
	// Of so many lines not all are kept.
	model.append(Array.from({ length: MAX_CONSOLE_LINES + 10 }, () => printed('again')));
	expect(moments.waiting).toBe(2 + MAX_CONSOLE_LINES + 10);
	moments.read();
	expect(moments.waiting).toBe(0);
});
