import { describe, expect, test } from 'vitest';
import {
	firstWrongLine,
	isUnforeseen,
	type TickerStep,
	tickerSteps,
} from '../../../src/exercises/subjects/ticker-steps.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import {
	ascii,
	bytes,
	construct,
	errorEvent,
	hex,
	joined,
	messageEvent,
	openEvent,
	opening,
	printed,
	send,
} from '../trace/wire.ts';

/** A text message of less than 126 bytes, unmasked (RFC 6455 §5.2). */
const text = (content: string): Uint8Array => joined(Uint8Array.of(0x81, content.length), ascii(content));

const LIST = '{"type":"symbols","symbols":["ACME","BOLT"]}';
const SNAPSHOT = '{"type":"snapshot","symbol":"ACME","seq":7,"price":1200}';
const UPDATE = '{"type":"update","symbol":"ACME","from":8,"seq":9,"change":-3}';
/** Type 2, symbol 1, three changes, number 258, −12 cents. */
const BINARY = hex('82 0c 02 01 0003 00000102 fffffff4');
const REQUEST = '{"type":"snapshot","symbols":["ACME"]}';
/** The same masked with 00 00 00 00. */
const REQUEST_OUT = joined(Uint8Array.of(0x81, 0x80 | REQUEST.length, 0, 0, 0, 0), ascii(REQUEST));

const received = (content: string, handlers: readonly number[] = [5]) => [
	bytes('in', text(content)),
	messageEvent(content, handlers),
];

const steps = (...events: Parameters<typeof TraceModel.of>[0]) =>
	tickerSteps(TraceModel.of([construct(), ...opening(), ...events]));

test('tells quotes, requests and lines in the order in which the page met them', () => {
	const all = steps(
		...received(LIST),
		...received(SNAPSHOT),
		printed('ACME 1200', 9),
		...received(UPDATE),
		send(12, REQUEST),
		bytes('out', REQUEST_OUT),
		printed('asked', 13),
	);
	expect(all).toEqual([
		{ kind: 'quote', quote: { type: 'snapshot', symbol: 'ACME', from: 7, seq: 7, value: 1200, bytes: null } },
		{ kind: 'line', text: 'ACME 1200', line: 9 },
		{ kind: 'quote', quote: { type: 'update', symbol: 'ACME', from: 8, seq: 9, value: -3, bytes: null } },
		{ kind: 'request', type: 'snapshot', symbols: 'ACME', line: 12 },
		{ kind: 'line', text: 'asked', line: 13 },
	]);
});

test('reads a binary quote with the names of the list that came first', () => {
	const all = steps(...received(LIST), bytes('in', BINARY), messageEvent('Blob', [5]));
	const quote = { type: 'update', symbol: 'BOLT', from: 256, seq: 258, value: -12, bytes: BINARY.subarray(2) };
	expect(all).toEqual([{ kind: 'quote', quote }]);
});

test('reads a snapshot of twelve bytes, and has no name for it where no list came first', () => {
	/** Type 1, symbol 0, no changes, number 7, 1200. */
	const snapshot = hex('82 0c 01 00 0000 00000007 000004b0');
	const quote = { type: 'snapshot', symbol: '', from: 7, seq: 7, value: 1200, bytes: snapshot.subarray(2) };
	expect(steps(bytes('in', snapshot), messageEvent('Blob', [5]))).toEqual([{ kind: 'quote', quote }]);
	const listed = steps(...received(LIST), bytes('in', snapshot), messageEvent('Blob', [5]));
	expect(listed).toEqual([{ kind: 'quote', quote: { ...quote, symbol: 'ACME' } }]);
});

test('tells a request without symbols, and one that is no JSON, by what it is', () => {
	const asked = (line: number, content: string) => [
		send(line, content),
		bytes('out', joined(Uint8Array.of(0x81, 0x80 | content.length, 0, 0, 0, 0), ascii(content))),
	];
	expect(steps(...asked(3, '{"type":"resume","symbols":7}'), ...asked(4, 'hi'))).toEqual([
		{ kind: 'request', type: 'resume', symbols: '', line: 3 },
		{ kind: 'request', type: 'undefined', symbols: '', line: 4 },
	]);
	expect(steps(...asked(3, '{"type":"list","symbols":["ACME","BOLT"]}'))).toMatchObject([{ symbols: 'ACME,BOLT' }]);
});

test.each([
	['a message that nobody listened to', received(SNAPSHOT, [])],
	['a message that is no JSON', received('snapshot')],
	['JSON that is no quote', received('{"type":"error","message":"no"}')],
	['a quote without a number', received('{"type":"update","symbol":"ACME","change":1}')],
	['binary data of another size', [bytes('in', hex('82 02 0201')), messageEvent('Blob', [5])]],
	['a request that never left', [send(3, REQUEST, 'InvalidStateError')]],
	['JSON of another type that has all of a quote', received('{"type":"trade","symbol":"ACME","seq":1,"change":1}')],
	['a quote of no symbol', received('{"type":"update","seq":1,"change":1}')],
	['a quote of a symbol that is a number', received('{"type":"update","symbol":7,"seq":1,"change":1}')],
	['a change that is no number', received('{"type":"update","symbol":"ACME","seq":1,"change":"1"}')],
	['a snapshot that has a change and no price', received('{"type":"snapshot","symbol":"ACME","seq":1,"change":1}')],
	['JSON that is no object', received('null')],
	['a text', received('"snapshot"')],
	['a message that has not ended', [bytes('in', hex('01 02 7b7d'))]],
	['an event that is none of a message', [openEvent([5]), errorEvent([5])]],
	['an error that nothing caught', [{ kind: 'console', t: 0, level: 'uncaught', text: 'ACME 1200', line: 1 } as const]],
])('leaves out %s', (_what, events) => expect(steps(...events)).toEqual([]));

describe('the first line that is not the one that was due', () => {
	const quote = (seq: number): TickerStep => ({
		kind: 'quote',
		quote: { type: 'snapshot', symbol: 'ACME', from: seq, seq, value: seq, bytes: null },
	});
	const line = (content: string): TickerStep => ({ kind: 'line', text: content, line: null });
	const first = (...all: TickerStep[]) =>
		firstWrongLine(all, /^ACME/, (step) =>
			step.kind === 'quote' && step.quote.seq > 0 ? `ACME ${step.quote.seq}` : null,
		);

	test('is none where each is printed before the next quote comes, whatever else is printed', () => {
		expect(first(quote(1), line('hello'), line('ACME 1'), quote(0), quote(2), line('ACME 2'))).toBeNull();
	});
	test('is none of the lines that tell no price, whatever other steps say', () => {
		const asked: TickerStep = { kind: 'request', type: 'ACME', symbols: '', line: 1 };
		expect(first(quote(1), asked, line('an ACME'), line('ACME 1'), asked)).toBeNull();
	});
	test('is another line', () => {
		expect(first(quote(1), line('ACME 2'))).toMatchObject({ text: 'ACME 2', wanted: 'ACME 1', quote: { seq: 1 } });
	});
	test('is a line when none is due', () => {
		expect(first(line('ACME 1'))).toEqual({ text: 'ACME 1', wanted: null, quote: null });
		expect(first(quote(1), line('ACME 1'), line('ACME 1'))).toMatchObject({ text: 'ACME 1', wanted: null });
	});
	test('is a line that is missing, in between or at the end', () => {
		expect(first(quote(1), quote(2))).toMatchObject({ text: null, wanted: 'ACME 1', quote: { seq: 1 } });
		expect(first(quote(3))).toMatchObject({ text: null, wanted: 'ACME 3' });
	});
});

test('a market is unforeseen where the address lets it begin with one of a thousand prices or more', () => {
	const at = (url: string) => isUnforeseen(TraceModel.of([construct(1, 1, url)]));
	expect(at('ws://localhost:4321/ticker?share=run&begin=9999')).toBe(true);
	expect(at('ws://localhost:4321/ticker?share=run&begin=999')).toBe(false);
	expect(at('ws://localhost:4321/ticker?share=run')).toBe(false);
	const [far, near] = ['ws://localhost:4321/ticker?begin=5000', 'ws://localhost:4321/ticker?begin=5'];
	expect(isUnforeseen(TraceModel.of([construct(1, 1, far), construct(2, 2, near)]))).toBe(false);
	expect(isUnforeseen(TraceModel.of([construct(1, 1, far), construct(2, 2, far)]))).toBe(true);
	expect(isUnforeseen(TraceModel.of(opening()))).toBe(false);
});
