import { expect, test } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { formatProblemSentence, loadTrace, saveTrace, TraceFormatError } from '../../../src/trace/json.ts';
import { MAX_SAVED_CHARACTERS } from '../../../src/trace/limits.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import fc from '../fixed-seed.ts';
import { bytes, HELLO_IN, opening } from './wire.ts';

const t = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const socket = fc.integer({ min: 1, max: 100 });
const line = fc.option(fc.integer({ min: 1, max: 100 }));
const text = fc.string({ unit: 'binary' });
const size = fc.nat();
const direction = fc.constantFrom('out' as const, 'in' as const);
const readyState = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const);
const data = fc.record({ type: fc.constantFrom('string' as const, 'Blob' as const), size, preview: text });
const threw = fc.option(fc.record({ name: text, message: text }));
const is = <const Value extends string>(value: Value) => fc.constant<Value>(value);
const call = { kind: is('call'), t, socket: fc.option(socket), args: fc.array(text), line, threw };
const fired = { kind: is('event'), t, socket, handlers: fc.array(fc.integer({ min: 1 })) };
const event: fc.Arbitrary<TraceEvent> = fc.oneof(
	fc.record({ ...call, method: is('construct'), url: text, protocols: fc.array(text) }),
	fc.record({ ...call, method: is('send'), data }),
	fc.record({ ...call, method: is('close'), code: fc.option(fc.integer()), reason: fc.option(text) }),
	fc.record({ ...fired, type: is('open'), protocol: text, extensions: text }),
	fc.record({ ...fired, type: is('message'), data }),
	fc.record({ ...fired, type: is('error') }),
	fc.record({ ...fired, type: is('close'), code: fc.nat(65_535), reason: text, wasClean: fc.boolean() }),
	fc.record({ kind: is('state'), t, socket, readyState, bufferedAmount: size, line }),
	fc.record({ kind: is('bytes'), t, socket, direction, chunk: fc.uint8Array() }),
	fc.record({ kind: is('lost'), t, socket, direction, bytes: size }),
	fc.record({ kind: is('peer'), t, socket, fact: fc.record({ type: is('refused'), status: size }) }),
	fc.record({ kind: is('peer'), t, socket, fact: fc.record({ type: is('state'), readyState }) }),
	fc.record({ kind: is('peer'), t, socket, fact: fc.record({ type: is('cut') }) }),
	fc.record({ kind: is('server-state'), t, socket, bufferedAmount: size }),
	fc.record({ kind: is('network'), t, change: fc.record({ type: fc.constantFrom('cut' as const, 'down' as const) }) }),
	fc.record({ kind: is('network'), t, change: fc.record({ type: is('latency'), ms: size }) }),
	fc.record({ kind: is('console'), t, level: is('uncaught'), text, line }),
	fc.record({ kind: is('console-dropped'), t, lines: size }),
);

/** Times are saved to the microsecond; JSON has no -0. */
const kept = (saved: TraceEvent): TraceEvent => ({ ...saved, t: Number(saved.t.toFixed(3)) + 0 });

test('what was saved is loaded as it was', () => {
	fc.assert(
		fc.property(fc.array(event), fc.option(text), (events, lab) => {
			const loaded = loadTrace(saveTrace(events, { lab }));
			expect(loaded).toEqual({
				events: events.map(kept),
				meta: { lab, code: null, recordedAt: null, userAgent: null },
			});
		}),
	);
});

test('a saved trace says that it was run in the page, and nothing where it was on the wire', () => {
	const saved = saveTrace([], { transport: 'page' });
	expect(saved).toContain('"meta": {"lab":null,"code":null,"recordedAt":null,"userAgent":null,"transport":"page"}');
	expect(loadTrace(saved).meta.transport).toBe('page');
	expect(loadTrace(saved.replace('"page"', '"wire"')).meta).not.toHaveProperty('transport');
	expect(() => loadTrace(saved.replace('"page"', '"carrier pigeon"'))).toThrow(TraceFormatError);
});

test('a saved trace has one event on a line', () => {
	expect(saveTrace([bytes('in', HELLO_IN, 2.5)], { lab: 'a/b' })).toBe(`{
  "format": "websocket-lab-trace",
  "version": 1,
  "meta": {"lab":"a/b","code":null,"recordedAt":null,"userAgent":null},
  "events": [
    {"kind":"bytes","t":2.5,"socket":1,"direction":"in","chunk":"gQVIZWxsbw=="}
  ]
}
`);
});

test('bytes that repeat a masking key are saved as how many there are', () => {
	const masked = (key: readonly number[], length: number) => Uint8Array.from({ length }, (_, at) => key[at % 4] ?? 0);
	const chunk = Uint8Array.from([...masked([1, 2, 3, 4], 100), 9, ...masked([5, 6, 7, 8], 70)]);
	const saved = saveTrace([{ kind: 'bytes', t: 0, socket: 1, direction: 'out', chunk }]);
	expect(saved).toContain('"chunk":["AQIDBA==",96,"CQUGBwg=",66]');
	expect(loadTrace(saved).events).toEqual([{ kind: 'bytes', t: 0, socket: 1, direction: 'out', chunk }]);
});

test.each([
	[
		'more than a run keeps',
		[
			['AQIDBA==', 20_000_000],
			['AQIDBA==', 20_000_000],
		],
		'too-many-bytes',
	],
	['more, with less than none beside it', [['AQIDBA==', 40_000_000, '', -20_000_000]], 'too-many-bytes'],
	['less than none', [['AQIDBA==', -1]], 'damaged'],
	['half a byte', [['AQIDBA==', 0.5]], 'damaged'],
	['something else', [['AQIDBA==', null]], 'damaged'],
])('a file whose bytes repeat %s is refused before they are made', (_, chunks, id) => {
	const events = chunks.map((chunk) => ({ kind: 'bytes', t: 0, socket: 1, direction: 'in', chunk }));
	expect(problemOf(saved(JSON.stringify(events))).problem.id).toBe(id);
});

test('a time is saved to the microsecond', () => {
	const timeOf = (t: number) => loadTrace(saveTrace([bytes('in', HELLO_IN, t)])).events[0]?.t;
	expect(timeOf(8.599853515625)).toBe(8.6);
	expect(timeOf(2.7994)).toBe(2.799);
	expect(timeOf(-0.0001)).toBe(0);
});

test('a loaded trace is read into the same connections', () => {
	const events = [...opening(), bytes('in', HELLO_IN)];
	const loaded = TraceModel.of(loadTrace(saveTrace(events)).events);
	expect(loaded.connection(1)?.frames).toEqual(TraceModel.of(events).connection(1)?.frames);
});

function problemOf(text: string): TraceFormatError {
	try {
		loadTrace(text);
	} catch (error) {
		if (error instanceof TraceFormatError) return error;
		throw error;
	}
	throw new Error('It was loaded.');
}

const saved = (events: string, version: unknown = 1, meta = '{}') =>
	`{"format":"websocket-lab-trace","version":${version},"meta":${meta},"events":${events}}`;

test.each([
	['not JSON', '{"format":"websocket-lab-trace"', { id: 'not-json' }],
	['empty', '', { id: 'not-json' }],
	['another JSON file', '{"log":{"version":"1.2"}}', { id: 'foreign' }],
	['JSON that is no object', '[1]', { id: 'foreign' }],
	['null', 'null', { id: 'foreign' }],
	['newer', saved('[]', 2), { id: 'newer', version: 2, known: 1 }],
	['without a version', saved('[]', '"1"'), { id: 'damaged', field: 'version' }],
	['without meta data', saved('[]', 1, 'null'), { id: 'damaged', field: 'meta' }],
	['with a lab that is no text', saved('[]', 1, '{"lab":1}'), { id: 'damaged', field: 'meta.lab' }],
	['without events', saved('{}'), { id: 'damaged', field: 'events' }],
	['with null for an event', saved('[null]'), { id: 'damaged', field: 'events[0]' }],
	['with an unknown kind', saved('[{"kind":"frame","t":0}]'), { id: 'damaged', field: 'events[0].kind' }],
	['without a time', saved('[{"kind":"console-dropped","lines":1}]'), { id: 'damaged', field: 'events[0].t' }],
	[
		'with bytes that are not base64',
		saved('[{"kind":"bytes","t":0,"socket":1,"direction":"in","chunk":"*"}]'),
		{ id: 'damaged', field: 'events[0].chunk' },
	],
	[
		'with a direction that there is not',
		saved('[{"kind":"lost","t":0,"socket":1,"direction":"up","bytes":1}]'),
		{ id: 'damaged', field: 'events[0].direction' },
	],
	[
		'with socket 0',
		saved('[{"kind":"lost","t":0,"socket":0,"direction":"in","bytes":1}]'),
		{ id: 'damaged', field: 'events[0].socket' },
	],
	[
		'with readyState 4',
		saved('[{"kind":"peer","t":0,"socket":1,"fact":{"type":"state","readyState":4}}]'),
		{ id: 'damaged', field: 'events[0].fact.readyState' },
	],
	[
		'with a handler line that is no number',
		saved('[{"kind":"event","type":"error","t":0,"socket":1,"handlers":["2"]}]'),
		{ id: 'damaged', field: 'events[0].handlers' },
	],
])('a file that is %s is refused, with the reason', (_, text, problem) => {
	expect(problemOf(text).problem).toEqual(problem);
});

test('a file that is too large is refused before it is read', () => {
	const { problem, message } = problemOf(' '.repeat(MAX_SAVED_CHARACTERS + 1));
	expect(problem).toMatchObject({ id: 'too-large', limit: MAX_SAVED_CHARACTERS });
	expect(message).toBe('This file has 128.0 MB of text; a saved run has at most 128.0 MB.');
});

test('the reason is a sentence in both languages', () => {
	const { problem, message } = problemOf('{}');
	expect(message).toBe('This JSON file is not a run saved by WebSocket Lab.');
	expect(formatProblemSentence(problem, 'zh-cn')).toBe('这个 JSON 文件不是 WebSocket Lab 保存的运行记录。');
	expect(problemOf(saved('[{}]')).message).toBe(
		'This file is damaged: “events[0].kind” is missing or not what it should be. Save it again.',
	);
});

test('any JSON is refused or loaded, never crashed on', () => {
	fc.assert(
		fc.property(fc.array(fc.jsonValue()), (events) => {
			expect(problemOf(saved(JSON.stringify([...events, 0])))).toBeInstanceOf(TraceFormatError);
		}),
	);
});

test('a field named __proto__ is a field like any other', () => {
	const event = '{"kind":"console-dropped","t":0,"lines":1,"__proto__":{"polluted":true}}';
	expect(loadTrace(saved(`[${event}]`)).events).toEqual([{ kind: 'console-dropped', t: 0, lines: 1 }]);
	expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('a saved trace says where it comes from: its code, its browser, and what it was taken from', () => {
	const run = { lab: 'a/b', code: "send('x');", recordedAt: '2026-11-29T03:00:00Z', userAgent: 'Agent/1' };
	const meta = { ...run, browser: 'Firefox 140', source: 'har' } as const;
	expect(loadTrace(saveTrace([], meta)).meta).toEqual(meta);
	expect(Object.keys(loadTrace(saveTrace([])).meta)).toEqual(['lab', 'code', 'recordedAt', 'userAgent']);
});

test.each(['1', '"websocket-lab-trace"', 'true'])('JSON that is no object is another file: %s', (text) => {
	expect(problemOf(text).problem).toEqual({ id: 'foreign' });
});
