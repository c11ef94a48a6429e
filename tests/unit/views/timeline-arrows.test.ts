import { describe, expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { Moments } from '../../../src/trace/moments.ts';
import { type Arrow, arrowsOf, assembliesOf, NEAR } from '../../../src/views/timeline/arrows.layout.ts';
import { Rows } from '../../../src/views/timeline/rows.layout.ts';
import { statesAt } from '../../../src/views/timeline/states-at.ts';
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
	HELLO_IN,
	HELLO_OUT,
	hex,
	inTurn,
	LO_IN,
	messageEvent,
	openEvent,
	opening,
	PING_IN,
	printed,
	REQUEST,
	send,
	state,
} from '../trace/wire.ts';

/** Rows of 10 pixels, so that the middle of row n is at 10 n + 5; what lies between them is 3 pixels off. */
const ZOOM = { id: 'normal', row: 10, perMillisecond: 0 } as const;
const EVERYTHING = { start: 0, end: 60 };

/** What is drawn of events that follow one another by a millisecond each. */
function drawn(events: readonly TraceEvent[], window = EVERYTHING) {
	const moments = Moments.of(TraceModel.of(inTurn(events)));
	const rows = new Rows(moments, ZOOM);
	return { moments, rows, arrows: arrowsOf(moments, rows, window) };
}

const line = ({ tone, x1, y1, x2, y2 }: Arrow) => `${tone} ${x1},${y1} ${x2},${y2}`;
const told = ({ key, arrived, unseen, number }: Arrow) => [key, arrived, unseen, number];

const OPEN = [construct(1), ...opening(), openEvent()];
/** Rows that put what comes behind them far from what came before. */
const FAR = Array.from({ length: NEAR }, () => printed('x'));

describe('an arrow whose ends are far from each other', () => {
	test('is two: a call leaves, and its frame arrives', () => {
		const { arrows } = drawn([...OPEN, send(3, 'Hello'), ...FAR, bytes('out', HELLO_OUT)]);
		expect(arrows.slice(2).map(line)).toEqual(['out 0,45 0.3,48', 'out 0.7,152 1,155']);
		expect(arrows.slice(2).map(told)).toEqual([
			['1 call 2 leaves', false, false, 1],
			['1 frame 0', true, false, 1],
		]);
		expect(arrows[2]).toMatchObject({ ref: { kind: 'call', socket: 1, call: 1 }, since: 4, direction: 'out' });
	});

	test('is whole while there are ten rows between its ends', () => {
		const { arrows } = drawn([...OPEN, send(3, 'Hello'), ...FAR.slice(1), bytes('out', HELLO_OUT)]);
		expect(arrows.slice(2).map(line)).toEqual(['out 0,45 1,145']);
	});

	test('is two of a constructor, of a close frame and of an answer too', () => {
		const [request, response] = opening();
		if (request === undefined || response === undefined) throw new Error('no handshake');
		const opened = drawn([construct(1), ...FAR, request, response, ...FAR, openEvent()]).arrows;
		expect(opened.map(line)).toEqual(['handshake 0,5 0.3,8', 'handshake 0.7,112 1,115', 'handshake 1,125 0.7,128']);
		const closed = drawn([
			...OPEN,
			close(3, 1000),
			...FAR,
			bytes('out', CLOSE_1000_OUT),
			bytes('in', CLOSE_1000_IN),
			...FAR,
			closeEvent(1000),
		]);
		expect(closed.arrows.slice(2).map(line)).toEqual([
			'control 0,45 0.3,48',
			'control 0.7,152 1,155',
			'control 1,165 0.7,168',
			'control 0.3,272 0,275',
		]);
		expect(closed.arrows.at(-1)).toMatchObject({
			key: '1 frame 1 arrives',
			number: null,
			arrived: true,
			direction: 'in',
		});
	});
});

describe('a call whose frame was not seen', () => {
	const leaves = (...events: readonly TraceEvent[]) =>
		drawn(events)
			.arrows.filter(({ key }) => key.endsWith('leaves'))
			.map(({ key, tone }) => `${key} ${tone}`);

	test.each<[string, readonly TraceEvent[], readonly string[]]>([
		['a constructor', [construct(1)], ['1 call 0 leaves handshake']],
		['a constructor that threw', [construct(1, null)], []],
		['a send', [...OPEN, send(3, 'x')], ['1 call 2 leaves out']],
		['a send that threw', [construct(1), send(3, 'x', 'InvalidStateError'), ...opening()], []],
		['a close', [...OPEN, close(3, 1000)], ['1 call 2 leaves control']],
		['a close before it was open', [construct(1), bytes('out', REQUEST), close(3)], []],
		['a second close', [...OPEN, close(3, 1000), close(4, 1000)], ['1 call 2 leaves control']],
		[
			'a close after that of the server',
			[...OPEN, bytes('in', CLOSE_1000_IN), bytes('out', CLOSE_1000_OUT), close(3)],
			[],
		],
		['a close whose frame was seen', [...OPEN, close(3, 1000), bytes('out', CLOSE_1000_OUT)], []],
	])('leaves where it did anything: %s', (_what, events, keys) => {
		expect(leaves(...events)).toEqual(keys);
	});
});

describe('what the page was not told of', () => {
	test('arrives where it is a control frame or was refused, and not where it is a message', () => {
		const { arrows } = drawn([
			...OPEN,
			bytes('in', PING_IN),
			bytes('in', HELLO_IN),
			bytes('in', hex('81 81 00000000 61')),
		]);
		expect(arrows.slice(2).map(({ tone, arrived, unseen }) => [tone, arrived, unseen])).toEqual([
			['control', true, true],
			['in', false, true],
			['refused', true, true],
		]);
	});

	test.each([
		['HTTP/1.1 403 No', 'refused'],
		['SSH-2.0-x', 'refused'],
		['HTTP/1.1 101 Switching Protocols', 'refused'],
	])('an answer of %s that ended in an error is refused', (head, tone) => {
		const { arrows } = drawn([
			construct(1),
			bytes('out', REQUEST),
			bytes('in', ascii(`${head}\r\n\r\n`)),
			errorEvent(),
			closeEvent(1006),
		]);
		expect(arrows.map((arrow) => arrow.tone)).toEqual(['handshake', tone]);
		expect(arrows[1]).toMatchObject({ key: '1 handshake in', ref: { kind: 'handshake', socket: 1, direction: 'in' } });
	});

	test('an answer that opened is none of that, nor a frame of a client that breaks a rule', () => {
		const { arrows } = drawn([...OPEN, bytes('out', HELLO_IN)]);
		expect(arrows.map(({ tone }) => tone)).toEqual(['handshake', 'handshake', 'out']);
	});

	test('what could not be read is drawn from its sender, in either direction', () => {
		const endless = hex('82 ff 8000000000000000');
		expect(
			drawn([...opening(), bytes('out', endless)])
				.arrows.slice(2)
				.map(line),
		).toEqual(['refused 0,22 1,25']);
		expect(drawn([...opening(), bytes('out', endless)]).arrows.at(-1)).toMatchObject({
			...{ key: '1 broken out', ref: null, arrived: true, unseen: true, since: 2 },
		});
	});
});

describe('fragments', () => {
	test('of the page are drawn whole, those of the server up to where they wait', () => {
		const { arrows } = drawn([
			...OPEN,
			send(3, 'Hello'),
			bytes('out', hex('01 83 00000000 48656c')),
			bytes('out', hex('80 82 00000000 6c6f')),
		]);
		expect(arrows.slice(2).map(({ x2 }) => x2)).toEqual([1, 1]);
	});

	test('wait in the browser from the first to the event, also where only part of that is in sight', () => {
		const events = [
			...OPEN,
			bytes('in', HEL_IN),
			bytes('in', PING_IN),
			bytes('in', LO_IN),
			messageEvent('Hello'),
			bytes('in', HELLO_IN),
			messageEvent('Hello'),
		];
		const { moments, rows } = drawn(events);
		const whole = [{ key: '1 message 0', from: 48, to: 75, complete: true }];
		expect(assembliesOf(moments, rows, EVERYTHING)).toMatchObject(whole);
		expect(assembliesOf(moments, rows, { start: 6, end: 7 })).toMatchObject(whole);
		expect(assembliesOf(moments, rows, { start: 7, end: 8 })).toMatchObject(whole);
		expect(assembliesOf(moments, rows, { start: 5, end: 6 })).toEqual([]);
		expect(assembliesOf(moments, rows, { start: 8, end: 10 })).toEqual([]);
		const answered = drawn([...events, bytes('out', HELLO_OUT)]);
		expect(assembliesOf(answered.moments, answered.rows, { start: 10, end: 11 })).toEqual([]);
	});

	test('that came and are not told of wait behind the last of them', () => {
		const { moments, rows } = drawn([...OPEN, bytes('in', HEL_IN), bytes('in', LO_IN)]);
		expect(assembliesOf(moments, rows, EVERYTHING)).toMatchObject([{ from: 48, to: 61, complete: false }]);
	});
});

test('an arrow is drawn that reaches into what is in sight, and none above or below', () => {
	const events = [...OPEN, send(3, 'a'), ...FAR.slice(2), bytes('out', HELLO_OUT), ...FAR, ...FAR];
	const keys = (start: number, end: number) => drawn(events, { start, end }).arrows.map(({ key }) => key);
	expect(keys(8, 9)).toEqual(['1 frame 0']);
	expect(keys(15, 16)).toEqual([]);
	expect(keys(0, 1)).toEqual(['1 handshake out']);
	expect(keys(5, 6)).toEqual(['1 frame 0']);
});

describe('how both peers stood', () => {
	const statesOf = (events: readonly TraceEvent[]) => {
		const { moments } = drawn(events);
		return Array.from({ length: moments.count }, (_, position) => statesAt(moments, position));
	};

	test('is that of the socket that last did anything, where a moment belongs to none', () => {
		const run = [printed('a'), construct(1), construct(2, 2), printed('b'), send(3, 'x')];
		expect(statesOf(run).map((states) => states?.socket)).toEqual([1, 1, 2, 2, 1]);
		expect(statesOf([printed('a')])).toEqual([null]);
	});

	test('says from when on a socket is gone with its worker', () => {
		const run: readonly TraceEvent[] = [construct(1), state(0), { kind: 'worker-ended', t: 0, by: 'stop' }];
		expect(statesOf(run).map((states) => [states?.client, states?.clientGone])).toEqual([
			[0, false],
			[null, true],
		]);
	});

	test('knows no bufferedAmount of a capture', () => {
		expect(statesOf(opening()).map((states) => [states?.client, states?.server, states?.bufferedAmount])).toEqual([
			[null, 0, null],
			[null, 1, null],
		]);
	});
});
