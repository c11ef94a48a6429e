import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8, utf8Length } from '../../../src/protocol/utf8.ts';
import fc from '../fixed-seed.ts';
import { hex } from './hex.ts';

describe('UTF-8', () => {
	it('encodes 2, 3 and 4 bytes', () => {
		expect(encodeUtf8('é€😀')).toEqual(hex('c3 a9 e2 82 ac f0 9f 98 80'));
	});

	it('counts bytes and not characters', () => {
		expect(utf8Length('é€😀')).toBe(9);
	});

	it('counts right at the bounds of each length', () => {
		expect(['\u007f', '\u0080', '\u07ff', '\u0800', '\uffff', '\u{10000}', '\u{10ffff}'].map(utf8Length)).toEqual([
			1, 2, 2, 3, 3, 4, 4,
		]);
	});

	it('counts an unpaired surrogate as the U+FFFD that is sent for it', () => {
		expect(['\ud800', '\udc00', '\ud800a', '\udc00\ud800'].map(utf8Length)).toEqual([3, 3, 4, 6]);
	});

	it('counts what the encoder writes, for any string', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((u) => String.fromCharCode(u)) }),
				(text) => {
					expect(utf8Length(text)).toBe(encodeUtf8(text).length);
				},
			),
		);
	});

	it('keeps a byte order mark, which is part of the message', () => {
		expect(decodeUtf8(hex('ef bb bf 61'))).toBe('\ufeffa');
	});

	it('shows what is not UTF-8 as U+FFFD and does not throw', () => {
		expect(decodeUtf8(hex('61 ff 62'))).toBe('a\ufffdb');
	});
});
