import { expect, test } from 'vitest';
import { EXAMPLE_KEY, frameOfLength, frameOfText, parseKey } from '../../../src/views/figures/figure-frame.ts';
import { hexOf } from '../../../src/views/frame/hex-dump.layout.ts';

test('a text and a key make the masked “Hello” of RFC 6455 §5.7', () => {
	expect(hexOf(frameOfText('Hello', EXAMPLE_KEY).bytes)).toBe('81 85 37 fa 21 3d 7f 9f 4d 51 58');
});

test.each([
	[125, '81 fd 37 fa 21 3d', '81 7d'],
	[126, '81 fe 00 7e 37 fa 21 3d', '81 7e 00 7e'],
	[65_535, '81 fe ff ff 37 fa 21 3d', '81 7e ff ff'],
	[65_536, '81 ff 00 00 00 00 00 01 00 00 37 fa 21 3d', '81 7f 00 00 00 00 00 01 00 00'],
])('a payload of %i bytes has the header %s, and %s without a key', (length, masked, unmasked) => {
	const client = frameOfLength(length, EXAMPLE_KEY);
	expect(hexOf(client.bytes, client.headerLength)).toBe(masked);
	expect(client.bytes.length).toBe(client.headerLength + length);
	const server = frameOfLength(length, null);
	expect(hexOf(server.bytes, server.headerLength)).toBe(unmasked);
});

test.each(['37 fa 21 3d', '37fa213d', ' 37FA 213D '])('reads the key %j', (text) => {
	expect(parseKey(text)).toEqual(EXAMPLE_KEY);
});

test.each(['', '37 fa 21', '37 fa 21 3d 00', '37 fa 21 3g', '37fa213'])('takes %j for no key', (text) => {
	expect(parseKey(text)).toBeNull();
});
