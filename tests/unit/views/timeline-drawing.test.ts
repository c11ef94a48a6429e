import { expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { Moments } from '../../../src/trace/moments.ts';
import { type Arrow, arrowsOf, assembliesOf } from '../../../src/views/timeline/arrows.layout.ts';
import {
	bracketsOf,
	breaksOf,
	linkEndsOf,
	segmentsOf,
	tracksOf,
} from '../../../src/views/timeline/lifelines.layout.ts';
import { Rows } from '../../../src/views/timeline/rows.layout.ts';
import { statesAt } from '../../../src/views/timeline/states-at.ts';
import {
	bytes,
	CLOSE_1000_IN,
	CLOSE_1000_OUT,
	close,
	closeEvent,
	construct,
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
	send,
	state,
} from '../trace/wire.ts';

/** Rows of 10 pixels, so that the middle of row n is at 10 n + 5; what lies between them is 3 pixels off. */
const ZOOM = { id: 'normal', row: 10, perMillisecond: 0 } as const;
const EVERYTHING = { start: 0, end: 40 };

function drawn(events: readonly TraceEvent[], window = EVERYTHING) {
	const moments = Moments.of(TraceModel.of(events));
	const rows = new Rows(moments, ZOOM);
	const socket = moments.socket(1);
	if (socket === null) throw new Error('no socket');
	return { moments, rows, socket, arrows: arrowsOf(moments, rows, window) };
}

const line = ({ tone, x1, y1, x2, y2 }: Arrow) => `${tone} ${x1},${y1} ${x2},${y2}`;

test('an arrow goes from the row where a thing left to the row where it arrived', () => {
	const { arrows } = drawn([
		construct(1),
		...opening(),
		openEvent(),
		send(3, 'Hello'),
		bytes('out', HELLO_OUT),
		bytes('in', HELLO_IN),
		messageEvent('Hello'),
	]);
	expect(arrows.map(line)).toEqual(['handshake 0,5 1,15', 'handshake 1,25 0,35', 'out 0,45 1,55', 'in 1,65 0,75']);
	expect(arrows.every(({ arrived, unseen, number }) => arrived && !unseen && number === null)).toBe(true);
});

test('what the browser does by itself begins and ends at the lifeline, beside the row', () => {
	const { arrows } = drawn([...opening(), bytes('in', PING_IN), bytes('out', PONG_OUT)]);
	expect(arrows.slice(2).map(line)).toEqual(['control 1,25 0,28', 'control 0,32 1,35']);
	expect(arrows.slice(2).map(({ unseen }) => unseen)).toEqual([true, true]);
});

test('fragments wait for the last one, which alone becomes the event', () => {
	const { arrows, moments, rows } = drawn([
		...opening(),
		bytes('in', HEL_IN),
		bytes('in', PING_IN),
		bytes('in', LO_IN),
		messageEvent('Hello'),
	]);
	expect(arrows.slice(2).map(line)).toEqual(['in 1,25 0.09,28', 'control 1,35 0,38', 'in 1,45 0,55']);
	expect(assembliesOf(moments, rows, EVERYTHING)).toEqual([
		{
			key: '1 message 0',
			socket: 1,
			ref: { kind: 'message', socket: 1, direction: 'in', message: 0 },
			from: 28,
			to: 55,
			complete: true,
		},
	]);
});

test('a message that lacks fragments goes on waiting', () => {
	const { moments, rows } = drawn([...opening(), bytes('in', HEL_IN)]);
	expect(assembliesOf(moments, rows, EVERYTHING)).toMatchObject([{ from: 28, to: 31, complete: false }]);
});

test('what was sent and not seen at the server leaves and does not arrive', () => {
	const { arrows } = drawn([construct(1), ...opening(), openEvent(), send(3, 'Hello')]);
	expect(arrows.at(-1)).toMatchObject({ x1: 0, y1: 45, x2: 0.3, y2: 48, arrived: false, number: null });
});

test('what did nothing has no arrow: a send that threw, one that was dropped, a second close', () => {
	const { arrows } = drawn([
		construct(1),
		send(2, 'early', 'InvalidStateError'),
		...opening(),
		openEvent(),
		close(3, 1000),
		{ ...bytes('out', CLOSE_1000_OUT), t: 1 },
		{ ...close(4, 1000), t: 2 },
		{ ...send(5, 'late'), t: 2 },
	]);
	expect(arrows.map(line)).toEqual(['handshake 0,5 1,25', 'handshake 1,35 0,45', 'control 0,55 1,65']);
});

test('an arrow over many rows is drawn at both ends, with its number', () => {
	const flood = Array.from({ length: 12 }, () => [HELLO_IN]).flat();
	const events = [
		...opening(),
		bytes('in', joined(...flood)),
		...flood.map(() => ({ ...messageEvent('Hello'), t: 1 })),
	];
	const cut = drawn(events).arrows.filter(({ number }) => number !== null);
	expect(cut.filter(({ number }) => number === 1).map(line)).toEqual(['in 1,25 0.7,28', 'in 0.3,142 0,145']);
	expect(cut.filter(({ x2 }) => x2 === 0).map(({ number }) => number)).toEqual(
		Array.from({ length: 12 }, (_, index) => index + 1),
	);
});

test('draws no more than what is in sight and near it', () => {
	const flood = Array.from({ length: 500 }, () => HELLO_IN);
	const events = [...opening(), bytes('in', joined(...flood))];
	expect(drawn(events, { start: 200, end: 220 }).arrows).toHaveLength(22);
});

test('a frame that breaks a rule arrives, and is refused', () => {
	const { arrows } = drawn([construct(1), ...opening(), bytes('in', hex('83 00'))]);
	expect(arrows.slice(2).map(line)).toEqual(['refused 1,35 0,38']);
});

test('a frame that breaks a rule is not refused where the page gets what it carries', () => {
	const masked = hex('81 85 37fa213d 7f9f4d5158');
	const { arrows } = drawn([construct(1), ...opening(), bytes('in', masked), messageEvent('Hello')]);
	expect(arrows.slice(2).map(line)).toEqual(['in 1,35 0,45']);
});

test('nobody knows whether a frame that breaks a rule was refused where nothing is known of the page', () => {
	const { arrows } = drawn([...opening(), bytes('in', hex('83 00'))]);
	expect(arrows.slice(2).map(line)).toEqual(['in 1,25 0,28']);
});

test('a frame whose end is not known arrives, and is refused', () => {
	const { arrows } = drawn([...opening(), bytes('in', hex('82 7f 8000000000000000'))]);
	expect(arrows.slice(2).map(line)).toEqual(['refused 1,25 0,28']);
});

test('a lifeline has a stretch for each state of its peer', () => {
	const { socket, rows } = drawn([
		construct(1),
		...opening(),
		state(1),
		openEvent(),
		close(3, 1000),
		state(2),
		bytes('out', CLOSE_1000_OUT),
		bytes('in', CLOSE_1000_IN),
		peer({ type: 'state', readyState: 2 }),
		peer({ type: 'disconnected' }),
		closeEvent(1000),
	]);
	const tracks = tracksOf([{ socket: 1, first: 0, last: 9 }]);
	const stretches = segmentsOf(socket, rows, tracks, EVERYTHING);
	const of = (side: string) =>
		stretches.filter((one) => one.side === side).map(({ readyState, from, to }) => [readyState, from, to]);
	// Row 7 is the close event, which the close frame of the server in row 6 has caused.
	expect(of('client')).toEqual([
		[0, 5, 35],
		[1, 35, 45],
		[2, 45, 75],
		[3, 75, 90],
	]);
	expect(of('server')).toEqual([
		[0, 15, 25],
		[1, 25, 65],
		[2, 65, 85],
		[3, 85, 90],
	]);
	expect(segmentsOf(socket, rows, tracks, { start: 4, end: 5 }).map(({ key }) => key)).toEqual([
		'1 client 1',
		'1 client 2',
		'1 server 1',
	]);
});

test('brackets both halves of both handshakes, and leaves open what did not come', () => {
	const events = [...opening(), { ...close(3, 1000), t: 1 }, { ...bytes('out', CLOSE_1000_OUT), t: 2 }];
	const { socket, rows } = drawn(events);
	expect(bracketsOf(socket, rows, EVERYTHING)).toEqual([
		{ key: '1 opening', kind: 'opening', from: 2, to: 18, ended: true },
		{ key: '1 closing', kind: 'closing', from: 32, to: 38, ended: false },
	]);
	const whole = drawn([...events, { ...bytes('in', CLOSE_1000_IN), t: 3 }]);
	expect(bracketsOf(whole.socket, whole.rows, EVERYTHING)[1]).toMatchObject({ from: 32, to: 48, ended: true });
	const inSight = (start: number, end: number) =>
		bracketsOf(whole.socket, whole.rows, { start, end }).map(({ kind }) => kind);
	expect([inSight(0, 1), inSight(1, 2), inSight(2, 3), inSight(4, 5), inSight(5, 6)]).toEqual([
		...[['opening'], ['opening'], [], ['closing'], []],
	]);
});

test('brackets the time in which the server did not read', () => {
	const { socket, rows } = drawn([...opening(), peer({ type: 'paused' }), send(1, 'x'), peer({ type: 'resumed' })]);
	expect(bracketsOf(socket, rows, EVERYTHING)[1]).toMatchObject({ kind: 'paused', ended: true });
});

test('a link is broken when it ends without both halves of the closing handshake', () => {
	const ends = (events: readonly TraceEvent[]) => {
		const { socket, rows } = drawn([...opening(), ...events]);
		return linkEndsOf(socket, rows, EVERYTHING).map(({ key, broken }) => key === '1 end' && broken);
	};
	const both = [bytes('out', CLOSE_1000_OUT), bytes('in', CLOSE_1000_IN)];
	expect(ends([])).toEqual([]);
	expect(ends([...both, peer({ type: 'disconnected' })])).toEqual([false]);
	expect(ends([peer({ type: 'disconnected' })])).toEqual([true]);
	expect(ends([...both, peer({ type: 'cut' })])).toEqual([true]);
});

test('tears the lifelines where nothing happened for long', () => {
	const { rows } = drawn([construct(1), { ...send(2, 'x'), t: 500 }, { ...send(3, 'y'), t: 501 }]);
	expect(breaksOf(rows, EVERYTHING)).toEqual([{ key: 'break 1', y: 15 }]);
});

test('says how both peers stood at a moment', () => {
	const { moments } = drawn([
		construct(1),
		...opening(),
		{ ...openEvent(), t: 1 },
		{ ...send(3, 'Hello'), t: 2 },
		{ ...state(1, 5), t: 2 },
		{ ...bytes('out', HELLO_OUT), t: 3 },
		{ ...state(1, 0), t: 3 },
	]);
	const at = (position: number) => {
		const states = statesAt(moments, position);
		return [states?.client, states?.bufferedAmount, states?.server];
	};
	expect([0, 1, 2, 3, 4, 5].map(at)).toEqual([
		[0, 0, null],
		[0, 0, 0],
		[0, 0, 1],
		[1, 0, 1],
		[1, 5, 1],
		[1, 0, 1],
	]);
});
