import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64, fromBase64Url, toBase64Url } from '../../../src/protocol/base64.ts';
import { encodeUtf8 } from '../../../src/protocol/utf8.ts';
import fc from '../fixed-seed.ts';

describe('Base64', () => {
	const vectors: readonly [text: string, base64: string][] = [
		['', ''],
		['f', 'Zg=='],
		['fo', 'Zm8='],
		['foo', 'Zm9v'],
		['foob', 'Zm9vYg=='],
		['fooba', 'Zm9vYmE='],
		['foobar', 'Zm9vYmFy'],
	];

	it('writes and reads the test vectors of RFC 4648 §10', () => {
		for (const [text, base64] of vectors) {
			expect(encodeBase64(encodeUtf8(text))).toBe(base64);
			expect(decodeBase64(base64)).toEqual(encodeUtf8(text));
		}
	});

	it('writes what Node writes, and reads it back', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
				const text = encodeBase64(bytes);
				expect(text).toBe(Buffer.from(bytes).toString('base64'));
				expect(decodeBase64(text)).toEqual(bytes);
			}),
		);
	});

	for (const text of [
		'Zg',
		'Zg=',
		'Zg===',
		'Z===',
		'=',
		'====',
		'Zm9v=',
		'Zm 9v',
		'Zm-_',
		'Zh==',
		'Zm9=',
		'Zg==Zg==',
	]) {
		it(`refuses ${JSON.stringify(text)}`, () => {
			expect(decodeBase64(text)).toBeNull();
		});
	}
});

describe('Base64url (RFC 4648 §5)', () => {
	it.each<[string, readonly number[]]>([
		['', []],
		['Zg', [0x66]],
		['Zm8', [0x66, 0x6f]],
		['Zm9v', [0x66, 0x6f, 0x6f]],
		['-_-_', [0xfb, 0xff, 0xbf]],
	])('writes and reads %j without padding', (text, bytes) => {
		expect(toBase64Url(Uint8Array.from(bytes))).toBe(text);
		expect(fromBase64Url(text)).toEqual(Uint8Array.from(bytes));
	});

	it.each(['Zg==', 'Z', 'Zm9vZ', '+/+/', 'Zm 9v', 'Zh', '%5F', ' Zg', 'Zg\n'])('refuses %j', (text) => {
		expect(fromBase64Url(text)).toBeNull();
	});
});
