import { describe, expect, it } from 'vitest';
import { acceptSteps } from '../../../src/protocol/handshake.ts';
import { base64Groups } from '../../../src/views/handshake/accept-check.layout.ts';

describe('the digest beside its base64 form', () => {
	it('puts four characters beside three bytes, and fills up the last group', () => {
		// The sample key of RFC 6455 §1.3.
		const { digest, accept } = acceptSteps('dGhlIHNhbXBsZSBub25jZQ==');
		expect(base64Groups(digest, accept)).toEqual([
			{ bytes: ['b3', '7a', '4f'], characters: 's3pP' },
			{ bytes: ['2c', 'c0', '62'], characters: 'LMBi' },
			{ bytes: ['4f', '16', '90'], characters: 'TxaQ' },
			{ bytes: ['f6', '46', '06'], characters: '9kYG' },
			{ bytes: ['cf', '38', '59'], characters: 'zzhZ' },
			{ bytes: ['45', 'b2', 'be'], characters: 'RbK+' },
			{ bytes: ['c4', 'ea'], characters: 'xOo=' },
		]);
	});

	it('has no group where there is nothing', () => {
		expect(base64Groups(new Uint8Array(0), '')).toEqual([]);
	});
});
