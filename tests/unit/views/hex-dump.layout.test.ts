import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/protocol/frame.ts';
import {
	type DumpRow,
	firstBytes,
	hexOf,
	layOutBytes,
	windowWith,
	withEarlier,
	withLater,
} from '../../../src/views/frame/hex-dump.layout.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));

/** A masked text frame that says "Hello" (RFC 6455 §5.7). */
const MASKED = hex('81 85 37 fa 21 3d 7f 9f 4d 51 58');
const FIELDS = fieldsOf({ lengthForm: 7, masked: true, headerLength: 6, payloadLength: 5 });

/** The digits of a row, each with its fields: `81` of one field is a word, divided digits are joined by `+`. */
const digitsOf = (row: DumpRow | undefined) =>
	row?.bytes.map(({ digits }) => digits.map(({ fields, text }) => `${text}:${fields.join('/')}`).join('+'));

describe('bytes in rows of eight', () => {
	const rows = layOutBytes(MASKED, FIELDS, 0, 256);

	it('divides the digits of a byte where the fields do, four fields sharing the first', () => {
		expect(digitsOf(rows[0])).toEqual([
			'8:fin/rsv1/rsv2/rsv3+1:opcode',
			'8:mask/length+5:length',
			'37:masking-key',
			'fa:masking-key',
			'21:masking-key',
			'3d:masking-key',
			'7f:payload',
			'9f:payload',
		]);
	});

	it('knows every field that has bits in a byte', () => {
		expect(rows[0]?.bytes[0]?.fields).toEqual(['fin', 'rsv1', 'rsv2', 'rsv3', 'opcode']);
		expect(rows[0]?.bytes[1]?.fields).toEqual(['mask', 'length']);
	});

	it('goes on in the next row with its offset', () => {
		expect(rows.map(({ offset: at }) => at)).toEqual([0, 8]);
		expect(rows[1]?.bytes.map(({ offset: at, character }) => `${at} ${character}`)).toEqual(['8 M', '9 Q', '10 X']);
	});

	it('shows one character for each byte, a dot where it is not printable ASCII', () => {
		expect(rows[0]?.bytes.map(({ character }) => character).join('')).toBe('··7·!=··');
	});

	it('divides the text where the fields do', () => {
		expect(rows[0]?.text.map(({ fields, text }) => `${text} ${fields.join('/')}`)).toEqual([
			'· fin/rsv1/rsv2/rsv3/opcode',
			'· mask/length',
			'7·!= masking-key',
			'·· payload',
		]);
	});

	it('shows a part, ended in the middle of a row too', () => {
		expect(digitsOf(layOutBytes(MASKED, FIELDS, 8, 9)[0])).toEqual(['4d:payload']);
	});

	it('keeps the rows that were laid out before, for those who draw them', () => {
		const [first] = layOutBytes(MASKED, FIELDS, 0, 8);
		const more = layOutBytes(MASKED, FIELDS, 0, 11, first ? [first] : []);
		expect(more[0]).toBe(first);
		expect(more).toHaveLength(2);
	});

	it('lays out bytes that belong to no field', () => {
		expect(digitsOf(layOutBytes(hex('83 01'), [], 0, 8)[0])).toEqual(['83:', '01:']);
	});

	it('has no rows for no bytes', () => {
		expect(layOutBytes(new Uint8Array(0), [], 0, 8)).toEqual([]);
	});
});

describe('the part of many bytes that is shown', () => {
	it('is all of few bytes, and the first 128 of many', () => {
		expect(firstBytes(11)).toEqual({ start: 0, end: 11 });
		expect(firstBytes(5000)).toEqual({ start: 0, end: 128 });
	});

	it('grows by 512 at its end, and ends with the bytes', () => {
		expect(withLater({ start: 0, end: 128 }, 5000)).toEqual({ start: 0, end: 640 });
		expect(withLater({ start: 0, end: 128 }, 131)).toEqual({ start: 0, end: 131 });
	});

	it('never holds more than 2,048, and begins with a row', () => {
		expect(withLater({ start: 0, end: 2048 }, 1_048_586)).toEqual({ start: 512, end: 2560 });
		expect(withLater({ start: 8, end: 2048 }, 2051)).toEqual({ start: 8, end: 2051 });
		expect(withEarlier({ start: 512, end: 2560 })).toEqual({ start: 0, end: 2048 });
	});

	it('moves to a byte outside of it, and stays for one inside', () => {
		expect(windowWith(100, { start: 0, end: 128 }, 5000)).toEqual({ start: 0, end: 128 });
		expect(windowWith(3001, { start: 0, end: 128 }, 5000)).toEqual({ start: 2936, end: 3064 });
		expect(windowWith(3, { start: 2936, end: 3064 }, 5000)).toEqual({ start: 0, end: 128 });
	});
});

it('writes bytes as pairs of hex digits', () => {
	expect(hexOf(hex('00 0f a0'))).toBe('00 0f a0');
	expect(hexOf(hex('00 0f a0'), 2)).toBe('00 0f');
});
