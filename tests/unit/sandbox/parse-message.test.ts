import { describe, expect, test } from 'vitest';
import type { SandboxEvent } from '../../../src/sandbox/messages.ts';
import { parseWorkerMessage } from '../../../src/sandbox/page/parse-message.ts';
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
		[
			'events that only the tap may tell',
			{ kind: 'bytes', t: 1, socket: 1, direction: 'in', chunk: new Uint8Array(1) },
		],
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
		batch({ ...event, [name]: 'x'.repeat(length) }),
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
