import { expect, test } from 'vitest';
import { frameOfText } from '../../../src/views/figures/figure-frame.ts';
import { type BarByte, barsOf } from '../../../src/views/figures/frame-bars.layout.ts';

const KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
const bytesOf = (text: string): readonly BarByte[] => barsOf(frameOfText(text, KEY)).flatMap(({ bytes }) => bytes);

test('the first byte is FIN, three reserved bits that go together, and the opcode', () => {
	expect(bytesOf('Hello')[0]).toEqual({
		offset: 0,
		hex: '81',
		character: null,
		runs: [
			{ fields: ['fin'], bits: '1' },
			{ fields: ['rsv1', 'rsv2', 'rsv3'], bits: '000' },
			{ fields: ['opcode'], bits: '0001' },
		],
	});
});

test('the parts of a frame are its header, its masking key and its payload', () => {
	const groups = barsOf(frameOfText('Hello', KEY));
	expect(groups.map(({ part, bytes }) => [part, bytes.map(({ hex }) => hex).join(' ')])).toEqual([
		['header', '81 85'],
		['maskingKey', '37 fa 21 3d'],
		['payload', '7f 9f 4d 51 58'],
	]);
	expect(barsOf(frameOfText('', KEY)).map(({ part }) => part)).toEqual(['header', 'maskingKey']);
});

test('a character stands under its first byte, however many it has', () => {
	expect(bytesOf('好a').map(({ character }) => character)).toEqual([
		null,
		null,
		null,
		null,
		null,
		null,
		'好',
		null,
		null,
		'a',
	]);
});
