import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../src/protocol/frame.ts';
import { FrameDecoder } from '../../../src/protocol/frame-decoder.ts';
import { DRILL_LEVELS, drillFrame, misread, misreadFields, rightAnswers } from '../../../src/views/drill/drill.ts';
import { hexOf } from '../../../src/views/frame/hex-dump.layout.ts';

const read = (hex: string) => {
	const bytes = Uint8Array.from(hex.split(' '), (pair) => Number.parseInt(pair, 16));
	const [frame] = new FrameDecoder({ receiver: (bytes[1] ?? 0) >= 0x80 ? 'server' : 'client' }).push(bytes);
	if (frame === undefined) throw new Error(`${hex} is no frame.`);
	return frame;
};

/** “Hello” of RFC 6455 §5.7. */
const HELLO = read('81 85 37 fa 21 3d 7f 9f 4d 51 58');
const RIGHT = { fin: '1', opcode: 'text', mask: '1', length: '5', header: '6', byte: '48' };

describe('a drill', () => {
	test('asks for each field, and for a byte where the payload is masked', () => {
		expect(Object.fromEntries(rightAnswers(HELLO))).toEqual(RIGHT);
		expect(rightAnswers(read('89 00'))).toEqual([
			['fin', '1'],
			['opcode', 'ping'],
			['mask', '0'],
			['length', '0'],
			['header', '2'],
		]);
	});

	test('takes what is right, in the ways in which people write it', () => {
		expect(misread(HELLO, RIGHT)).toEqual([]);
		expect(misread(HELLO, { ...RIGHT, length: ' 05 ', byte: '0x48' })).toEqual([]);
	});

	test('names each mistake, what was left out included, and the fields in which it was made', () => {
		const mistakes = misread(HELLO, { ...RIGHT, length: '133', byte: '' });
		expect(mistakes).toEqual(['length', 'byte']);
		expect(misreadFields(mistakes, fieldsOf(HELLO))).toEqual(['length', 'masking-key', 'payload']);
	});

	test.each(DRILL_LEVELS)('makes frames of level %i that break no rule, whatever chance says', (level) => {
		const chances = [0, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.999];
		for (const first of chances) {
			for (const second of chances) {
				let turn = 0;
				const frame = drillFrame(level, () => (turn++ % 2 === 0 ? first : second));
				expect(frame.violations).toEqual([]);
				expect(frame.bytes.length).toBe(frame.headerLength + frame.payloadLength);
			}
		}
	});

	test('begins easily and ends with what is mean', () => {
		expect(hexOf(drillFrame(1, () => 0).bytes)).toBe('81 01 61');
		expect(hexOf(drillFrame(4, () => 0.99).bytes, 6)).toBe('02 ff 00 00 00 00');
	});
});
