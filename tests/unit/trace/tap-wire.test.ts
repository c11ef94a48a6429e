import { describe, expect, test } from 'vitest';
import {
	decodeTapRecords,
	parseTapMessage,
	TapBatch,
	TapFormatError,
	type TapRecord,
} from '../../../src/trace/tap/channel.ts';
import { isTapId, parseTapParameter } from '../../../src/trace/tap/parameter.ts';
import fc from '../fixed-seed.ts';
import { encodeTapRecords } from './tap-records.ts';
import { hex, joined } from './wire.ts';

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';

/** 1.5 is 3ff8000000000000 as a float64. */
const LITERAL: readonly [name: string, record: TapRecord, encoded: string][] = [
	[
		'bytes out',
		{ tag: '1.2', t: 1.5, kind: 'bytes', direction: 'out', chunk: hex('8100') },
		'01 03 312e32 3ff8000000000000 00000002 8100',
	],
	[
		'bytes in, none',
		{ tag: 's1', t: 0, kind: 'bytes', direction: 'in', chunk: hex('') },
		'02 02 7331 0000000000000000 00000000',
	],
	[
		'3 lost bytes in',
		{ tag: '1', t: 1.5, kind: 'lost', direction: 'in', bytes: 3 },
		'04 01 31 3ff8000000000000 00000008 4008000000000000',
	],
	[
		'a state',
		{ tag: '1', t: 1.5, kind: 'peer', fact: { type: 'state', readyState: 2 } },
		'05 01 31 3ff8000000000000 00000003 00 0002',
	],
	[
		'a refusal with 403',
		{ tag: '1', t: 1.5, kind: 'peer', fact: { type: 'refused', status: 403 } },
		'05 01 31 3ff8000000000000 00000003 05 0193',
	],
];

test.each(LITERAL)('%s: the record is these bytes', (_, record, encoded) => {
	expect(encodeTapRecords([record])).toEqual(hex(encoded));
	expect(decodeTapRecords(hex(encoded))).toEqual([record]);
});

const direction = fc.constantFrom('out' as const, 'in' as const);
const fact = fc.oneof(
	fc.constantFrom('paused', 'resumed', 'cut', 'disconnected').map((type) => ({ type })),
	fc.record({ type: fc.constant('state' as const), readyState: fc.constantFrom(0, 1, 2, 3) }),
	fc.record({ type: fc.constant('refused' as const), status: fc.integer({ min: 100, max: 599 }) }),
);
const head = {
	tag: fc.stringMatching(/^[A-Za-z0-9.-]{1,16}$/),
	t: fc.double({ noNaN: true, noDefaultInfinity: true }),
};
const record: fc.Arbitrary<TapRecord> = fc.oneof(
	fc.record({ ...head, kind: fc.constant('bytes' as const), direction, chunk: fc.uint8Array() }),
	fc.record({ ...head, kind: fc.constant('lost' as const), direction, bytes: fc.maxSafeNat() }),
	fc.record({ ...head, kind: fc.constant('peer' as const), fact }),
);

test('a batch comes out as it went in, from the middle of a larger buffer too', () => {
	fc.assert(
		fc.property(fc.array(record), (records) => {
			const encoded = encodeTapRecords(records);
			expect(decodeTapRecords(joined(hex('ffffff'), encoded).subarray(3))).toEqual(records);
		}),
	);
});

test('bytes that are not records are refused, never misread or crashed on', () => {
	fc.assert(
		fc.property(fc.array(record, { minLength: 1 }), fc.nat(), (records, seed) => {
			const encoded = encodeTapRecords(records);
			const cut = encoded.subarray(0, 1 + (seed % (encoded.length - 1)));
			try {
				expect(decodeTapRecords(cut).length).toBeLessThan(records.length);
			} catch (error) {
				expect(error).toBeInstanceOf(TapFormatError);
			}
		}),
	);
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
			try {
				decodeTapRecords(bytes);
			} catch (error) {
				expect(error).toBeInstanceOf(TapFormatError);
			}
		}),
	);
});

test.each([
	['an unknown kind', '09 01 31 3ff8000000000000 00000000'],
	['a time that is no number', '01 01 31 7ff8000000000000 00000000'],
	['a count of lost bytes that is negative', '03 01 31 3ff8000000000000 00000008 c008000000000000'],
	['an unknown fact', '05 01 31 3ff8000000000000 00000003 06 0000'],
	['a readyState of 4', '05 01 31 3ff8000000000000 00000003 00 0004'],
	['a fact that is cut off', '05 01 31 3ff8000000000000 00000001 00'],
	['a body that is longer than the message', '01 01 31 3ff8000000000000 ffffffff 00'],
])('%s is refused', (_, encoded) => {
	expect(() => decodeTapRecords(hex(encoded))).toThrow(TapFormatError);
});

test('a tag that is not ASCII, or too long for its length byte, can not be sent', () => {
	const tagged = (tag: string): TapRecord => ({ tag, t: 0, kind: 'peer', fact: { type: 'cut' } });
	expect(() => encodeTapRecords([tagged('é')])).toThrow(RangeError);
	expect(() => encodeTapRecords([tagged('x'.repeat(256))])).toThrow(RangeError);
});

test('a hello and a clock answer are read, without what else they carry', () => {
	expect(parseTapMessage(`{"type":"hello","tap":"${ID}","now":12.5,"more":1}`)).toEqual({
		type: 'hello',
		tap: ID,
		now: 12.5,
	});
	expect(parseTapMessage('{"type":"clock","sent":1,"now":2}')).toEqual({ type: 'clock', sent: 1, now: 2 });
});

test.each([
	'',
	'hello',
	'null',
	'[]',
	'{"type":"hello","tap":"short","now":1}',
	`{"type":"hello","tap":"${ID}"}`,
	'{"type":"clock","now":1}',
	'{"type":"clock","sent":"1","now":1}',
	'{"type":"other","now":1}',
])('the text message %j is refused', (text) => {
	expect(() => parseTapMessage(text)).toThrow(TapFormatError);
});

test.each([
	[ID, { id: ID, tag: null }],
	[`${ID}.3.1`, { id: ID, tag: '3.1' }],
	[`${ID}.`, null],
	[`${ID}.${'1'.repeat(17)}`, null],
	[`${ID}.a b`, null],
	[`${ID}\n`, null],
	[ID.slice(1), null],
	['A'.repeat(65), null],
	['', null],
])('the tap parameter %j is read as %j', (value, expected) => {
	expect(parseTapParameter(value)).toEqual(expected);
});

test('a tap id is an id without a tag', () => {
	expect([ID, `${ID}.1`, 'no'].map(isTapId)).toEqual([true, false, false]);
});

describe('a batch', () => {
	const cut: TapRecord = { tag: '1', t: 0, kind: 'peer', fact: { type: 'cut' } };
	/** 14 bytes, the tag and the fact. */
	const LENGTH = 18;

	test('is full when the next record does not fit, and takes what fits exactly', () => {
		const batch = new TapBatch(2 * LENGTH);
		expect([batch.length, batch.room]).toEqual([0, 36]);
		batch.add(cut);
		expect([batch.length, batch.room]).toEqual([18, 18]);
		batch.add(cut);
		expect([batch.length, batch.room]).toEqual([36, 0]);
		expect(() => batch.add(cut)).toThrow('The batch is full.');
		expect(decodeTapRecords(batch.encoded)).toEqual([cut, cut]);
		const small = new TapBatch(LENGTH - 1);
		expect(() => small.add(cut)).toThrow('The batch is full.');
		expect(small.length).toBe(0);
	});

	test('can be used again', () => {
		const batch = new TapBatch(LENGTH);
		batch.add(cut);
		batch.clear();
		expect([batch.length, batch.room]).toEqual([0, 18]);
		const paused: TapRecord = { tag: '2', t: 3, kind: 'peer', fact: { type: 'paused' } };
		batch.add(paused);
		expect(decodeTapRecords(batch.encoded)).toEqual([paused]);
	});

	test('takes tags of all of ASCII, up to 255 characters', () => {
		const tagged: TapRecord = { ...cut, tag: `\u007f${'x'.repeat(254)}` };
		expect(decodeTapRecords(encodeTapRecords([tagged]))).toEqual([tagged]);
	});
});

test.each([
	['a count of lost bytes that is cut off', '03 01 31 3ff8000000000000 00000004 40080000', 'has no count'],
	['a count of lost bytes that is half', '03 01 31 3ff8000000000000 00000008 3fe0000000000000', 'has no count'],
	['a head that is cut off', '03 01 31 3ff8000000000000 000000', 'record at byte 0 is cut off'],
	['an unknown kind', '09 01 31 3ff8000000000000 00000000', 'no record of kind 9'],
	['a readyState of 4', '05 01 31 3ff8000000000000 00000003 00 0004', 'no readyState 4'],
])('%s is refused, with the reason', (_what, encoded, reason) => {
	expect(() => decodeTapRecords(hex(encoded))).toThrow(reason);
});

test.each([
	['no JSON', 'no', 'is not JSON'],
	['a hello with an id that is no text', '{"type":"hello","tap":12,"now":1}', 'neither'],
	['a clock answer to nothing', '{"type":"clock","sent":null,"now":1}', 'neither'],
	['an answer of another kind to a time', `{"type":"other","tap":"${ID}","sent":1,"now":1}`, 'neither'],
	['a hello at no time', `{"type":"hello","tap":"${ID}","now":"1"}`, 'neither'],
])('%s on the tap channel is refused, with the reason', (_what, text, reason) => {
	expect(() => parseTapMessage(text)).toThrow(reason);
});
