import { describe, expect, it } from 'vitest';
import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import { OPCODE } from '../../../src/protocol/opcodes.ts';
import { encodeUtf8 } from '../../../src/protocol/utf8.ts';
import { hex, toHex } from './hex.ts';

const hello = encodeUtf8('Hello');
const maskingKey = hex('37 fa 21 3d');

/** The first bytes, for frames with a long payload. */
const head = (bytes: Uint8Array, length: number) => toHex(bytes.subarray(0, length));

describe('the examples of RFC 6455 §5.7', () => {
	it('writes a single-frame unmasked text message', () => {
		expect(encodeFrame({ opcode: OPCODE.text, payload: hello })).toEqual(hex('81 05 48 65 6c 6c 6f'));
	});

	it('writes a single-frame masked text message', () => {
		const bytes = encodeFrame({ opcode: OPCODE.text, payload: hello, maskingKey });
		expect(bytes).toEqual(hex('81 85 37 fa 21 3d 7f 9f 4d 51 58'));
	});

	it('writes a fragmented unmasked text message', () => {
		const first = encodeFrame({ fin: false, opcode: OPCODE.text, payload: encodeUtf8('Hel') });
		const last = encodeFrame({ opcode: OPCODE.continuation, payload: encodeUtf8('lo') });
		expect([first, last]).toEqual([hex('01 03 48 65 6c'), hex('80 02 6c 6f')]);
	});

	it('writes an unmasked ping and the masked pong that answers it', () => {
		expect(encodeFrame({ opcode: OPCODE.ping, payload: hello })).toEqual(hex('89 05 48 65 6c 6c 6f'));
		expect(encodeFrame({ opcode: OPCODE.pong, payload: hello, maskingKey })).toEqual(
			hex('8a 85 37 fa 21 3d 7f 9f 4d 51 58'),
		);
	});

	it('writes 256 bytes of binary data', () => {
		const bytes = encodeFrame({ opcode: OPCODE.binary, payload: new Uint8Array(256) });
		expect([head(bytes, 4), bytes.length]).toEqual(['82 7e 01 00', 260]);
	});

	it('writes 64 KiB of binary data', () => {
		const bytes = encodeFrame({ opcode: OPCODE.binary, payload: new Uint8Array(65536) });
		expect([head(bytes, 10), bytes.length]).toEqual(['82 7f 00 00 00 00 00 01 00 00', 65546]);
	});
});

describe('lengths', () => {
	const forms: readonly [length: number, header: string][] = [
		[0, '82 00'],
		[125, '82 7d'],
		[126, '82 7e 00 7e'],
		[65535, '82 7e ff ff'],
		[65536, '82 7f 00 00 00 00 00 01 00 00'],
	];
	for (const [length, header] of forms) {
		it(`writes ${length} in the fewest bytes`, () => {
			const bytes = encodeFrame({ opcode: OPCODE.binary, payload: new Uint8Array(length) });
			expect(head(bytes, bytes.length - length)).toBe(header);
		});
	}
});

describe('what breaks the rules on purpose', () => {
	it('sets reserved bits and reserved opcodes', () => {
		const payload = new Uint8Array(0);
		expect(encodeFrame({ rsv1: true, rsv2: true, rsv3: true, opcode: 0xb, payload })).toEqual(hex('fb 00'));
	});

	it('writes a length in more bytes than needed', () => {
		expect(encodeFrame({ opcode: 1, payload: hex('61'), lengthForm: 16 })).toEqual(hex('81 7e 00 01 61'));
		expect(encodeFrame({ opcode: 1, payload: hex('61'), lengthForm: 64 })).toEqual(
			hex('81 7f 00 00 00 00 00 00 00 01 61'),
		);
	});

	it('announces a length that is not the true one, up to all 64 bits', () => {
		expect(encodeFrame({ opcode: 1, payload: hex('61'), announcedLength: 5 })).toEqual(hex('81 05 61'));
		expect(encodeFrame({ opcode: 1, payload: hex(''), announcedLength: 2n ** 64n - 1n })).toEqual(
			hex('81 7f ff ff ff ff ff ff ff ff'),
		);
	});

	it('writes control frames that are fragmented or too long', () => {
		expect(encodeFrame({ fin: false, opcode: OPCODE.ping, payload: hex('') })).toEqual(hex('09 00'));
		expect(head(encodeFrame({ opcode: OPCODE.close, payload: new Uint8Array(126) }), 4)).toBe('88 7e 00 7e');
	});
});

describe('what has no form on the wire', () => {
	const payload = hex('61');
	it('refuses an opcode of more than four bits', () => {
		expect(() => encodeFrame({ opcode: 16, payload })).toThrow('An opcode is a number from 0 to 15, not 16.');
	});

	it('refuses a masking key that is not four bytes', () => {
		expect(() => encodeFrame({ opcode: 1, payload, maskingKey: hex('01') })).toThrow(
			'A masking key is 4 bytes long, not 1.',
		);
	});

	it('refuses a length that its form cannot hold', () => {
		const long = new Uint8Array(126);
		expect(() => encodeFrame({ opcode: 1, payload: long, lengthForm: 7 })).toThrow('126 does not fit the 7-bit form');
		expect(() => encodeFrame({ opcode: 1, payload, announcedLength: 2n ** 64n })).toThrow(RangeError);
		expect(() => encodeFrame({ opcode: 1, payload, announcedLength: -1 })).toThrow(RangeError);
		expect(() => encodeFrame({ opcode: 1, payload, announcedLength: 0.5 })).toThrow(RangeError);
	});
});
