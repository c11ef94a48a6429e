import { describe, expect, test } from 'vitest';
import { MAX_MESSAGE } from '../../../src/sandbox/limits.ts';
import { parseWorkerMessage } from '../../../src/sandbox/page/parse-message.ts';

const CALL = {
	...{ kind: 'server-call', t: 1, socket: 2, args: ['"x"'], method: 'send', line: 3, threw: null, buffered: 5 },
};
const TOLD = { kind: 'server-event', t: 1, socket: null, args: [], type: 'listening', handlers: [3, null] };
const WIRE = { kind: 'wire', t: 1, socket: 1, direction: 'in', chunk: 'gQA=' };
const LOST = { kind: 'lost', t: 1, socket: 1, direction: 'out', bytes: 9 };
const PEER = { kind: 'peer', t: 1, socket: 1 };
const STATE = { kind: 'server-state', t: 1, socket: 1, bufferedAmount: 0 };
const ENDED = { kind: 'server-ended', t: 1, by: 'exit', line: null };

/** What is taken of an event that the worker of `server.js` says; nothing where it is refused. */
function taken(event: unknown): unknown {
	const message = parseWorkerMessage(JSON.stringify({ type: 'batch', events: [event], status: null }));
	return message?.type === 'batch' ? message.events[0] : undefined;
}

const TAKEN: readonly (readonly [object])[] = [
	[CALL],
	[{ ...CALL, socket: null, method: 'listen', line: null, threw: { name: 'Error', message: 'no' } }],
	[TOLD],
	[{ ...TOLD, socket: 1, type: 'message', handlers: [] }],
	[LOST],
	[{ ...LOST, direction: 'in' }],
	[STATE],
	[ENDED],
	[{ ...ENDED, by: 'uncaught', line: 4 }],
	...(['paused', 'resumed', 'cut', 'disconnected'] as const).map((type) => [{ ...PEER, fact: { type } }] as const),
	...([0, 1, 2, 3] as const).map((readyState) => [{ ...PEER, fact: { type: 'state', readyState } }] as const),
];

test.each(TAKEN)('an event of server.js is taken as it is, without what else it carries: %j', (event) => {
	expect(taken({ ...event, more: 1 })).toEqual(event);
});

test('bytes come in base64', () => {
	expect(taken(WIRE)).toEqual({ kind: 'bytes', t: 1, socket: 1, direction: 'in', chunk: Uint8Array.of(0x81, 0) });
	expect(taken({ ...WIRE, chunk: '', direction: 'out' })).toMatchObject({ chunk: new Uint8Array(0), direction: 'out' });
});

describe('an event of server.js is refused', () => {
	test.each([
		[{ ...CALL, method: 'constructor' }],
		[{ ...CALL, socket: 0 }],
		[{ ...CALL, socket: 1001 }],
		[{ ...CALL, args: 'x' }],
		[{ ...CALL, args: [7] }],
		[{ ...CALL, line: 0 }],
		[{ ...CALL, line: 1.5 }],
		[{ ...CALL, threw: 'Error' }],
		[{ ...CALL, threw: { name: 'Error' } }],
		[{ ...CALL, buffered: -1 }],
		[{ ...CALL, buffered: '5' }],
		[{ ...CALL, t: '1' }],
		[{ ...TOLD, type: 'open' }],
		[{ ...TOLD, handlers: [0] }],
		[{ ...TOLD, handlers: null }],
		[{ ...WIRE, chunk: '*' }],
		[{ ...WIRE, chunk: [1] }],
		[{ ...WIRE, socket: null }],
		[{ ...WIRE, direction: 'up' }],
		[{ ...LOST, bytes: 0 }],
		[{ ...LOST, bytes: 1.5 }],
		[{ ...LOST, direction: null }],
		[{ ...PEER, fact: null }],
		[{ ...PEER, fact: { type: 'refused', status: 403 } }],
		[{ ...PEER, fact: { type: 'state', readyState: 4 } }],
		[{ ...STATE, socket: null }],
		[{ ...STATE, bufferedAmount: null }],
		[{ ...ENDED, by: 'stop' }],
		[{ ...ENDED, line: '4' }],
		[{ kind: 'network', t: 1, change: { type: 'cut' } }],
		[{ kind: 'bytes', t: 1, socket: 1, direction: 'in', chunk: 'gQA=' }],
	])('%j', (event) => expect(taken(event)).toBeUndefined());
});

test('texts and lists are cut', () => {
	const long = 'x'.repeat(1000);
	expect(taken({ ...CALL, args: Array.from({ length: 100 }, () => long) })).toMatchObject({
		args: expect.toSatisfy((args: readonly string[]) => args.length < 100 && args.every((arg) => arg.length === 300)),
	});
	const handlers = Array.from({ length: 10_000 }, () => 1);
	expect(taken({ ...TOLD, handlers })).toMatchObject({
		handlers: expect.toSatisfy((lines: readonly number[]) => lines.length < 10_000),
	});
});

test('a message is one of ours, of a size that ours have', () => {
	const batch = (text: string) => JSON.stringify({ type: 'batch', events: [], status: text });
	const room = MAX_MESSAGE - batch('running').length;
	expect(parseWorkerMessage(`${batch('running')}${' '.repeat(room)}`)).toMatchObject({ status: 'running' });
	expect(parseWorkerMessage(`${batch('running')}${' '.repeat(room + 1)}`)).toBeNull();
	expect(parseWorkerMessage({ type: 'batch', events: [], status: null })).toBeNull();
	for (const type of ['other', undefined, 7]) {
		expect(parseWorkerMessage(JSON.stringify({ type, events: [], status: null, sent: 1, now: 1 }))).toBeNull();
	}
	expect(parseWorkerMessage('null')).toBeNull();
	expect(parseWorkerMessage('"text"')).toBeNull();
	expect(parseWorkerMessage('{"type":"pong","sent":"1","now":1}')).toBeNull();
});
