import { expect, test } from 'vitest';
import { internetChecksum, MAX_SEGMENT, writeSegment } from '../../../src/formats/capture/conversation.ts';
import { TCP } from '../../../src/formats/capture/segment-reader.ts';
import { ascii, hex } from '../trace/wire.ts';

const from = { address: [192, 0, 2, 1], port: 49_152 } as const;
const to = { address: [192, 0, 2, 2], port: 80 } as const;

test('the checksum is that of the example in RFC 1071 §3', () => {
	// Its words 0001 f203 f4f5 f6f7 add up to ddf2.
	expect(internetChecksum(hex('0001 f203 f4f5 f6f7'))).toBe(~0xddf2 & 0xffff);
});

test('the checksum takes an odd last byte as the high half of a word', () => {
	expect(internetChecksum(hex('0102 03'))).toBe(~(0x0102 + 0x0300) & 0xffff);
});

test('a segment stands in an IPv4 packet, with both checksums', () => {
	const packet = writeSegment({
		from,
		to,
		sequence: 1,
		acknowledgement: 0x01020304,
		flags: TCP.psh | TCP.ack,
		payload: ascii('Hi'),
	});
	expect(packet).toEqual(
		hex(`
			45 00 002a 0000 4000 40 06 b6ca c0000201 c0000202
			c000 0050 00000001 01020304 50 18 ffff 1f06 0000
			4869
		`),
	);
	// What has its checksum in it adds up to zero.
	expect(internetChecksum(packet.subarray(0, 20))).toBe(0);
});

test('options stand between header and payload, and count in the data offset', () => {
	const options = hex('0204 ffd7');
	const packet = writeSegment({ from, to, sequence: 0, acknowledgement: 0, flags: TCP.syn, options });
	expect(packet.subarray(32, 34)).toEqual(hex('60 02'));
	expect(packet.subarray(40)).toEqual(options);
});

test('a payload that no packet holds is refused', () => {
	const segment = { from, to, sequence: 0, acknowledgement: 0, flags: TCP.ack };
	expect(writeSegment({ ...segment, payload: new Uint8Array(MAX_SEGMENT) })).toHaveLength(65_535);
	expect(() => writeSegment({ ...segment, payload: new Uint8Array(MAX_SEGMENT + 1) })).toThrow(RangeError);
});
