import { describe, expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import type { Entry } from '../../../src/trace/history.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import {
	ascii,
	at,
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
	hex,
	joined,
	LO_IN,
	messageEvent,
	OPEN,
	openEvent,
	opening,
	peer,
	state,
} from './wire.ts';

const ENDED: TraceEvent = { kind: 'worker-ended', t: 5, by: 'stop' };

function connectionOf(...events: readonly TraceEvent[]) {
	const connection = TraceModel.of(events).connection(1);
	if (connection === null) throw new Error('There is no connection.');
	return connection;
}

const kindsOf = (entries: readonly Entry[]) => entries.map(({ kind, side }) => `${side} ${kind}`);

test('has what happened at both ends in the order in which it became known', () => {
	const { history } = connectionOf(...OPEN, bytes('in', CLOSE_1000_IN), closeEvent(1000));
	expect(kindsOf(history.entries)).toEqual([
		'client call',
		'server request',
		'server response',
		'client event',
		'server frame',
		'client event',
	]);
});

test.each([
	['close() with a code', close(3, 1000), CLOSE_1000_OUT, true],
	['close() without a code, which is 1005', close(3), hex('88 80 37fa213d'), true],
	['a code of the server’s: the browser answered by itself', close(3, 1000), CLOSE_4001_OUT, false],
	['no code where one was asked for', close(3, 1000), hex('88 80 37fa213d'), false],
] as const)('the call that a close frame left for: %s', (_, call, frame, made) => {
	const { history } = connectionOf(...OPEN, call, state(2), bytes('out', frame));
	const { out } = history.closes;
	expect(out && history.origin(out)).toBe(made ? history.closeCall : null);
});

test('a second close frame of a direction is nobody’s', () => {
	const { history } = connectionOf(...OPEN, close(3, 1000), bytes('out', CLOSE_1000_OUT), bytes('out', CLOSE_1000_OUT));
	expect(history.frames.map((frame) => history.origin(frame) !== null)).toEqual([true, false]);
});

test('what the page gave up before is not told of the answer', () => {
	const [request, response] = opening();
	if (request === undefined || response === undefined) throw new Error('no handshake');
	const gaveUp = connectionOf(construct(1), close(2), state(2), request, response, errorEvent(), closeEvent(1006));
	expect(gaveUp.history.response && gaveUp.history.arrival(gaveUp.history.response)).toBeNull();
	const failed = connectionOf(construct(1), request, response, errorEvent(), closeEvent(1006));
	expect(failed.history.response && failed.history.arrival(failed.history.response)).toBe(failed.history.failed);
	const before = connectionOf(
		construct(1),
		request,
		at(500, response),
		at(400, errorEvent()),
		at(400, closeEvent(1006)),
	);
	expect(before.history.response && before.history.arrival(before.history.response)).toBeNull();
});

test('an open event does not come of a refusal, as of a redirect that was followed', () => {
	const [request] = opening();
	if (request === undefined) throw new Error('no request');
	const answer = bytes('in', ascii('HTTP/1.1 302 Found\r\nLocation: /echo\r\n\r\n'));
	const { history } = connectionOf(construct(1), request, answer, state(1), openEvent([2]));
	expect(history.response && history.arrival(history.response)).toBeNull();
	expect(history.opened && history.cause(history.opened)).toBeNull();
});

test('a close event comes of the server’s close frame, unless it was there long before', () => {
	const soon = connectionOf(...OPEN, at(5, bytes('in', CLOSE_4001_IN)), at(4, closeEvent(4001)));
	expect(soon.history.closed && soon.history.cause(soon.history.closed)).toBe(soon.history.closes.in);
	const late = connectionOf(...OPEN, at(500, bytes('in', CLOSE_4001_IN)), at(4, closeEvent(1006)));
	expect(late.history.closed && late.history.cause(late.history.closed)).toBeNull();
});

test('sockets that live when the worker ends are gone, others are not', () => {
	const trace = TraceModel.of([
		construct(1),
		state(0),
		construct(2, 2),
		at(1, closeEvent(1006, [], 2)),
		{ kind: 'worker-ended', t: 5, by: 'stop' },
		bytes('out', hex('88 82 37fa213d 3413'), 6),
	]);
	const states = trace.connections.map(({ history }) => history.states.client.map(({ readyState }) => readyState));
	expect(states).toEqual([
		[0, null],
		[0, 3],
	]);
	expect(trace.connections.map(({ history }) => history.workerEnded?.t ?? null)).toEqual([5, null]);
});

test('a server that stops reading and reads again is as open as before', () => {
	const connection = connectionOf(
		...OPEN,
		peer({ type: 'state', readyState: 1 }),
		peer({ type: 'paused' }),
		peer({ type: 'resumed' }),
	);
	expect(connection.peerReadyState).toBe(1);
	expect(connection.history.stateOf('server')).toBe(1);
	expect(connection.history.pauses.map(({ fact }) => fact.type)).toEqual(['paused', 'resumed']);
});

test.each([
	['nobody is', [], false],
	['the page alone is', [closeEvent(1006)], true],
	['the page is, the server is not', [peer({ type: 'state', readyState: 1 }), closeEvent(1006)], false],
	['the server alone is', [peer({ type: 'disconnected' })], false],
	['both are', [peer({ type: 'disconnected' }), closeEvent(1006)], true],
	['the server is and the worker ended', [peer({ type: 'disconnected' }), ENDED], true],
	['the worker ended before the server knew of the socket', [ENDED], true],
] as const)('both peers are done with a connection when %s', (_when, events, over) => {
	const server = events.some(({ kind }) => kind === 'peer');
	expect(connectionOf(construct(1), ...(server ? opening() : []), ...events).history.over).toBe(over);
});

test('what server did not end the link is no end of it', () => {
	const facts = ['paused', 'resumed', 'cut', 'disconnected'] as const;
	const endOf = (...types: readonly (typeof facts)[number][]) =>
		connectionOf(...OPEN, ...types.map((type) => peer({ type }))).history.linkEnd?.fact.type ?? null;
	expect(facts.map((type) => endOf(type))).toEqual([null, null, 'cut', 'disconnected']);
	expect(endOf('cut', 'disconnected')).toBe('cut');
});

test('each event of a socket is the first of its type, or none', () => {
	const { history } = connectionOf(...OPEN, messageEvent('a'), errorEvent(), errorEvent(), closeEvent(1006));
	const { fired, opened, failed, closed } = history;
	expect([opened, failed, closed].map((entry) => entry && fired.indexOf(entry))).toEqual([0, 2, 4]);
	expect(connectionOf(construct(1), messageEvent('a')).history).toMatchObject({
		...{ opened: null, failed: null, closed: null },
	});
});

test('a message has the frames that carry it; one that there is not has none', () => {
	const { history } = connectionOf(...OPEN, bytes('in', joined(HEL_IN, LO_IN)));
	expect([history.messageFrames('in', 0), history.messageFrames('in', 1), history.messageFrames('out', 0)]).toEqual([
		...[[0, 1], [], []],
	]);
});

test('a message event comes of the last frame of its message', () => {
	const { history } = connectionOf(...OPEN, bytes('in', joined(HEL_IN, LO_IN)), messageEvent('Hello'));
	const told = history.fired[1];
	expect(told && history.cause(told)).toBe(history.frames[1]);
	expect(history.frames.map((frame) => history.arrival(frame))).toEqual([told, told]);
	const before = connectionOf(...OPEN, bytes('in', HEL_IN), messageEvent('Hello'));
	const early = before.history.fired[1];
	expect(early && before.history.cause(early)).toBeNull();
});

describe('a state of the server', () => {
	const entries = (...events: readonly TraceEvent[]) =>
		connectionOf(construct(1), ...events).history.entries.filter(({ kind }) => kind === 'peer').length;
	const became = (readyState: 1 | 2 | 3) => peer({ type: 'state', readyState });

	test.each([
		['OPEN after its answer', [...opening(), became(1)], 0],
		['OPEN with no answer seen', [became(1)], 1],
		['CLOSING after a close frame', [...opening(), bytes('in', CLOSE_1000_IN), became(2)], 0],
		['CLOSING after another frame', [...opening(), bytes('in', HEL_IN), became(2)], 1],
		['CLOSING with nothing before it', [became(2)], 1],
		['CLOSED after it cut the link', [...opening(), peer({ type: 'cut' }), became(3)], 1],
		['OPEN after it cut the link', [peer({ type: 'cut' }), became(1)], 2],
		['CLOSED after it paused', [...opening(), peer({ type: 'paused' }), became(3)], 2],
		['CLOSED once the link has ended', [...opening(), peer({ type: 'disconnected' }), became(3)], 1],
		['OPEN twice', [became(1), became(1)], 1],
	] as const)('is an entry of its own only where none explains it: %s', (_what, events, count) => {
		expect(entries(...events)).toBe(count);
	});
});
