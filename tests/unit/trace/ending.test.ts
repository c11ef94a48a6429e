import { expect, test } from 'vitest';
import { frameOfNumber, numberOfFrame } from '../../../src/trace/byte-address.ts';
import { endingOf, failedFor, isOver, isReadWhole, openingOf, wentOn } from '../../../src/trace/ending.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import {
	ascii,
	at,
	bytes,
	CLOSE_4001_IN,
	CLOSE_4001_OUT,
	close,
	closeEvent,
	construct,
	errorEvent,
	HELLO_IN,
	HELLO_OUT,
	hex,
	joined,
	openEvent,
	opening,
	peer,
	REQUEST,
	send,
	state,
} from './wire.ts';

const REFUSAL = ascii('HTTP/1.1 403 Forbidden\r\n\r\n');
const OPEN = [construct(1), ...opening(), openEvent()];
/** A frame of the server's that is masked (RFC 6455 §5.1). */
const MASKED_IN = hex('81 80 00000000');
const CUT = peer({ type: 'cut' });
const GONE = peer({ type: 'disconnected' });
const ENDED: TraceEvent = { kind: 'worker-ended', t: 0, by: 'stop' };
const BROKEN = bytes('in', MASKED_IN);
/** The close frame with which a client fails a connection for it (RFC 6455 §7.1.7): 0x03ea is 1002. */
const CLOSE_1002_OUT = bytes('out', hex('88 82 37fa213d 3410'));
const network = (t: number, type: 'cut' | 'down' | 'up'): TraceEvent => ({ kind: 'network', t, change: { type } });

function connectionOf(events: readonly TraceEvent[]) {
	const connection = TraceModel.of(events).connection(1);
	if (connection === null) throw new Error('There is no connection.');
	return connection;
}

test.each<[string, readonly TraceEvent[], string, boolean]>([
	['nothing was answered', [construct(1), bytes('out', REQUEST)], 'pending', false],
	['the page was told', OPEN, 'opened', false],
	['the page was told, and closed since', [...OPEN, closeEvent(1000)], 'opened', true],
	['readyState became OPEN', [construct(1), state(1), send(2, 'Hello')], 'opened', false],
	['the answer was a 101, and the page was told nothing yet', [construct(1), ...opening()], 'pending', false],
	['an error came', [construct(1), errorEvent()], 'failed', true],
	['a close event came', [construct(1), closeEvent(1006)], 'failed', true],
	['readyState became CLOSED', [construct(1), state(3)], 'failed', true],
	['the worker was ended before', [construct(1), ENDED], 'gone', true],
	['a capture has a 101', opening(), 'opened', false],
	['a capture has a refusal', [bytes('out', REQUEST), bytes('in', REFUSAL)], 'failed', true],
	['a capture has no answer', [bytes('out', REQUEST)], 'pending', false],
	['a capture has no answer and an end', [bytes('out', REQUEST), GONE], 'failed', true],
	['the link ended', [...OPEN, GONE], 'opened', true],
	['the worker was ended', [...OPEN, ENDED], 'opened', true],
])('it is known how far a connection has come when %s', (_when, events, opened, over) => {
	const connection = connectionOf(events);
	expect([openingOf(connection), isOver(connection)]).toEqual([opened, over]);
});

const LOST = [...OPEN, closeEvent(1006)];
const FAILED = [errorEvent(), closeEvent(1006)];

test.each<[string, readonly TraceEvent[], object | null]>([
	['nothing, while it goes on', OPEN, null],
	['nothing, of an end that its code tells', [...OPEN, closeEvent(1000)], null],
	['nothing, before it is open', [construct(1)], null],
	['that the page closed before it was open', [construct(1), close(2), ...FAILED], { id: 'aborted' }],
	[
		'that it was refused',
		[construct(1), bytes('out', REQUEST), bytes('in', REFUSAL), ...FAILED],
		{ id: 'refused', status: 403 },
	],
	[
		'that it was refused, where only the server says so',
		[construct(1), peer({ type: 'refused', status: 503 }), GONE, ...FAILED],
		{ id: 'refused', status: 503 },
	],
	[
		'that the answer is no HTTP',
		[construct(1), bytes('out', REQUEST), bytes('in', ascii('SSH-2.0-x\r\n\r\n')), ...FAILED],
		{ id: 'not-http' },
	],
	['that the page did not take the answer', [construct(1), ...opening(), ...FAILED], { id: 'not-taken' }],
	['that the server cut the link', [construct(1), bytes('out', REQUEST), CUT, ...FAILED], { id: 'cut' }],
	['that nothing was answered', [construct(1), bytes('out', REQUEST), ...FAILED], { id: 'no-answer' }],
	['that nothing of it was seen', [construct(1), ...FAILED], { id: 'unseen' }],
	['the rule that the server broke', [...OPEN, bytes('in', MASKED_IN), ...FAILED], { id: 'broken-rule' }],
	[
		'another code of the server’s',
		[...OPEN, bytes('in', CLOSE_4001_IN), closeEvent(1006)],
		{ id: 'server-code', code: 4001 },
	],
	['that an open link was cut', [...OPEN, CUT, closeEvent(1006)], { id: 'cut' }],
	['that its bytes were not recorded', [construct(1), openEvent(), closeEvent(1006)], { id: 'unrecorded' }],
	[
		'that some of its bytes were not',
		[...OPEN, { kind: 'lost', t: 0, socket: 1, direction: 'in', bytes: 9 }, closeEvent(1006)],
		{ id: 'unrecorded' },
	],
	[
		'that its close frame was not answered',
		[...OPEN, close(3, 4001), bytes('out', CLOSE_4001_OUT), closeEvent(1006)],
		{ id: 'unanswered' },
	],
	['that there was no close frame', LOST, { id: 'no-close-frame' }],
	[
		'that there was none, where the page called close() and its frame never left',
		[...OPEN, close(3, 4001), closeEvent(1006)],
		{ id: 'no-close-frame' },
	],
	[
		'the rule for which the client failed it, whatever else ended it',
		[...OPEN, BROKEN, CLOSE_1002_OUT, CUT, closeEvent(1006)],
		{ id: 'broken-rule' },
	],
	['the cut link, where a broken rule was taken', [...OPEN, BROKEN, CUT, closeEvent(1006)], { id: 'cut' }],
	[
		'the server’s close frame, where a broken rule was taken before it',
		[...OPEN, bytes('in', joined(MASKED_IN, CLOSE_4001_IN)), closeEvent(1006)],
		{ id: 'server-code', code: 4001 },
	],
	[
		'that the page closed, where a broken rule was taken before it',
		[...OPEN, BROKEN, close(3, 4001), bytes('out', CLOSE_4001_OUT), closeEvent(1006)],
		{ id: 'unanswered' },
	],
	[
		'the refusal, though the network was cut after it',
		[construct(1), bytes('out', REQUEST), bytes('in', REFUSAL), network(1, 'cut'), at(2, closeEvent(1006))],
		{ id: 'refused', status: 403 },
	],
	[
		'the cut network, where an answer that accepts was on its way',
		[construct(1), ...opening(), network(1, 'cut'), at(2, closeEvent(1006))],
		{ id: 'network-cut', t: 1 },
	],
	[
		'the answer, though the network was unplugged before it',
		[network(0, 'down'), at(1, construct(1)), bytes('out', REQUEST), bytes('in', REFUSAL), ...FAILED],
		{ id: 'refused', status: 403 },
	],
	[
		'a cut, where the network was unplugged after it began',
		[construct(1), network(1, 'down'), at(2, closeEvent(1006))],
		{ id: 'network-cut', t: 1 },
	],
	['nothing that a latency did', [...OPEN, { kind: 'network', t: 1, change: { type: 'latency', ms: 9 } }], null],
])('why a connection ended is %s', (_what, events, ending) => {
	const found = endingOf(connectionOf(events));
	if (ending === null) expect(found).toBeNull();
	else expect(found).toMatchObject(ending);
});

test('a direction is read whole when no byte of it is lost and no broken rule stopped the reading', () => {
	const lost: TraceEvent = { kind: 'lost', t: 0, socket: 1, direction: 'out', bytes: 1 };
	const both = (events: readonly TraceEvent[]) => {
		const connection = connectionOf(events);
		return [isReadWhole(connection, 'in'), isReadWhole(connection, 'out')];
	};
	expect(both(OPEN)).toEqual([true, true]);
	expect(both([...OPEN, lost])).toEqual([true, false]);
	expect(both([construct(1), openEvent()])).toEqual([false, false]);
	expect(both([construct(1)])).toEqual([true, true]);
});

test('a direction is not read whole where a frame of it stopped the reading, and the other one is', () => {
	const connection = connectionOf([...OPEN, bytes('in', hex('82 7f 8000000000000000'))]);
	expect([isReadWhole(connection, 'in'), isReadWhole(connection, 'out')]).toEqual([false, true]);
	const taken = connectionOf([...OPEN, BROKEN]);
	expect(isReadWhole(taken, 'in')).toBe(true);
});

test.each<[string, readonly TraceEvent[], string | null]>([
	['it said so in a close frame', [BROKEN, CLOSE_1002_OUT], 'masked-server-frame'],
	['it closed with another code', [BROKEN, bytes('out', CLOSE_4001_OUT)], null],
	['the page closed with that code', [BROKEN, close(3, 1002), CLOSE_1002_OUT], null],
	['the page got 1006', [BROKEN, closeEvent(1006)], 'masked-server-frame'],
	['the page got another code', [BROKEN, closeEvent(1000)], null],
	['nothing ended it yet', [BROKEN], null],
	['only the client broke a rule', [bytes('out', HELLO_IN), closeEvent(1006)], null],
])('whether a client failed a connection for a broken rule: %s', (_when, events, id) => {
	const found = failedFor(connectionOf([...OPEN, ...events]).history);
	expect(found?.broken.violation.id ?? null).toBe(id);
});

test('a client went on where the page was told something else than 1006', () => {
	expect(wentOn(connectionOf([...OPEN, closeEvent(1000)]).history)).toBe(true);
	expect(wentOn(connectionOf(LOST).history)).toBe(false);
	expect(wentOn(connectionOf(OPEN).history)).toBe(false);
});

test('frames have their numbers among all of the run, from 1', () => {
	const trace = TraceModel.of([
		...OPEN,
		bytes('out', HELLO_OUT),
		construct(2, 2),
		...opening(2),
		bytes('in', HELLO_IN, 0, 2),
		bytes('in', HELLO_IN),
	]);
	const [first, second] = trace.connections;
	const numbers = [first, second].flatMap((connection) =>
		(connection?.frames ?? []).map((wire) => connection && numberOfFrame(trace, connection, wire)),
	);
	expect(numbers).toEqual([1, 2, 3]);
	expect(frameOfNumber(trace, 3)?.connection.socket).toBe(2);
	expect(frameOfNumber(trace, 2)?.wire.direction).toBe('in');
	expect([frameOfNumber(trace, 0), frameOfNumber(trace, 4)]).toEqual([undefined, undefined]);
	const other = TraceModel.of(OPEN);
	const wire = first?.frames[0];
	expect(first && wire && numberOfFrame(other, first, wire)).toBeNull();
});
