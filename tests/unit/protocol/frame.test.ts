import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/protocol/frame.ts';
import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import { readFrameSoFar } from '../../../src/protocol/frame-header.ts';
import fc from '../fixed-seed.ts';
import { anyFrame } from './arbitraries.ts';
import { hex } from './hex.ts';

const read = (bytes: Uint8Array) => readFrameSoFar(bytes, 0).frame;
const spans = (bytes: Uint8Array) =>
	fieldsOf(read(bytes)).map(({ name, start, length }) => `${name} ${start}+${length}`);

const FIXED = ['fin 0+1', 'rsv1 1+1', 'rsv2 2+1', 'rsv3 3+1', 'opcode 4+4', 'mask 8+1', 'length 9+7'];

describe('the fields of a frame', () => {
	it('gives the bits of an unmasked text frame (RFC 6455 §5.7)', () => {
		expect(spans(hex('81 05 48 65 6c 6c 6f'))).toEqual([...FIXED, 'payload 16+40']);
	});

	it('gives the bits of a masked one', () => {
		expect(spans(hex('81 85 37 fa 21 3d 7f 9f 4d 51 58'))).toEqual([...FIXED, 'masking-key 16+32', 'payload 48+40']);
	});

	it('gives the bits of the 16-bit length', () => {
		const bytes = encodeFrame({ opcode: 2, payload: new Uint8Array(256) });
		expect(spans(bytes)).toEqual([...FIXED, 'extended-length 16+16', 'payload 32+2048']);
	});

	it('gives the bits of the 64-bit length with a key', () => {
		const bytes = encodeFrame({ opcode: 2, payload: new Uint8Array(65536), maskingKey: hex('01 02 03 04') });
		expect(spans(bytes)).toEqual([...FIXED, 'extended-length 16+64', 'masking-key 80+32', 'payload 112+524288']);
	});

	it('has no payload where there is none', () => {
		expect(spans(hex('89 00'))).toEqual(FIXED);
	});

	it('covers every bit of any frame once, in order', () => {
		fc.assert(
			fc.property(anyFrame, (frame) => {
				const bytes = encodeFrame(frame);
				let at = 0;
				for (const { start, length } of fieldsOf(read(bytes))) {
					expect(start).toBe(at);
					at += length;
				}
				expect(at).toBe(bytes.length * 8);
			}),
		);
	});
});

describe('reading any one frame', () => {
	it('gives back what was encoded, rules or not', () => {
		fc.assert(
			fc.property(anyFrame, (frame) => {
				const bytes = encodeFrame(frame);
				expect(readFrameSoFar(bytes, 0).size).toBe(bytes.length);
				const { payload, maskingKey = null } = frame;
				const { fin, rsv1, rsv2, rsv3, opcode } = frame;
				expect(read(bytes)).toMatchObject({ fin, rsv1, rsv2, rsv3, opcode, maskingKey, payload, bytes });
			}),
		);
	});

	it('leaves the bytes as they were on the wire', () => {
		const bytes = hex('81 85 37 fa 21 3d 7f 9f 4d 51 58');
		expect(read(bytes).bytes).toEqual(hex('81 85 37 fa 21 3d 7f 9f 4d 51 58'));
		expect(bytes).toEqual(hex('81 85 37 fa 21 3d 7f 9f 4d 51 58'));
	});
});
