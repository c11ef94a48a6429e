import { describe, expect, it } from 'vitest';
import { FrameHeader } from '../../../src/protocol/frame-header.ts';
import { hex } from './hex.ts';

const seen = (header: FrameHeader) => ({
	arrived: header.arrived,
	length: header.length,
	hasLength: header.hasLength,
	complete: header.complete,
	frameLength: header.frameLength,
});

describe('the header of a frame, as its bytes come', () => {
	it('is 2 bytes for a short unmasked frame', () => {
		const header = new FrameHeader();
		expect(header.read(hex('81 05 48 65'), 0)).toBe(2);
		expect(seen(header)).toEqual({ arrived: 2, length: 2, hasLength: true, complete: true, frameLength: 7 });
		expect([header.first, header.second, header.masked, header.payloadLength]).toEqual([0x81, 0x05, false, 5]);
	});

	it('has a masking key after the length, which is not looked at', () => {
		const header = new FrameHeader();
		expect(header.read(hex('00 00 81 fe 01 00 37 fa'), 2)).toBe(8);
		expect(seen(header)).toEqual({ arrived: 6, length: 8, hasLength: true, complete: false, frameLength: 264 });
		expect(header.read(hex('21 3d 7f'), 0)).toBe(2);
		expect(seen(header)).toMatchObject({ arrived: 8, complete: true });
	});

	it('knows no length before its last byte', () => {
		const header = new FrameHeader();
		const steps = Array.from(hex('82 7f 00 00 00 00 00 01 00 01'), (byte) => {
			expect(header.read(Uint8Array.of(byte), 0)).toBe(1);
			return [header.hasLength, header.frameLength];
		});
		expect(steps.slice(0, 2)).toEqual([
			[false, 2],
			[false, 10],
		]);
		expect(steps.slice(8)).toEqual([
			[false, 10],
			[true, 10 + 65_537],
		]);
	});

	it.each([
		['82 7f 80 00 00 00 00 00 00 00', true],
		['82 7f 7f ff ff ff ff ff ff ff', false],
		['82 7e 80 00', false],
		['82 7f 00 80 00 00 00 00 00 00', false],
	])('tells the top bit of the 64: %s', (bytes, topBit) => {
		const header = new FrameHeader();
		header.read(hex(bytes), 0);
		expect(header.topBit).toBe(topBit);
	});

	it('begins anew after a reset', () => {
		const header = new FrameHeader();
		header.read(hex('82 ff 80 00 00 00 00 00 00 00 01 02 03 04'), 0);
		header.reset();
		expect(seen(header)).toEqual({ arrived: 0, length: 2, hasLength: false, complete: false, frameLength: 2 });
		header.read(hex('89 00'), 0);
		expect([header.first, header.masked, header.topBit, header.payloadLength]).toEqual([0x89, false, false, 0]);
	});

	it('takes nothing of an empty chunk', () => {
		const header = new FrameHeader();
		expect(header.read(hex(''), 0)).toBe(0);
		expect(header.arrived).toBe(0);
	});
});
