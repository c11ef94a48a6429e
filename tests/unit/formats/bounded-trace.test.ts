import { expect, test } from 'vitest';
import { importTrace } from '../../../src/formats/import-trace.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { saveTrace } from '../../../src/trace/json.ts';
import { MAX_LIVE, MAX_SOCKETS } from '../../../src/trace/limits.ts';
import { ascii, construct } from '../trace/wire.ts';

const opened = (...events: readonly TraceEvent[]) => importTrace(ascii(saveTrace(events)));
const long = 'x'.repeat(1_000_000);

const SERVER_CALL = {
	kind: 'server-call',
	t: 1,
	socket: 1,
	method: 'send',
	args: [],
	line: 1,
	threw: null,
	buffered: 0,
} as const;
const SERVER_FIRED = { kind: 'server-event', t: 1, socket: 1, type: 'close', args: [], handlers: [] } as const;

test('a run is opened as it is', () => {
	const printed: TraceEvent = { kind: 'console', t: 1, level: 'log', text: 'y'.repeat(MAX_LIVE.printed), line: null };
	expect(opened(construct(), printed)).toMatchObject({ trace: { events: [construct(), printed] }, notes: [] });
});

test.each<[string, TraceEvent, string | number, number]>([
	['a line of the console', { kind: 'console', t: 1, level: 'log', text: long, line: null }, 'text', MAX_LIVE.printed],
	[
		'the reason of a close event',
		{ kind: 'event', t: 1, socket: 1, type: 'close', code: 1000, reason: long, wasClean: true, handlers: [] },
		'reason',
		MAX_LIVE.short,
	],
	[
		'a list of handlers',
		{ kind: 'event', t: 1, socket: 1, type: 'error', handlers: Array.from({ length: 100_000 }, () => 7) },
		'handlers',
		MAX_LIVE.handlers,
	],
	[
		'an address',
		{ ...construct(), method: 'construct', url: `ws://localhost:4321/${long}`, protocols: [] },
		'url',
		MAX_LIVE.url,
	],
	['an argument', { ...construct(), args: [long] }, 'args.0', MAX_LIVE.short],
	['a list of arguments', { ...construct(), args: Array.from({ length: 5000 }, () => 'a') }, 'args', MAX_LIVE.args],
	['the name of an exception', { ...construct(), threw: { name: long, message: '' } }, 'threw.name', MAX_LIVE.short],
	[
		'the message of an exception',
		{ ...construct(), threw: { name: 'Error', message: long } },
		'threw.message',
		MAX_LIVE.message,
	],
	[
		'a preview',
		{
			kind: 'event',
			t: 1,
			socket: 1,
			type: 'message',
			data: { type: 'string', size: 1, preview: long },
			handlers: [],
		},
		'data.preview',
		MAX_LIVE.preview,
	],
	['an argument in server.js', { ...SERVER_CALL, args: [long] }, 'args.0', MAX_LIVE.short],
	[
		'the message of an exception in server.js',
		{ ...SERVER_CALL, threw: { name: 'Error', message: long } },
		'threw.message',
		MAX_LIVE.message,
	],
	['what came with an event of server.js', { ...SERVER_FIRED, args: ['1000', long] }, 'args.1', MAX_LIVE.short],
	[
		'a list of listeners in server.js',
		{ ...SERVER_FIRED, handlers: Array.from({ length: 100_000 }, () => 7) },
		'handlers',
		MAX_LIVE.handlers,
	],
])('%s has the bound of a run, and that is said', (_, event, path, limit) => {
	const { trace, notes } = opened(event);
	expect(trace.events).toHaveLength(1);
	expect(trace.events[0]).toHaveProperty(`${path}.length`, limit);
	expect(notes).toEqual([{ id: 'texts-cut', texts: 1 }]);
});

test('sockets beyond those of a run are left out and counted', () => {
	const { trace, notes } = opened(...Array.from({ length: 8000 }, (_, index) => construct(1, 8000 - index)));
	expect(trace.events).toHaveLength(MAX_SOCKETS);
	expect(notes).toEqual([{ id: 'sockets-left-out', sockets: 8000 - MAX_SOCKETS }]);
});

test('what is said of a run has bounds as well', () => {
	const meta = { lab: long, code: `${long}x`, recordedAt: long, userAgent: long, browser: long };
	const { trace, notes } = importTrace(ascii(saveTrace([construct()], meta)));
	const lengths = Object.entries(trace.meta).map(([name, text]) => `${name} ${String(text).length}`);
	expect(lengths.sort()).toEqual(['browser 300', 'code 1000000', 'lab 300', 'recordedAt 300', 'userAgent 1000']);
	expect(notes).toEqual([{ id: 'texts-cut', texts: 5 }]);
});
