import { expect, test } from 'vitest';
import { PcapngReader } from '../../../src/formats/capture/pcapng-reader.ts';
import { saveCapture } from '../../../src/formats/capture/save.ts';
import { SegmentReader } from '../../../src/formats/capture/segment-reader.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import type { TraceMeta } from '../../../src/trace/json.ts';
import { ascii, bytes, HELLO_IN, HELLO_OUT, hex, opening, REQUEST, RESPONSE } from '../trace/wire.ts';

const META: TraceMeta = { lab: null, code: null, recordedAt: '2026-11-23T15:30:00.000Z', userAgent: null };

const peer = (type: 'cut' | 'disconnected', t: number, socket = 1): TraceEvent => ({
	kind: 'peer',
	t,
	socket,
	fact: { type },
});

const FLAGS = ['FIN', 'SYN', 'RST', 'PSH', 'ACK'];

/** Each packet in one line: ms since the run began, ports, flags, sequence number, payload. */
function packetsOf(events: readonly TraceEvent[]): string[] {
	const file = saveCapture({ events, meta: META }, 'en');
	return [...new PcapngReader(file).packets()].map(({ time, bytes: packet }) => {
		const segment = new SegmentReader().read(packet);
		if (segment === null) throw new Error('A packet holds no segment.');
		const flags = FLAGS.filter((_, bit) => segment.flags & (1 << bit)).join('+');
		const t = (time - Date.parse('2026-11-23T15:30:00.000Z') * 1000) / 1000;
		const ports = [segment.from, segment.to].map((end) => end.split(' ')[1]).join('>');
		return `${t} ${ports} ${flags} ${segment.sequence} +${segment.payload.length}`;
	});
}

test('a socket is a TCP connection whose segments are the recorded chunks', () => {
	const events = [
		bytes('out', REQUEST, 5),
		bytes('in', RESPONSE, 6),
		bytes('out', HELLO_OUT, 7.001),
		bytes('in', HELLO_IN.subarray(0, 2), 7.5),
		bytes('in', HELLO_IN.subarray(2), 7.5),
		peer('disconnected', 9),
	];
	expect(packetsOf(events)).toEqual([
		'5 49152>4321 SYN 0 +0',
		'5 4321>49152 SYN+ACK 0 +0',
		'5 49152>4321 ACK 1 +0',
		`5 49152>4321 PSH+ACK 1 +${REQUEST.length}`,
		`6 4321>49152 PSH+ACK 1 +${RESPONSE.length}`,
		`7.001 49152>4321 PSH+ACK ${1 + REQUEST.length} +11`,
		`7.5 4321>49152 PSH+ACK ${1 + RESPONSE.length} +2`,
		`7.5 4321>49152 PSH+ACK ${3 + RESPONSE.length} +5`,
		`9 4321>49152 FIN+ACK ${8 + RESPONSE.length} +0`,
		`9 49152>4321 FIN+ACK ${12 + REQUEST.length} +0`,
		`9 4321>49152 ACK ${9 + RESPONSE.length} +0`,
	]);
});

test('a cut link ends with a reset of the server, also when it is reported as ended after that', () => {
	const packets = packetsOf([bytes('out', ascii('x')), peer('cut', 2), peer('disconnected', 2)]);
	expect(packets.slice(4)).toEqual(['2 80>49152 RST+ACK 1 +0']);
});

test('bytes that were lost are a gap between the sequence numbers', () => {
	const lost: TraceEvent = { kind: 'lost', t: 0, socket: 1, direction: 'in', bytes: 2 ** 32 + 10 };
	const packets = packetsOf([...opening(), lost, bytes('in', HELLO_IN)]);
	expect(packets.at(-1)).toBe(`0 4321>49152 PSH+ACK ${1 + RESPONSE.length + 10} +7`);
});

test('a chunk that no packet holds is cut in two', () => {
	const packets = packetsOf([bytes('out', new Uint8Array(65_496))]);
	expect(packets.slice(3)).toEqual(['0 49152>80 PSH+ACK 1 +65495', '0 49152>80 PSH+ACK 65496 +1']);
});

test('packets of several sockets are in the order of time, those of one socket in the order of its events', () => {
	const events = [
		bytes('out', ascii('a'), 3, 1),
		bytes('in', ascii('b'), 2, 1),
		bytes('out', ascii('c'), 1, 2),
		bytes('in', ascii('d'), 4, 2),
	];
	expect(packetsOf(events).filter((packet) => packet.includes('PSH'))).toEqual([
		'1 49153>80 PSH+ACK 1 +1',
		'3 49152>80 PSH+ACK 1 +1',
		'3 80>49152 PSH+ACK 1 +1',
		'4 80>49153 PSH+ACK 1 +1',
	]);
});

test('a trace without bytes is a capture without packets', () => {
	expect(packetsOf([peer('disconnected', 1)])).toEqual([]);
});

test('the file says what wrote it, and what in it was made up, in the language of the reader', () => {
	const file = saveCapture({ events: [bytes('out', ascii('x'))], meta: META }, 'zh-cn');
	const text = new TextDecoder().decode(file);
	expect(file.subarray(0, 4)).toEqual(hex('0a0d0d0a'));
	expect(file.subarray(8, 24)).toEqual(hex('4d3c2b1a 0100 0000 ffffffffffffffff'));
	expect(text).toContain('WebSocket Lab');
	expect(text).toContain('192.0.2.0/24 保留用于示例');
	expect(text).not.toContain('1970');
});

test('a run of which nobody knows the time begins in 1970, and the file says so', () => {
	const file = saveCapture({ events: [bytes('out', ascii('x'), 2)], meta: { ...META, recordedAt: null } }, 'en');
	expect([...new PcapngReader(file).packets()].map(({ time }) => time)).toEqual([2000, 2000, 2000, 2000]);
	expect(new TextDecoder().decode(file)).toContain('its clock begins on 1 January 1970');
});
