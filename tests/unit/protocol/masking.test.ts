import { describe, expect, it } from 'vitest';
import { applyMaskInPlace } from '../../../src/protocol/masking.ts';
import fc from '../fixed-seed.ts';
import { maskingKey } from './arbitraries.ts';
import { hex } from './hex.ts';

/** RFC 6455 §5.3, word for word: octet i is masked with octet i modulo 4 of the key. */
const byTheBook = (bytes: Uint8Array, key: Uint8Array, offset: number) =>
	bytes.map((byte, i) => byte ^ (key[(i + offset) % 4] ?? 0));

const masked = (payload: Uint8Array, key: Uint8Array, offset?: number): Uint8Array => {
	const result = new Uint8Array(payload);
	applyMaskInPlace(result, key, offset);
	return result;
};

describe('masking', () => {
	it('masks "Hello" as in RFC 6455 §5.7', () => {
		expect(masked(hex('48 65 6c 6c 6f'), hex('37 fa 21 3d'))).toEqual(hex('7f 9f 4d 51 58'));
	});

	it('goes on with the key where an earlier piece stopped', () => {
		expect(masked(hex('6c 6c 6f'), hex('37 fa 21 3d'), 2)).toEqual(hex('4d 51 58'));
	});

	it('does the same to words as to bytes, at any alignment, length and offset', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(8), maskingKey, fc.nat(9), (bytes, lead, key, offset) => {
				const memory = new Uint8Array(lead + bytes.length + 8).fill(0x55);
				memory.set(bytes, lead);
				applyMaskInPlace(memory.subarray(lead, lead + bytes.length), key, offset);
				expect(memory.subarray(lead, lead + bytes.length)).toEqual(byTheBook(bytes, key, offset));
				expect(memory.subarray(0, lead)).toEqual(new Uint8Array(lead).fill(0x55));
				expect(memory.subarray(lead + bytes.length)).toEqual(new Uint8Array(8).fill(0x55));
			}),
		);
	});

	it('is its own inverse', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), maskingKey, (bytes, key) => {
				expect(masked(masked(bytes, key), key)).toEqual(bytes);
			}),
		);
	});
});
