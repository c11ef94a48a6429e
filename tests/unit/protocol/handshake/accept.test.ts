import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ACCEPT_GUID, acceptSteps, acceptValue } from '../../../../src/protocol/handshake.ts';
import fc from '../../fixed-seed.ts';
import { hex } from '../hex.ts';

describe('the accept value', () => {
	it('is that of RFC 6455 §1.3 for its sample key', () => {
		expect(acceptValue('dGhlIHNhbXBsZSBub25jZQ==')).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
	});

	it('is right for another key', () => {
		expect(acceptValue('Iv8io/9s+lYFgZWcXczP8Q==')).toBe('hsBlbuDTkk24srzEOTBUlZAlC2g=');
	});

	it('comes about in the steps of RFC 6455 §1.3', () => {
		expect(acceptSteps('dGhlIHNhbXBsZSBub25jZQ==')).toEqual({
			key: 'dGhlIHNhbXBsZSBub25jZQ==',
			guid: ACCEPT_GUID,
			concatenation: 'dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11',
			digest: hex('b3 7a 4f 2c c0 62 4f 16 90 f6 46 06 cf 38 59 45 b2 be c4 ea'),
			accept: 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
		});
	});

	it('is what Node computes, for any key', () => {
		fc.assert(
			fc.property(fc.base64String(), (key) => {
				expect(acceptValue(key)).toBe(
					createHash('sha1')
						.update(key + ACCEPT_GUID)
						.digest('base64'),
				);
			}),
		);
	});
});
