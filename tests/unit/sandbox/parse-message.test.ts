import { describe, expect, test } from 'vitest';
import { boundedTrace } from '../../../src/formats/bounded-trace.ts';
import { MAX_MESSAGE, type SandboxEvent } from '../../../src/sandbox/messages.ts';
import { parseWorkerMessage } from '../../../src/sandbox/page/parse-message.ts';
import { loadTrace, saveTrace } from '../../../src/trace/json.ts';
import { toMicroseconds } from '../../../src/trace/time.ts';
import fc from '../fixed-seed.ts';

const events: readonly SandboxEvent[] = [
	{
		kind: 'call',
		method: 'construct',
		t: 1,
		socket: 1,
		args: ["'/echo'"],
		line: 1,
		threw: null,
		url: 'ws://x/echo',
		protocols: ['chat'],
	},
	{
		kind: 'call',
		method: 'send',
		t: 2,
		socket: 1,
		args: ['x'],
		line: null,
		threw: { name: 'InvalidStateError', message: 'no' },
		data: { type: 'string', size: 1, preview: 'x' },
	},
	{ kind: 'call', method: 'close', t: 3, socket: 1, args: [], line: 4, threw: null, code: 4001, reason: 'bye' },
	{ kind: 'event', type: 'open', t: 4, socket: 1, handlers: [2], protocol: 'chat', extensions: '' },
	{ kind: 'event', type: 'message', t: 5, socket: 1, handlers: [], data: { type: 'Blob', size: 3, preview: '' } },
	{ kind: 'event', type: 'error', t: 6, socket: 1, handlers: [null, 3] },
	{ kind: 'event', type: 'close', t: 7, socket: 1, handlers: [], code: 1006, reason: '', wasClean: false },
	{ kind: 'state', t: 8, socket: 1, readyState: 3, bufferedAmount: 10, line: null },
	{ kind: 'console', t: 9, level: 'uncaught', text: 'x', line: 2 },
	{ kind: 'console-dropped', t: 10, lines: 100 },
];

const read = (message: unknown) => parseWorkerMessage(JSON.stringify(message));

const batch = (...events: unknown[]): unknown => ({ type: 'batch', events, status: null });

test('takes what a worker says as it is', () => {
	const message = { type: 'batch', events, status: 'ended' };
	expect(read(message)).toEqual(message);
	expect(read({ type: 'pong', sent: 1, now: 2 })).toEqual({ type: 'pong', sent: 1, now: 2 });
});

test('takes over no field that it does not know', () => {
	expect(read(batch({ ...events[9], extra: 'x'.repeat(100) }))).toEqual(batch(events[9]));
});

describe('refuses', () => {
	test.each([
		[null],
		['batch'],
		[{}],
		[{ type: 'run' }],
		[{ type: 'pong', sent: 'now', now: 1 }],
		[{ type: 'pong', sent: 1, now: Number.NaN }],
		[{ type: 'batch', events: {}, status: null }],
		[{ type: 'batch', events: [], status: 'stopped' }],
	])('%o', (message) => {
		expect(read(message)).toBeNull();
	});

	test.each([
		['what only the page may tell', { kind: 'worker-ended', t: 1, by: 'stop' }],
		['a line of the console in the name of another program', { ...events[8], program: 'server' }],
		['a time that is no time', { ...events[8], t: Number.POSITIVE_INFINITY }],
		['a socket that there can’t be', { ...events[7], socket: 1e9 }],
		['a text that is no text', { ...events[8], text: { toString: (): string => 'x' } }],
		['a level that there isn’t', { ...events[8], level: 'clear' }],
		['an unknown call', { ...events[0], method: 'ping' }],
		['a state that there isn’t', { ...events[7], readyState: 4 }],
		['a negative line', { ...events[8], line: -1 }],
	])('%s, and takes the rest', (_what, event) => {
		expect(read(batch(event, events[9]))).toEqual(batch(events[9]));
	});
});

test('cuts what is longer than a worker would send', () => {
	const message = read(batch({ ...events[8], text: 'x'.repeat(1e6) }));
	expect(JSON.stringify(message).length).toBeLessThan(21_000);
	const many = read(batch(...Array.from({ length: 5000 }, () => events[9])));
	expect(many?.type === 'batch' && many.events.length).toBe(1000);
});

test.each([
	['an address', events[0], 'url', 4000],
	['the text of a line', events[8], 'text', 20_000],
	['a reason', events[2], 'reason', 300],
	['a subprotocol', events[3], 'protocol', 300],
	['extensions', events[3], 'extensions', 300],
	['the reason of a close event', events[6], 'reason', 300],
])('cuts %s', (_what, event, name, length) => {
	expect(read(batch({ ...event, [name]: 'x'.repeat(30_000) }))).toEqual(
		batch({ ...event, [name]: `${'x'.repeat(length - 1)}…` }),
	);
});

test('never throws, whatever comes', () => {
	const anyEvent = fc.oneof(
		fc.anything(),
		fc
			.tuple(
				fc.constantFrom(...events),
				fc.dictionary(fc.constantFrom('t', 'socket', 'kind', 'args', 'data', 'line'), fc.anything()),
			)
			.map(([event, change]) => ({ ...event, ...change })),
	);
	fc.assert(fc.property(fc.anything(), (data) => void read(data)));
	fc.assert(fc.property(fc.array(anyEvent), (list) => void read(batch(...list))));
});

const CALL = {
	...{ kind: 'server-call', t: 1, socket: 2, args: ['"x"'], method: 'send', line: 3, threw: null, buffered: 5 },
};
const TOLD = { kind: 'server-event', t: 1, socket: null, args: [], type: 'listening', handlers: [3, null] };
const WIRE = { kind: 'bytes', t: 1, socket: 1, direction: 'in', chunk: 'gQA=' };
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
	[{ ...PEER, fact: { type: 'refused', status: 403 } }],
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
		[{ ...PEER, fact: { type: 'state', readyState: 4 } }],
		[{ ...STATE, socket: null }],
		[{ ...STATE, bufferedAmount: null }],
		[{ ...ENDED, by: 'stop' }],
		[{ ...ENDED, line: '4' }],
		[{ kind: 'network', t: 1, change: { type: 'cut' } }],
		[{ ...WIRE, chunk: ['gQA=', 100_000_000] }],
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

test('what is taken of any message can be saved, and nothing of it is more than a file may hold', () => {
	const odd = fc.oneof(
		fc.constantFrom(2 ** 53, 2 ** 53 - 1, 65_536, 1001, 1000, 0.5, -1),
		fc.constantFrom(1e308, 5e-324, 1e9 + 1, null, true, 'toString', '__proto__'),
		fc.constantFrom(201, 301, 1001, 4001, 20_001).map((length) => 'x'.repeat(length)),
		fc.constantFrom('\ud800', '\udc00\ud800', '😀'.repeat(150)),
		fc.constantFrom(['', '', '', ''], Array(51).fill('x'.repeat(301)), Array(101).fill(1), Array(101).fill(null)),
		fc.jsonValue(),
	);
	const forged = fc.constantFrom<object>(...events, CALL, TOLD, LOST, STATE, ENDED).chain((event) => {
		const changed = fc.dictionary(fc.constantFrom(...Object.keys(event)), odd, { maxKeys: 2 });
		return changed.map((others) => ({ ...event, ...others }));
	});
	fc.assert(
		fc.property(fc.array(forged, { maxLength: 12 }), (list) => {
			const message = read(batch(...list));
			const taken = message?.type === 'batch' ? message.events : [];
			const { trace, notes } = boundedTrace(loadTrace(saveTrace(taken)));
			expect(trace.events).toEqual(taken.map((event) => ({ ...event, t: toMicroseconds(event.t) })));
			expect(notes).toEqual([]);
		}),
		{ numRuns: 1000 },
	);
});
