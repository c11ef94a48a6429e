import { expect, test } from 'vitest';
import { LOCALES } from '../../../src/i18n/locales.ts';
import { eventFromJson, eventToJson } from '../../../src/trace/event-json.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { type FormatProblem, formatProblemSentence, TraceFormatError } from '../../../src/trace/format-error.ts';

const DATA = { type: 'ArrayBuffer', size: 3, preview: '01 02 03' } as const;
const CALL = {
	kind: 'call',
	t: 1,
	socket: 2,
	args: ['"a"'],
	line: 3,
	threw: { name: 'Error', message: 'no' },
} as const;
const FIRED = { kind: 'event', t: 1, socket: 2, handlers: [3, null] } as const;
const OF_SERVER = { t: 1, socket: 2, args: ['x'] } as const;

/** One event of each kind and type. */
const EVENTS: readonly TraceEvent[] = [
	{ ...CALL, method: 'construct', url: 'ws://localhost:4321/echo', protocols: ['chat'] },
	{ ...CALL, method: 'construct', url: '', protocols: [], socket: null, line: null, threw: null },
	{ ...CALL, method: 'send', data: DATA },
	{ ...CALL, method: 'close', code: 1000, reason: 'bye' },
	{ ...CALL, method: 'close', code: null, reason: null },
	{ ...FIRED, type: 'open', protocol: 'chat', extensions: 'permessage-deflate' },
	{ ...FIRED, type: 'message', data: { ...DATA, type: 'view' } },
	{ ...FIRED, type: 'error' },
	{ ...FIRED, type: 'close', code: 1006, reason: '', wasClean: false },
	{ kind: 'state', t: 1, socket: 2, readyState: 3, bufferedAmount: 5, line: 4 },
	{ kind: 'bytes', t: 1, socket: 2, direction: 'out', chunk: Uint8Array.of(1, 2, 255) },
	{ kind: 'lost', t: 1, socket: 2, direction: 'in', bytes: 7 },
	...(['paused', 'resumed', 'cut', 'disconnected'] as const).map(
		(type) => ({ kind: 'peer', t: 1, socket: 2, fact: { type } }) as const,
	),
	{ kind: 'peer', t: 1, socket: 2, fact: { type: 'state', readyState: 2 } },
	{ kind: 'peer', t: 1, socket: 2, fact: { type: 'refused', status: 403 } },
	{ kind: 'worker-ended', t: 1, by: 'stop' },
	{ kind: 'worker-ended', t: 1, by: 'failure' },
	{ ...OF_SERVER, kind: 'server-call', method: 'terminate', line: 4, threw: null, buffered: 9 },
	{ ...OF_SERVER, kind: 'server-call', method: 'listen', socket: null, line: null, threw: CALL.threw, buffered: 0 },
	{ ...OF_SERVER, kind: 'server-event', type: 'connection', handlers: [8, null] },
	{ ...OF_SERVER, kind: 'server-event', type: 'listening', socket: null, handlers: [] },
	{ kind: 'server-state', t: 1, socket: 2, bufferedAmount: 6 },
	{ kind: 'server-ended', t: 1, by: 'uncaught', line: 4 },
	{ kind: 'server-ended', t: 1, by: 'exit', line: null },
	...(['cut', 'down', 'up', 'stall', 'go-on'] as const).map(
		(type) => ({ kind: 'network', t: 1, change: { type } }) as const,
	),
	{ kind: 'network', t: 1, change: { type: 'latency', ms: 0 } },
	{ kind: 'network', t: 1, change: { type: 'bandwidth', bytes: 1 } },
	{ kind: 'network', t: 1, change: { type: 'bandwidth', bytes: null } },
	...(['log', 'info', 'warn', 'error', 'debug', 'uncaught'] as const).map(
		(level) => ({ kind: 'console', t: 1, level, text: 'x', line: 4 }) as const,
	),
	{ kind: 'console', t: 1, level: 'log', text: '', line: null, program: 'server' },
	{ kind: 'console', t: 1, level: 'log', text: '', line: null, program: 2 },
	{ kind: 'console-dropped', t: 1, lines: 8 },
];

test.each(EVENTS.map((event) => [eventToJson(event), event] as const))('%s is read as it was', (json, event) => {
	expect(eventFromJson(JSON.parse(json), 'event')).toEqual(event);
});

/** The name of the field that is refused; null where the event was read. */
function refused(value: unknown): string | null {
	try {
		eventFromJson(value, 'event');
		return null;
	} catch (error) {
		if (error instanceof TraceFormatError && error.problem.id === 'damaged') return error.problem.field;
		throw error;
	}
}

/** Every field of an event, as a path. */
const fieldsOf = (value: object, path: readonly string[] = []): readonly (readonly string[])[] =>
	Object.entries(value).flatMap(([name, field]): readonly (readonly string[])[] => {
		const at = [...path, name];
		return typeof field === 'object' && field !== null && !Array.isArray(field) ? [at, ...fieldsOf(field, at)] : [at];
	});

/** The same with another value in one place. */
function changed(value: object, [name = '', ...rest]: readonly string[], other: unknown): object {
	const fields = new Map<string, unknown>(Object.entries(value));
	const inner = fields.get(name);
	fields.set(
		name,
		rest.length > 0 && typeof inner === 'object' && inner !== null ? changed(inner, rest, other) : other,
	);
	return Object.fromEntries(fields);
}

test.each(EVENTS.map((event) => [eventToJson(event)]))('%s is refused when a field is of another type', (json) => {
	const event: object = JSON.parse(json);
	for (const path of fieldsOf(event)) {
		const field = ['event', ...path].join('.');
		expect([field, refused(changed(event, path, { no: 'such value' }))?.startsWith(field)]).toEqual([field, true]);
	}
});

test.each([
	[{ kind: 'state', t: 1, socket: 2, readyState: 1, bufferedAmount: -1, line: null }, 'event.bufferedAmount'],
	[{ kind: 'state', t: 1, socket: 2, readyState: 1, bufferedAmount: 0, line: 0 }, 'event.line'],
	[{ kind: 'state', t: 1, socket: 2.5, readyState: 1, bufferedAmount: 0, line: null }, 'event.socket'],
	[{ kind: 'state', t: 1, socket: null, readyState: 1, bufferedAmount: 0, line: null }, 'event.socket'],
	[{ ...CALL, socket: 0, method: 'send', data: DATA }, 'event.socket'],
	[{ ...FIRED, handlers: [0], type: 'error' }, 'event.handlers'],
	[{ ...FIRED, handlers: [1.5], type: 'error' }, 'event.handlers'],
	[{ kind: 'network', t: 1, change: { type: 'bandwidth', bytes: 0 } }, 'event.change.bytes'],
	[{ kind: 'network', t: 1, change: { type: 'latency', ms: -1 } }, 'event.change.ms'],
	[{ kind: 'console', t: 1, level: 'log', text: '', line: null, program: 0 }, 'event.program'],
	[{ kind: 'console-dropped', t: null, lines: 8 }, 'event.t'],
	[[], 'event'],
	['call', 'event'],
])('%j is refused for its %s', (value, field) => expect(refused(value)).toBe(field));

test('each reason why a file can’t be read has a sentence of its own, in each language', () => {
	const problems: readonly FormatProblem[] = [
		{ id: 'too-large', characters: 2_000_000, limit: 1_000_000 },
		{ id: 'not-json' },
		{ id: 'foreign' },
		{ id: 'newer', version: 2, known: 1 },
		{ id: 'damaged', field: 'x' },
		{ id: 'empty' },
		{ id: 'unknown-kind' },
		{ id: 'too-many-bytes', bytes: 2_000_000, limit: 1_000_000 },
		{ id: 'too-large-unpacked', limit: 1_000_000 },
		{ id: 'damaged-gzip' },
		{ id: 'archive', name: 'zip' },
		{ id: 'no-socket-in-har', requests: 1 },
		{ id: 'no-socket-in-capture', connections: 1 },
		{ id: 'encrypted-capture', connections: 1 },
		{ id: 'cut-packets', packets: 1 },
		{ id: 'unread-tunnel', name: 'IPsec', packets: 1 },
		{ id: 'unknown-link', linkType: 1 },
		{ id: 'damaged-capture', offset: 1 },
	];
	for (const locale of LOCALES) {
		const sentences = problems.map((problem) => formatProblemSentence(problem, locale));
		expect(new Set(sentences).size).toBe(problems.length);
		for (const sentence of sentences) expect(sentence).toMatch(/[.。]$/);
	}
	expect(String(new TraceFormatError({ id: 'foreign' }))).toBe(
		'TraceFormatError: This JSON file is not a run saved by WebSocket Lab.',
	);
});
