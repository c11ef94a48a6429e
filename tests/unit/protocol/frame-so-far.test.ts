import { describe, expect, it } from 'vitest';
import { readFrameSoFar } from '../../../src/protocol/frame-header.ts';
import { hex, toHex } from './hex.ts';

/** What a reader can check of a frame by hand. */
const read = (bytes: string) => {
	const { frame, size } = readFrameSoFar(hex(bytes), 0);
	const { fin, opcode, masked, lengthForm, headerLength, payloadLength } = frame;
	return { fin, opcode, masked, lengthForm, headerLength, payloadLength, size, payload: toHex(frame.payload) };
};

describe('a frame of which only the first bytes are there', () => {
	it('knows FIN and opcode from the first byte, and no length yet', () => {
		expect(read('82')).toMatchObject({ fin: true, opcode: 2, payloadLength: 0, size: null, payload: '' });
	});

	it('knows from the second byte how the length is written, and not yet the length', () => {
		expect(read('82 7e')).toMatchObject({ lengthForm: 16, headerLength: 4, payloadLength: 0, size: null });
		expect(read('81 85 37 fa')).toMatchObject({ masked: true, headerLength: 6, payloadLength: 0, size: null });
	});

	it('knows its size when the header is complete', () => {
		expect(read('82 7e 00 80')).toMatchObject({ payloadLength: 128, size: 132, payload: '' });
	});

	it('unmasks as much of the payload as came', () => {
		expect(read('81 85 37 fa 21 3d 7f 9f')).toMatchObject({ payloadLength: 5, size: 11, payload: '48 65' });
	});

	it('leaves out what follows the frame', () => {
		const { frame } = readFrameSoFar(hex('89 00 81 05'), 0);
		expect(toHex(frame.bytes)).toBe('89 00');
	});

	it('reads a frame that breaks a rule: RSV3 and a reserved opcode', () => {
		expect(readFrameSoFar(hex('93 01 61'), 7).frame).toMatchObject({ rsv3: true, opcode: 3, offset: 7 });
	});

	it('takes no memory for an announced length, and leaves the bytes as they were', () => {
		const bytes = hex('82 ff 00 00 00 10 00 00 00 00 37 fa 21 3d 7f');
		const { frame, size } = readFrameSoFar(bytes, 0);
		expect([size, frame.payloadLength, frame.payload.length]).toEqual([0x10_0000_0000 + 14, 0x10_0000_0000, 1]);
		expect(toHex(bytes)).toBe('82 ff 00 00 00 10 00 00 00 00 37 fa 21 3d 7f');
	});
});
