import { expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { MAX_CONSOLE_LINES, MAX_EVENTS, MAX_FRAMES, MAX_WIRE_BYTES } from '../../../src/trace/limits.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { bytes, closeEvent, construct, HELLO_IN, hex, joined, opening, printed, REQUEST, state } from './wire.ts';

const NOTHING_DROPPED = { events: 0, bytes: 0, consoleLines: 0 };

test('keeps every event in order of arrival, the console between the others', () => {
	const events = [construct(), printed('a'), ...opening(), printed('b'), state(1)];
	const model = TraceModel.of(events);
	expect(model.events).toEqual(events);
	expect(model.console).toEqual([printed('a'), printed('b')]);
	expect(model.dropped).toEqual(NOTHING_DROPPED);
});

test('keeps a constructor that threw, for which there is no socket', () => {
	const model = TraceModel.of([construct(3, null, 'ftp://x')]);
	expect(model.connections).toEqual([]);
	expect(model.failedConstructs).toMatchObject([{ line: 3, threw: { name: 'SyntaxError' } }]);
});

test('keeps the last lines of the console and counts the others', () => {
	const lines = Array.from({ length: 5 * MAX_CONSOLE_LINES }, (_, index) => printed(String(index)));
	const model = TraceModel.of([construct(), ...lines.slice(0, 10), state(1), ...lines.slice(10)]);
	expect(model.console).toHaveLength(MAX_CONSOLE_LINES);
	const [first, ...rest] = model.console;
	const dropped = 4 * MAX_CONSOLE_LINES + 1;
	expect(first).toEqual({ kind: 'console-dropped', t: 0, lines: dropped });
	expect(rest).toEqual(lines.slice(dropped));
	expect(model.dropped.consoleLines).toBe(dropped);
	expect(model.events.slice(0, 2)).toEqual([construct(), state(1)]);
	expect(TraceModel.of(model.events).console).toEqual(model.console);
});

test('adds to the lines that the sandbox has dropped already', () => {
	const lines = Array.from({ length: MAX_CONSOLE_LINES }, (_, index) => printed(String(index)));
	const model = TraceModel.of([{ kind: 'console-dropped', t: 0, lines: 500 }, ...lines]);
	expect(model.console[0]).toMatchObject({ kind: 'console-dropped', lines: 501 });
	expect(model.dropped.consoleLines).toBe(501);
});

test('stops keeping bytes at the bound, and saves the trace with the gap in it', () => {
	const half = new Uint8Array(MAX_WIRE_BYTES / 2);
	const model = TraceModel.of([bytes('out', REQUEST), bytes('in', half), bytes('in', half), bytes('in', hex('00'))]);
	expect(model.dropped).toEqual({ events: 0, bytes: half.length + 1, consoleLines: 0 });
	expect(model.connection(1)?.lost).toEqual({ out: 0, in: half.length + 1 });
	expect(model.events.slice(2)).toEqual([{ kind: 'lost', t: 0, socket: 1, direction: 'in', bytes: half.length + 1 }]);
	expect(TraceModel.of(model.events).connection(1)?.lost).toEqual(model.connection(1)?.lost);
});

test('stops keeping events at the bound, and still follows the state of the socket', () => {
	const model = new TraceModel();
	model.append([construct()]);
	model.append(Array.from({ length: MAX_EVENTS }, () => state(1, 5)));
	model.append([closeEvent(1000), bytes('in', hex('00'))]);
	expect(model.dropped).toEqual({ events: 2, bytes: 1, consoleLines: 0 });
	model.append([{ kind: 'lost', t: 7, socket: 1, direction: 'out', bytes: 5 }]);
	expect(model.dropped).toEqual({ events: 2, bytes: 6, consoleLines: 0 });
	expect(model.events.at(-1)).toEqual({ kind: 'lost', t: 7, socket: 1, direction: 'out', bytes: 5 });
	expect(model.connection(1)).toMatchObject({ readyState: 3, closed: { code: 1000 }, fired: [] });
});

test('stops decoding at the bound on frames, and counts the bytes that it did not read', () => {
	const empty = new Uint8Array(2 * (MAX_FRAMES + 10)).map((_, index) => (index % 2 === 0 ? 0x82 : 0));
	const model = TraceModel.of([...opening(), bytes('in', empty), bytes('in', HELLO_IN), bytes('in', HELLO_IN)]);
	expect(model.connection(1)?.frames.length).toBeGreaterThanOrEqual(MAX_FRAMES);
	expect(model.connection(1)?.lost.in).toBe(2 * HELLO_IN.length);
	expect(model.dropped.bytes).toBe(2 * HELLO_IN.length);
});

test('takes a hundred thousand small frames, each in chunks of its own, one append at a time', () => {
	const model = new TraceModel();
	model.append(opening());
	const header: TraceEvent = bytes('in', HELLO_IN.slice(0, 2));
	const payload: TraceEvent = bytes('in', HELLO_IN.slice(2));
	for (let index = 0; index < 100_000; index++) model.append([header, payload]);
	expect(model.connection(1)?.messages.in).toHaveLength(100_000);
	expect(model.dropped).toEqual(NOTHING_DROPPED);
});

test('a connection and its lists stay the same objects while they grow', () => {
	const model = TraceModel.of(opening());
	const connection = model.connection(1);
	const frames = connection?.frames;
	model.append([bytes('in', joined(HELLO_IN, HELLO_IN))]);
	expect(model.connection(1)).toBe(connection);
	expect(connection?.frames).toBe(frames);
	expect(frames).toHaveLength(2);
});

test('keeps what is of no socket in lists of its own', () => {
	const called: TraceEvent = {
		...{ kind: 'server-call', t: 0, socket: null, args: [], method: 'listen', line: 1, threw: null, buffered: 0 },
	};
	const told: TraceEvent = { kind: 'server-event', t: 0, socket: null, args: [], type: 'listening', handlers: [] };
	const ended: TraceEvent = { kind: 'server-ended', t: 0, by: 'exit', line: null };
	const network: TraceEvent = { kind: 'network', t: 0, change: { type: 'cut' } };
	const failed = construct(3, null, 'ftp://x');
	const model = TraceModel.of([called, told, { ...called, socket: 1 }, network, failed, ended]);
	expect(model.serverEvents).toEqual([called, told, ended]);
	expect(model.network).toEqual([network]);
	expect(model.failedConstructs).toEqual([failed]);
	expect(model.connections.map(({ socket }) => socket)).toEqual([1]);
});

test('has its sockets in the order of their numbers, whichever is heard of first', () => {
	const model = TraceModel.of([construct(1, 3), construct(1, 1), construct(1, 2)]);
	expect(model.connections.map(({ socket }) => socket)).toEqual([1, 2, 3]);
	expect(model.connection(4)).toBeNull();
});
