import { expect, test } from 'vitest';
import { reportOf } from '../../../scripts/trace/report.ts';
import { Fragments } from '../../../src/formats/capture/segment-reader.ts';
import { importTrace } from '../../../src/formats/import-trace.ts';
import { MAX_WAITING_DATAGRAMS } from '../../../src/formats/limits.ts';
import { TraceFormatError } from '../../../src/trace/format-error.ts';
import { HELLO_IN, HELLO_OUT, hex, joined, REQUEST, RESPONSE } from '../trace/wire.ts';
import { captureOf, fromClient, fromServer, SYNS } from './capture-file.ts';

const PACKETS = [
	...SYNS,
	fromClient(101, REQUEST),
	fromServer(201, RESPONSE),
	fromClient(101 + REQUEST.length, HELLO_OUT),
	fromServer(201 + RESPONSE.length, HELLO_IN),
];

/** An IPv4 packet between the ends of a tunnel. */
function ipv4(protocol: number, payload: Uint8Array, place = 0, id = 7): Uint8Array {
	const header = hex('45 00 0000 0000 0000 40 00 0000 c0000201 c0000202');
	const view = new DataView(header.buffer, header.byteOffset);
	view.setUint16(2, 20 + payload.length);
	view.setUint16(4, id);
	view.setUint16(6, place);
	view.setUint8(9, protocol);
	return joined(header, payload);
}
const udp = (port: string, payload: Uint8Array): Uint8Array =>
	ipv4(17, joined(hex(`c000 ${port}`), hex((8 + payload.length).toString(16).padStart(4, '0')), hex('0000'), payload));
const ethernet = (packet: Uint8Array): Uint8Array => joined(hex('020000000001 020000000002 0800'), packet);

const framesOf = (packets: readonly Uint8Array[]) => {
	const { connections, notes } = reportOf(importTrace(captureOf(packets)), 'en');
	return { frames: connections.map(({ frames }) => frames.map(({ text }) => text)), notes: notes.slice(1) };
};

test.each<[string, (packet: Uint8Array) => Uint8Array]>([
	['IPv4 in IPv4', (packet) => ipv4(4, packet)],
	[
		'IPv4 in IPv6',
		(packet) =>
			joined(hex(`60000000 ${packet.length.toString(16).padStart(4, '0')} 04 40`), hex('00'.repeat(32)), packet),
	],
	['GRE', (packet) => ipv4(47, joined(hex('0000 0800'), packet))],
	[
		'GRE with checksum, key and sequence',
		(packet) => ipv4(47, joined(hex('b000 0800 00000000 00000001 00000002'), packet)),
	],
	['Ethernet in GRE', (packet) => ipv4(47, joined(hex('2000 6558 00000001'), ethernet(packet)))],
	[
		'PPP in GRE, as PPTP has it',
		(packet) => ipv4(47, joined(hex('3081 880b 0000 0001 00000002 00000003 ff03 0021'), packet)),
	],
	['ERSPAN', (packet) => ipv4(47, joined(hex('1000 88be 00000001 1000 0000 0000 0000'), ethernet(packet)))],
	['VXLAN', (packet) => udp('12b5', joined(hex('08000000 00000100'), ethernet(packet)))],
	['VXLAN on the port that Linux had', (packet) => udp('2118', joined(hex('08000000 00000100'), ethernet(packet)))],
	['GENEVE with options', (packet) => udp('17c1', joined(hex('0100 6558 00000100 00000000'), ethernet(packet)))],
	['GTP-U', (packet) => udp('0868', joined(hex('30 ff 0000 00000001'), packet))],
	['GTP-U with a sequence number', (packet) => udp('0868', joined(hex('32 ff 0000 00000001 00010000'), packet))],
	['AH', (packet) => ipv4(51, joined(hex('04 04 0000 00000001 00000001 000000000000000000000000'), packet))],
	[
		'GRE in VXLAN',
		(packet) => udp('12b5', joined(hex('08000000 00000100'), ethernet(ipv4(47, joined(hex('0000 0800'), packet))))),
	],
])('%s is looked into', (_, wrap) => {
	expect(framesOf(PACKETS.map(wrap))).toEqual({ frames: [['Hello', 'Hello']], notes: [] });
});

/** A packet in fragments of at most 40 bytes of payload. */
function fragmented(packet: Uint8Array, index: number): Uint8Array[] {
	const payload = packet.subarray(20);
	const parts: Uint8Array[] = [];
	for (let at = 0; at < payload.length; at += 40) {
		const more = at + 40 < payload.length ? 0x2000 : 0;
		parts.push(ipv4(6, payload.subarray(at, at + 40), more | (at / 8), index));
	}
	// The ends are those of the connection.
	return parts.map((part) => joined(part.subarray(0, 12), packet.subarray(12, 20), part.subarray(20)));
}

test('IP fragments are put together, in any order', () => {
	const whole = { frames: [['Hello', 'Hello']], notes: [] };
	expect(framesOf(PACKETS.flatMap(fragmented))).toEqual(whole);
	expect(framesOf(PACKETS.flatMap((packet, index) => fragmented(packet, index).reverse()))).toEqual(whole);
});

test('fragments of packets that are not whole are counted', () => {
	const { notes } = framesOf([...PACKETS, ...fragmented(fromClient(500, REQUEST), 9).slice(1)]);
	expect(notes).toEqual([expect.stringMatching(/^\d fragments of IP packets were passed over/)]);
});

test('no more fragments wait than a bound', () => {
	const fragments = new Fragments();
	const packet = { from: 'a', to: 'b', protocol: 6, payload: new Uint8Array(8) };
	for (let id = 0; id < MAX_WAITING_DATAGRAMS + 5; id++) {
		expect(fragments.push({ ...packet, fragment: { id, offset: 0, last: false } })).toBeNull();
	}
	expect(fragments.lost).toBe(5);
	fragments.finish();
	expect(fragments.lost).toBe(MAX_WAITING_DATAGRAMS + 5);
});

test('fragments that overlap, or lie beyond any packet, make none', () => {
	const fragments = new Fragments();
	const push = (offset: number, length: number, last: boolean) =>
		fragments.push({
			from: 'a',
			to: 'b',
			protocol: 6,
			payload: new Uint8Array(length),
			fragment: { id: 1, offset, last },
		});
	expect([push(0, 16, false), push(8, 16, true)]).toEqual([null, null]);
	expect(push(65_528, 16, true)).toBeNull();
});

test('a tunnel that can’t be looked into is named and counted; where there is nothing else, that is the reason', () => {
	const esp = ipv4(50, new Uint8Array(40));
	expect(framesOf([...PACKETS, esp, esp]).notes).toEqual([
		'2 packets of a tunnel that can’t be looked into (ESP) were passed over.',
	]);
	expect(() => importTrace(captureOf([esp]))).toThrow(TraceFormatError);
	expect(() => importTrace(captureOf([esp]))).toThrow('tunnel that can’t be looked into (ESP)');
});

test('a tunnel in itself without end is looked into only so far', () => {
	let packet = ipv4(6, new Uint8Array(0));
	for (let depth = 0; depth < 200; depth++) packet = ipv4(4, packet);
	expect(framesOf([...PACKETS, packet]).frames).toEqual([['Hello', 'Hello']]);
});
