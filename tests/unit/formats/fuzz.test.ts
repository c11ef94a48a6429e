import { expect, test } from 'vitest';
import { exportTrace } from '../../../src/formats/export-trace.ts';
import { importTrace, TraceFormatError } from '../../../src/formats/import-trace.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import fc from '../fixed-seed.ts';
import { ascii, bytes, CLOSE_1000_IN, HELLO_IN, HELLO_OUT, joined, opening } from '../trace/wire.ts';
import { captureOf, fromClient, fromServer, SYNS } from './capture-file.ts';

const RUN = {
	events: [...opening(), bytes('out', HELLO_OUT), bytes('in', HELLO_IN), ...opening(2), bytes('in', CLOSE_1000_IN)],
	meta: { lab: 'a/b', code: 'x', recordedAt: '2026-11-23T15:30:00.000Z', userAgent: null },
};

const FILES = (['trace', 'har', 'pcapng'] as const).map((format) => {
	const { content } = exportTrace(format, RUN, 'en');
	return typeof content === 'string' ? new TextEncoder().encode(content) : content;
});

/** What may come of any file: a trace that can be shown and saved again, or a reason that there is none. */
function open(file: Uint8Array): void {
	let imported: ReturnType<typeof importTrace>;
	try {
		imported = importTrace(file);
	} catch (error) {
		expect(error).toBeInstanceOf(TraceFormatError);
		return;
	}
	const { trace } = imported;
	TraceModel.of(trace.events);
	for (const format of ['trace', 'har', 'pcapng'] as const) exportTrace(format, trace, 'zh-cn');
}

test('what is exported can be opened again', () => {
	for (const file of FILES) expect(importTrace(file).trace.events.length).toBeGreaterThan(3);
});

test('any bytes are opened or refused, never crashed on', () => {
	const starts = FILES.map((file) => file.subarray(0, 40)).concat(new Uint8Array(0));
	fc.assert(
		fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
			open(joined(start, rest));
		}),
		{ numRuns: 1000 },
	);
});

const change = fc.record({
	at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
	remove: fc.nat({ max: 8 }),
	insert: fc.uint8Array({ maxLength: 8 }),
});

test('files with a few bytes changed are opened or refused, never crashed on', () => {
	fc.assert(
		fc.property(fc.constantFrom(...FILES), fc.array(change, { minLength: 1, maxLength: 5 }), (file, changes) => {
			const changed = changes.reduce<Uint8Array>((all, { at, remove, insert }) => {
				const offset = Math.floor(at * all.length);
				return joined(all.subarray(0, offset), insert, all.subarray(offset + remove));
			}, file);
			open(changed);
		}),
		{ numRuns: 1500 },
	);
});

test('a HAR with any values in its fields is opened or refused, never crashed on', () => {
	const value = fc.oneof(
		fc.jsonValue({ maxDepth: 2 }),
		fc.constantFrom(-1, 101, 200, 1e300, 'send', '2026-11-23T00:00Z'),
	);
	const message = fc.record({ type: value, time: value, opcode: value, data: value }, { requiredKeys: [] });
	const header = fc.record({ name: fc.string(), value: fc.string() });
	const entry = fc.record({
		_webSocketMessages: fc.array(fc.oneof(message, value)),
		startedDateTime: fc.oneof(value, fc.constant('2026-11-23T15:30:00.000Z')),
		timings: fc.oneof(fc.record({ wait: value }), value),
		request: fc.record({ method: fc.string(), url: fc.string(), headers: fc.array(header) }),
		response: fc.record({
			status: fc.oneof(fc.constant(101), fc.double()),
			statusText: fc.string(),
			headers: fc.array(header),
		}),
	});
	fc.assert(
		fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), (entries) => {
			open(new TextEncoder().encode(JSON.stringify({ log: { entries } })));
		}),
	);
});

test('segments in any order, with any numbers, are opened or refused, never crashed on', () => {
	const packet = fc
		.record({
			client: fc.boolean(),
			sequence: fc.oneof(fc.nat(400), fc.nat(0xffff_ffff)),
			flags: fc.nat(63),
			size: fc.nat(40),
		})
		.map(({ client, sequence, flags, size }) =>
			(client ? fromClient : fromServer)(sequence, new Uint8Array(size), flags),
		);
	fc.assert(
		fc.property(fc.array(packet, { maxLength: 20 }), (packets) => {
			const request = fromClient(101, ascii('GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n'));
			open(captureOf([...SYNS, request, ...packets]));
		}),
	);
});
