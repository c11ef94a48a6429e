import { describe, expect, it } from 'vitest';
import { isUtf8, MAX_COPIED, writeBytes } from '../../../src/views/frame-list/copy/copy-formats.ts';

/** "Hé" */
const bytes = Uint8Array.of(0x48, 0xc3, 0xa9);

describe('bytes that are copied', () => {
	it.each([
		['text', 'Hé'],
		['hex', '48 c3 a9'],
		['base64', 'SMOp'],
		['literal', 'new Uint8Array([0x48, 0xc3, 0xa9])'],
	] as const)('as %s', (format, text) => {
		expect(writeBytes(bytes, format)).toEqual({ text, bytes: 3 });
	});

	it('are nothing for an empty payload', () => {
		const empty = new Uint8Array(0);
		expect(writeBytes(empty, 'hex').text).toBe('');
		expect(writeBytes(empty, 'literal').text).toBe('new Uint8Array([])');
	});

	it('keep a byte order mark', () => {
		expect(writeBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41), 'text').text).toBe('\ufeffA');
	});

	it('are cut where there are too many, never in the middle of a character', () => {
		const long = new Uint8Array(MAX_COPIED + 1).fill(0x41);
		long.set([0xc3, 0xa9], MAX_COPIED - 1);
		const { text, bytes: count } = writeBytes(long, 'text');
		expect([text.length, text.at(-1), count]).toEqual([MAX_COPIED - 1, 'A', MAX_COPIED]);
		expect(isUtf8(long)).toBe(true);
	});

	it('are text only where they are valid UTF-8', () => {
		expect(isUtf8(bytes)).toBe(true);
		expect(isUtf8(Uint8Array.of(0x48, 0xc3))).toBe(false);
		expect(isUtf8(Uint8Array.of(0xff))).toBe(false);
	});
});
