import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/protocol/frame.ts';
import { FrameDecoder } from '../../../src/protocol/frame-decoder.ts';
import { readFrameSoFar } from '../../../src/protocol/frame-header.ts';
import { bitsOf, layOutBits } from '../../../src/views/frame/bit-grid.layout.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));

function gridOf(text: string, receiver: 'client' | 'server', maxRows = 6) {
	const [frame] = new FrameDecoder({ receiver }).push(hex(text));
	if (frame === undefined) throw new Error('not a whole frame');
	return layOutBits(frame.bytes, fieldsOf(frame), maxRows);
}

/** A row as `field@column+span bits`, with `<` and `>` where the field goes on over the edge. */
const rowsOf = (grid: ReturnType<typeof gridOf>): string[][] =>
	grid.rows.map(({ segments }) =>
		segments.map(({ field, column, span, pieces, begins, ends }) => {
			const bits = pieces.map((piece) => piece.bits).join('');
			return `${begins ? '' : '<'}${field}@${column}+${span} ${bits}${ends ? '' : '>'}`;
		}),
	);

describe('bits of a frame in rows of 32', () => {
	it('places an unmasked "Hello" (RFC 6455 §5.7)', () => {
		expect(rowsOf(gridOf('81 05 48 65 6c 6c 6f', 'client'))).toEqual([
			[
				'fin@0+1 1',
				'rsv1@1+1 0',
				'rsv2@2+1 0',
				'rsv3@3+1 0',
				'opcode@4+4 0001',
				'mask@8+1 0',
				'length@9+7 0000101',
				'payload@16+16 0100100001100101>',
			],
			['<payload@0+24 011011000110110001101111'],
		]);
	});

	it('lets the masking key of a masked "Hello" (RFC 6455 §5.7) run into the second row', () => {
		const [first, second] = rowsOf(gridOf('81 85 37 fa 21 3d 7f 9f 4d 51 58', 'server'));
		expect(first?.at(-1)).toBe('masking-key@16+16 0011011111111010>');
		expect(second).toEqual(['<masking-key@0+16 0010000100111101', 'payload@16+16 0111111110011111>']);
	});

	it('spreads a 64-bit length over three rows', () => {
		const payload = ' 00'.repeat(65_536);
		const grid = gridOf(`82 7f 00 00 00 00 00 01 00 00${payload}`, 'client', 3);
		expect(rowsOf(grid).map((row) => row.at(-1))).toEqual([
			'extended-length@16+16 0000000000000000>',
			'<extended-length@0+32 00000000000000000000000000000001>',
			'payload@16+16 0000000000000000>',
		]);
	});

	it('says how many bits stand below the last row', () => {
		expect(gridOf('81 05 48 65 6c 6c 6f', 'client', 1).hiddenBits).toBe(24);
		expect(gridOf('81 05 48 65 6c 6c 6f', 'client', 2).hiddenBits).toBe(0);
	});

	it('fills one row with the two bytes of an empty frame', () => {
		const grid = gridOf('89 00', 'client');
		expect(grid.rows).toHaveLength(1);
		expect(grid.rows[0]?.segments.map(({ field }) => field)).not.toContain('payload');
	});

	it('divides the bits of a field where bytes end, and writes whole bytes in hex', () => {
		const [first, second] = gridOf('81 05 48 65 6c 6c 6f', 'client').rows;
		expect(first?.segments.at(-1)?.pieces).toEqual([
			{ offset: 2, bits: '01001000', hex: '48' },
			{ offset: 3, bits: '01100101', hex: '65' },
		]);
		expect(first?.segments[4]?.pieces).toEqual([{ offset: 0, bits: '0001', hex: '' }]);
		expect(second?.offset).toBe(4);
	});

	it('draws dots for the bits of a frame that did not arrive', () => {
		const { frame } = readFrameSoFar(hex('82 7e 00'), 0);
		const { rows, hiddenBits } = layOutBits(frame.bytes, fieldsOf(frame), 6);
		expect(rows[0]?.segments.slice(-2)).toEqual([
			{
				field: 'extended-length',
				column: 16,
				span: 8,
				pieces: [{ offset: 2, bits: '00000000', hex: '00' }],
				begins: true,
				ends: false,
				arrived: true,
			},
			{
				field: 'extended-length',
				column: 24,
				span: 8,
				pieces: [{ offset: 3, bits: '········', hex: '' }],
				begins: false,
				ends: true,
				arrived: false,
			},
		]);
		expect(hiddenBits).toBe(0);
	});

	it('counts what did not arrive among the bits below the last row', () => {
		const { frame } = readFrameSoFar(hex('82 7e 00 80 61'), 0);
		expect(layOutBits(frame.bytes, fieldsOf(frame), 2).hiddenBits).toBe((4 + 128 - 8) * 8);
	});

	it('reads bits across a byte boundary, most significant first', () => {
		expect(bitsOf(hex('81 05'), 4, 12)).toBe('00010000');
	});
});
