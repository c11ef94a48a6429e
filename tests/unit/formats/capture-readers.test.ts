import { expect, test } from 'vitest';
import type { PacketReader } from '../../../src/formats/capture/packet.ts';
import { PcapReader } from '../../../src/formats/capture/pcap-reader.ts';
import { PcapngReader } from '../../../src/formats/capture/pcapng-reader.ts';
import { ascii, hex, joined } from '../trace/wire.ts';

const read = (reader: PacketReader) => ({
	packets: [...reader.packets()].map(({ time, linkType, bytes, length }) => [
		time,
		linkType,
		new TextDecoder('latin1').decode(bytes),
		length,
	]),
	brokenAt: reader.brokenAt,
});

const BIG_SECTION = hex('0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c');
const LITTLE_SECTION = hex('0a0d0d0a 1c000000 4d3c2b1a 0100 0000 ffffffffffffffff 1c000000');
/** Link type 1, no limit. */
const BIG_INTERFACE = hex('00000001 00000014 0001 0000 00000000 00000014');
/** 1,000,001 µs after 1970: three bytes, and one of padding. */
const BIG_PACKET = hex('00000006 00000024 00000000 00000000 000f4241 00000003 00000003 61626300 00000024');

test('a big-endian pcapng is read', () => {
	expect(read(new PcapngReader(joined(BIG_SECTION, BIG_INTERFACE, BIG_PACKET)))).toEqual({
		packets: [[1_000_001, 1, 'abc', 3]],
		brokenAt: null,
	});
});

test('each section of a pcapng has its own byte order and its own interfaces', () => {
	const littleInterface = hex('01000000 14000000 6500 0000 00000000 14000000');
	const littlePacket = hex('06000000 24000000 00000000 00000000 02000000 01000000 09000000 7a000000 24000000');
	const file = joined(BIG_SECTION, BIG_INTERFACE, BIG_PACKET, LITTLE_SECTION, littleInterface, littlePacket);
	expect(read(new PcapngReader(file)).packets).toEqual([
		[1_000_001, 1, 'abc', 3],
		[2, 101, 'z', 9],
	]);
	// The interface belongs to the section before.
	expect(read(new PcapngReader(joined(BIG_SECTION, BIG_INTERFACE, BIG_SECTION, BIG_PACKET))).packets).toEqual([]);
});

test.each([
	['nanoseconds', '0009 0001 09000000', 1000],
	['seconds', '0009 0001 00000000', 1_000_001_000_000],
	['2⁻¹ seconds', '0009 0001 81000000', 500_000_500_000],
	['microseconds, with seconds to add', '000e 0008 0000000000000002', 3_000_001],
])('times are in %s where the interface says so', (_, option, time) => {
	const options = hex(`${option} 0000 0000`);
	const size = (20 + options.length).toString(16).padStart(8, '0');
	const description = joined(hex(`00000001 ${size} 0001 0000 00000000`), options, hex(size));
	const [packet] = [...new PcapngReader(joined(BIG_SECTION, description, BIG_PACKET)).packets()];
	expect(packet?.time).toBe(time);
});

test('blocks of other kinds are passed over; packets without a time, and obsolete ones, are read', () => {
	const statistics = hex('00000005 00000010 00000000 00000010');
	const simple = hex('00000003 00000014 00000002 68690000 00000014');
	const old = hex('00000002 00000024 0000 0000 00000000 00000007 00000001 00000001 6f000000 00000024');
	expect(read(new PcapngReader(joined(BIG_SECTION, BIG_INTERFACE, statistics, simple, old))).packets).toEqual([
		[0, 1, 'hi', 2],
		[7, 1, 'o', 1],
	]);
});

test.each([
	['a block that is cut short', BIG_PACKET.subarray(0, 30)],
	['a block that is shorter than any', hex('00000006 00000008 00000008')],
	['a length that is no multiple of four', hex('00000006 0000000d 00000000 0d')],
	['two lengths that differ', hex('00000006 0000000c 00000010')],
	['three bytes too many', hex('000000')],
	[
		'a packet that is longer than its block',
		hex('00000006 00000020 00000000 00000000 00000001 00000005 00000005 00000020'),
	],
	[
		'a packet of an interface that nothing describes',
		hex('00000006 00000020 00000001 00000000 00000001 00000000 00000000 00000020'),
	],
	[
		'an obsolete packet of such an interface',
		hex('00000002 00000020 0001 0000 00000000 00000001 00000000 00000000 00000020'),
	],
	['a packet that is shorter than any', hex('00000006 00000010 00000000 00000010')],
	['an interface that is shorter than any', hex('00000001 00000010 00010000 00000010')],
])('%s ends the reading, and what stands before it is kept', (_, broken) => {
	const before = joined(BIG_SECTION, BIG_INTERFACE, BIG_PACKET);
	expect(read(new PcapngReader(joined(before, broken, BIG_PACKET)))).toEqual({
		packets: [[1_000_001, 1, 'abc', 3]],
		brokenAt: before.length,
	});
});

test.each([
	[
		'little-endian, microseconds',
		'd4c3b2a1 0200 0400 00000000 00000000 ffff0000 01000000',
		'01000000 d0070000 02000000 05000000',
	],
	[
		'big-endian, microseconds',
		'a1b2c3d4 0002 0004 00000000 00000000 0000ffff 00000001',
		'00000001 000007d0 00000002 00000005',
	],
	[
		'little-endian, nanoseconds',
		'4d3cb2a1 0200 0400 00000000 00000000 ffff0000 01000000',
		'01000000 87841e00 02000000 05000000',
	],
	[
		'big-endian, nanoseconds',
		'a1b23c4d 0002 0004 00000000 00000000 0000ffff 00000001',
		'00000001 001e8487 00000002 00000005',
	],
])('pcap is read: %s', (_, header, packet) => {
	const file = joined(hex(header), hex(packet), ascii('hi'));
	expect(PcapReader.recognises(file)).toBe(true);
	expect(read(new PcapReader(file))).toEqual({ packets: [[1_002_000, 1, 'hi', 5]], brokenAt: null });
	expect(read(new PcapReader(joined(file, hex('00'))))).toMatchObject({ brokenAt: file.length });
	expect(read(new PcapReader(file.subarray(0, -1)))).toEqual({ packets: [], brokenAt: 24 });
});

test.each([
	['pcapng', BIG_SECTION.subarray(0, 8)],
	['pcapng of an unknown byte order', joined(BIG_SECTION.subarray(0, 8), hex('11223344'), BIG_SECTION.subarray(12))],
	['pcapng of which little is left', BIG_SECTION.subarray(0, 4)],
])('%s that breaks in its first block is known as a capture, and broken at its beginning', (_, file) => {
	expect(PcapngReader.recognises(file)).toBe(true);
	expect(read(new PcapngReader(file))).toEqual({ packets: [], brokenAt: 0 });
});

test('a pcap that is cut short in its header is known as one, and broken at its beginning', () => {
	const file = hex('d4c3b2a1 0200 0400 0000');
	expect(PcapReader.recognises(file)).toBe(true);
	expect(read(new PcapReader(file))).toEqual({ packets: [], brokenAt: 0 });
	expect(PcapReader.recognises(hex('d4c3b2'))).toBe(false);
});
