import { expect, test } from 'vitest';
import { ipPacket } from '../../../src/formats/capture/encapsulation.ts';
import { LINK_TYPE } from '../../../src/formats/capture/packet.ts';
import { SegmentReader } from '../../../src/formats/capture/segment-reader.ts';
import { hex, joined } from '../trace/wire.ts';

const readSegment = (packet: Uint8Array) => new SegmentReader().read(packet);
const IP = hex('45000014');
const MACS = hex('020000000001 020000000002');

test.each([
	['raw IP', LINK_TYPE.raw, ''],
	['raw IP of an old system', LINK_TYPE.rawOld, ''],
	['raw IP of OpenBSD', LINK_TYPE.rawOpenBsd, ''],
	['IPv4', LINK_TYPE.ipv4, ''],
	['IPv6', LINK_TYPE.ipv6, ''],
	['Ethernet', LINK_TYPE.ethernet, '020000000001 020000000002 0800'],
	['Ethernet with IPv6', LINK_TYPE.ethernet, '020000000001 020000000002 86dd'],
	['Ethernet with a VLAN tag', LINK_TYPE.ethernet, '020000000001 020000000002 8100 0064 0800'],
	['Ethernet with two VLAN tags', LINK_TYPE.ethernet, '020000000001 020000000002 88a8 0001 8100 0064 0800'],
	['Ethernet with PPPoE', LINK_TYPE.ethernet, '020000000001 020000000002 8864 1100 0001 0016 0021'],
	[
		'Ethernet with a VLAN tag and PPPoE with IPv6',
		LINK_TYPE.ethernet,
		'020000000001 020000000002 8100 0007 8864 1100 0001 0016 0057',
	],
	['Ethernet with two MPLS labels', LINK_TYPE.ethernet, '020000000001 020000000002 8847 00010040 00011140'],
	[
		'Ethernet in MPLS behind a control word',
		LINK_TYPE.ethernet,
		'020000000001 020000000002 8847 00011140 00000000 020000000001 020000000002 0800',
	],
	['PPP', LINK_TYPE.ppp, 'ff03 0021'],
	['PPP with everything left out', LINK_TYPE.ppp, '21'],
	['PPPoE', LINK_TYPE.pppoe, '1100 0001 0016 0021'],
	['Linux’s “any”', LINK_TYPE.linuxCooked, '0000 0304 0006 000000000000 0000 0800'],
	['Linux’s “any”, version 2', LINK_TYPE.linuxCooked2, '0800 0000 00000001 0304 00 06 0000000000000000'],
	['loopback of a little-endian BSD', LINK_TYPE.null, '02000000'],
	['loopback of a big-endian BSD', LINK_TYPE.null, '00000002'],
	['loopback of macOS with IPv6', LINK_TYPE.null, '1e000000'],
	['loopback of OpenBSD', LINK_TYPE.loop, '00000018'],
])('%s: the IP packet stands after %2$s', (_, linkType, before) => {
	expect(ipPacket(linkType, joined(hex(before), IP))).toEqual(IP);
});

test.each([
	['ARP on Ethernet', LINK_TYPE.ethernet, '020000000001 020000000002 0806 0001'],
	['half an Ethernet header', LINK_TYPE.ethernet, '020000000001'],
	['ARP on “any”', LINK_TYPE.linuxCooked2, '0806 0000 00000001 0304 00 06 0000000000000000'],
	['another family on loopback', LINK_TYPE.null, '07000000 45'],
	['an empty packet', LINK_TYPE.loop, ''],
])('%s is no IP packet', (_, linkType, packet) => {
	expect(ipPacket(linkType, hex(packet))).toBeNull();
});

test('a kind of link that is not known is told apart from one that carries something else', () => {
	expect(ipPacket(105, MACS)).toBeUndefined();
});

const TCP_HEADER = 'c000 1f90 00000064 00000000 50 18 ffff 0000 0000';

test('the payload of a segment ends where IPv4 says, not where the link’s padding does', () => {
	const packet = hex(`45 00 002a 0000 4000 40 06 0000 0a000001 0a000002 ${TCP_HEADER} 4869 00000000`);
	expect(readSegment(packet)).toEqual({
		from: '10.0.0.1 49152',
		to: '10.0.0.2 8080',
		sequence: 100,
		flags: 0x18,
		payload: hex('4869'),
	});
});

test('a length of zero, as before a network card cuts the packet, means all that was captured', () => {
	const packet = hex(`45 00 0000 0000 4000 40 06 0000 0a000001 0a000002 ${TCP_HEADER} 4869`);
	expect(readSegment(packet)?.payload).toEqual(hex('4869'));
});

test('IPv6 is read too, past headers that only say what comes next', () => {
	const addresses = '20010db8000000000000000000000001 20010db8000000000000000000000002';
	const packet = hex(`60000000 001e 00 40 ${addresses} 06 00 010400000000 ${TCP_HEADER} 4869 ff`);
	expect(readSegment(packet)?.payload).toEqual(hex('4869'));
});

test.each([
	['UDP', `45 00 0028 0000 4000 40 11 0000 0a000001 0a000002 ${TCP_HEADER}`],
	['the first fragment of a packet', `45 00 0028 0000 2000 40 06 0000 0a000001 0a000002 ${TCP_HEADER}`],
	['a later fragment of a packet', `45 00 0028 0000 0001 40 06 0000 0a000001 0a000002 ${TCP_HEADER}`],
	['half a TCP header', '45 00 0028 0000 4000 40 06 0000 0a000001 0a000002 c000 1f90'],
	['a header that is longer than the packet', '4f 00 0028 0000 4000 40 06 0000 0a000001 0a000002'],
	['a fragment of IPv6', `60000000 0014 2c 40 ${'00'.repeat(32)} 0600 0000 00000000 ${TCP_HEADER}`],
	['another version of IP', '50000000'],
	['nothing', ''],
])('%s is no segment', (_, packet) => {
	expect(readSegment(hex(packet))).toBeNull();
});
