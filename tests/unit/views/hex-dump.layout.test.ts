import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/protocol/frame.ts';
import { hexOf, layOutBytes } from '../../../src/views/frame/hex-dump.layout.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));

/** A masked text frame that says "Hello" (RFC 6455 §5.7). */
const MASKED = hex('81 85 37 fa 21 3d 7f 9f 4d 51 58');
const FIELDS = fieldsOf({ lengthForm: 7, masked: true, headerLength: 6, payloadLength: 5 });

describe('bytes in rows of eight', () => {
	const rows = layOutBytes(MASKED, FIELDS, 256);

	it('divides the hex digits where the fields do, four fields sharing the first', () => {
		expect(rows[0]?.hex).toEqual([
			{ fields: ['fin', 'rsv1', 'rsv2', 'rsv3'], text: '8', spaced: false },
			{ fields: ['opcode'], text: '1', spaced: false },
			{ fields: ['mask', 'length'], text: '8', spaced: true },
			{ fields: ['length'], text: '5', spaced: false },
			{ fields: ['masking-key'], text: '37 fa 21 3d', spaced: true },
			{ fields: ['payload'], text: '7f 9f', spaced: true },
		]);
	});

	it('goes on in the next row with its offset', () => {
		expect(rows).toHaveLength(2);
		expect(rows[1]).toEqual({
			offset: 8,
			hex: [{ fields: ['payload'], text: '4d 51 58', spaced: false }],
			text: [{ fields: ['payload'], text: 'MQX', spaced: false }],
		});
	});

	it('shows one character for each byte, a dot where it is not printable ASCII', () => {
		const text = rows[0]?.text.map((segment) => segment.text).join('');
		expect(text).toBe('··7·!=··');
	});

	it('leaves out what lies beyond the limit, in the middle of a row too', () => {
		const short = layOutBytes(MASKED, FIELDS, 9);
		expect(short[1]?.hex).toEqual([{ fields: ['payload'], text: '4d', spaced: false }]);
	});

	it('lays out bytes that belong to no field', () => {
		expect(layOutBytes(hex('83 01'), [], 8)[0]?.hex).toEqual([{ fields: [], text: '83 01', spaced: false }]);
	});

	it('has no rows for no bytes', () => {
		expect(layOutBytes(new Uint8Array(0), [], 8)).toEqual([]);
	});
});

it('writes bytes as pairs of hex digits', () => {
	expect(hexOf(hex('00 0f a0'))).toBe('00 0f a0');
	expect(hexOf(hex('00 0f a0'), 2)).toBe('00 0f');
});
