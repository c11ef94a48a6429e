import { expect, test } from 'vitest';
import {
	endedByServer,
	serverCalls,
	serverEnd,
	serverLives,
	wasLetIn,
} from '../../../src/exercises/server-predicates.ts';
import { exercises } from '../../../src/i18n/en/exercises.ts';
import type { ServerEndedEvent, ServerMethod, TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { ascii, bytes, CLOSE_1000_OUT, close, construct, opening, printed, REQUEST } from '../trace/wire.ts';

const trace = (...events: readonly TraceEvent[]) => TraceModel.of(events);
const ended: ServerEndedEvent = { kind: 'server-ended', t: 9, by: 'uncaught', line: 7 };
const uncaught = (text: string): TraceEvent => ({ kind: 'console', t: 9, level: 'uncaught', text, line: 7 });
const called = (method: ServerMethod, t = 0): TraceEvent => ({
	kind: 'server-call',
	t,
	socket: 1,
	args: [],
	method,
	line: 4,
	threw: null,
	buffered: 0,
});
const OPEN = [construct(1), ...opening()];

test('a server that goes on lives, whatever was printed', () => {
	expect(serverEnd(trace(...OPEN, called('send')))).toBeNull();
	expect(serverLives(trace(...OPEN, called('send'), uncaught('Error: of the page')))).toBeNull();
});

test.each([
	['the first line of the error', [printed('a line'), uncaught('Error: no\n    at server.js:7'), ended], 'Error: no'],
	['nothing more where no error was seen', [printed('a line'), ended], ''],
])('of a server that has ended it is said where, and %s', (_what, events, text) => {
	const run = trace(...OPEN, called('send'), ...events);
	expect(serverEnd(run)).toEqual(ended);
	expect(serverLives(run)?.write(exercises, {})).toBe(exercises.serverEnded(7, text));
});

test.each([
	['a 101', opening(), true],
	['another answer', [bytes('out', REQUEST), bytes('in', ascii('HTTP/1.1 403 Forbidden\r\n\r\n'))], false],
	['what is no answer', [bytes('out', REQUEST), bytes('in', ascii('SSH-2.0-x\r\n\r\n'))], false],
	['no answer', [bytes('out', REQUEST)], false],
])('whether a client was let in, with %s', (_what, events, is) => {
	const connection = trace(construct(1), ...events).connection(1);
	expect(connection && wasLetIn(connection)).toBe(is);
});

test('tells what the server called on a socket, and nothing of one that is not there', () => {
	const run = trace(...OPEN, called('ping'), called('send'));
	expect(serverCalls(run, 1).map(({ method }) => method)).toEqual(['ping', 'send']);
	expect([serverCalls(run, 2), endedByServer(run, 2)]).toEqual([[], null]);
});

test.each<[string, readonly TraceEvent[], ServerMethod | null]>([
	['close()', [called('send', 1), called('close', 2)], 'close'],
	['terminate()', [called('terminate', 2)], 'terminate'],
	['nothing of the kind', [called('send', 1)], null],
	['close() before the client’s close frame', [called('close', 1), close(5), bytes('out', CLOSE_1000_OUT, 2)], 'close'],
	['close() after the client’s close frame', [close(5), bytes('out', CLOSE_1000_OUT, 2), called('close', 3)], null],
	['close() in the moment of the client’s', [close(5), bytes('out', CLOSE_1000_OUT, 2), called('close', 2)], null],
])('which call of the server began to end a connection, with %s', (_what, events, method) => {
	expect(endedByServer(trace(...OPEN, ...events), 1)?.method ?? null).toBe(method);
});
