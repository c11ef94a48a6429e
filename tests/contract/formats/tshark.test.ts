import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { saveCapture } from '../../../src/formats/capture/save.ts';
import { importTrace } from '../../../src/formats/import-trace.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { loadTrace } from '../../../src/trace/json.ts';
import { dissect, needsTshark, rewrite } from '../support/tshark.ts';

beforeEach(needsTshark);

const hex = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits.replaceAll(/\s/g, ''), 'hex'));
const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

const recorded = (lab: string): Uint8Array => {
	const file = new URL(`../../../content/labs/creating-sockets/${lab}/recordings/starter.json`, import.meta.url);
	return saveCapture(loadTrace(readFileSync(file, 'utf8')), 'en');
};

const captured = (events: readonly TraceEvent[]): Uint8Array =>
	saveCapture(
		{ events, meta: { lab: null, code: null, recordedAt: '2026-11-23T15:30:00.000Z', userAgent: null } },
		'en',
	);

const bytes = (direction: 'out' | 'in', chunk: Uint8Array, socket = 1, t = 0): TraceEvent => ({
	kind: 'bytes',
	t,
	socket,
	direction,
	chunk,
});

/** The opening handshake of RFC 6455 §1.3. */
const opening = (socket = 1, extensions = ''): TraceEvent[] => [
	bytes(
		'out',
		ascii(
			'GET /echo HTTP/1.1\r\nHost: localhost:4321\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
				`Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n${extensions}\r\n`,
		),
		socket,
	),
	bytes(
		'in',
		ascii(
			'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
				`Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n${extensions}\r\n`,
		),
		socket,
	),
];

/** What Wireshark's experts say is a comment, a chat or a note below it, and an error above. */
const WARNING = 0x600000;

const FRAME = ['fin', 'opcode', 'mask', 'payload_length'].map((field) => `websocket.${field}`);

test('Wireshark reads the handshake and the frames of a recorded run', () => {
	const capture = recorded('first-echo');
	expect(dissect(capture, 'http', ['tcp.dstport', 'http.request.method', 'http.response.code'])).toEqual([
		'4321 GET ',
		'49152  101',
	]);
	expect(dissect(capture, 'websocket', [...FRAME, 'websocket.payload.close.status_code', 'text'])).toEqual([
		expect.stringMatching(/^1 1 1 5 {2}.*Hello/),
		expect.stringMatching(/^1 1 0 5 {2}.*Hello/),
		expect.stringMatching(/^1 8 1 2 1000 /),
		expect.stringMatching(/^1 8 0 2 1000 /),
	]);
});

test('Wireshark finds every checksum right and nothing to warn of', () => {
	for (const lab of ['first-echo', 'refused', 'greet']) {
		const capture = recorded(lab);
		const packets = dissect(capture, 'tcp', ['ip.checksum.status', 'tcp.checksum.status', '_ws.expert.severity']);
		expect(new Set(packets.map((line) => line.slice(0, 4)))).toEqual(new Set(['1 1 ']));
		const severities = packets.flatMap((line) => line.slice(4).split(',').map(Number));
		expect(severities.filter((severity) => severity >= WARNING)).toEqual([]);
	}
});

test('Wireshark shows which packets were made for the file', () => {
	expect(dissect(recorded('first-echo'), 'frame.comment', ['tcp.flags.str', 'frame.comment'])).toEqual([
		expect.stringMatching(/S· Made for this file: .* first byte of the request\.$/),
		expect.stringMatching(/A···F Made for this file: .* which side ended it first\.$/),
	]);
});

test('Wireshark reads a refused handshake', () => {
	const fields = ['http.response.code', 'http.response.phrase', 'http.content_type'];
	expect(dissect(recorded('refused'), 'http.response', fields)).toEqual(['403 Forbidden text/plain; charset=utf-8']);
	expect(dissect(recorded('refused'), 'websocket', FRAME)).toEqual([]);
});

test('Wireshark tells several sockets apart', () => {
	const hello = hex('81 05 48656c6c6f');
	const capture = captured([...opening(1), ...opening(2), bytes('in', hello, 2, 1), bytes('in', hello, 1, 2)]);
	expect(dissect(capture, 'websocket', ['tcp.stream', 'websocket.opcode'])).toEqual(['1 1', '0 1']);
});

test('Wireshark reads fragments, with a ping between them', () => {
	const capture = captured([
		...opening(),
		bytes('in', hex('01 03 48656c')),
		bytes('in', hex('89 00')),
		bytes('in', hex('80 02 6c6f')),
	]);
	expect(dissect(capture, 'websocket', FRAME)).toEqual(['0 1 0 3', '1 9 0 0', '1 0 0 2']);
});

test('Wireshark reads a frame that is larger than a packet', () => {
	const capture = captured([...opening(), bytes('in', hex(`82 7f 0000000000011170 ${'07'.repeat(70_000)}`))]);
	expect(dissect(capture, 'websocket', [...FRAME, 'websocket.payload_length_ext_64'])).toEqual(['1 2 0 127 70000']);
});

test('Wireshark inflates compressed messages', () => {
	// RFC 7692 §7.2.3.1 and §7.2.3.2: “Hello”, and “Hello” again with the memory of the first.
	const capture = captured([
		...opening(1, 'Sec-WebSocket-Extensions: permessage-deflate\r\n'),
		bytes('in', hex('c1 07 f248cdc9c90700')),
		bytes('in', hex('c1 05 f200110000')),
	]);
	expect(dissect(capture, 'websocket', ['websocket.pmc', 'text'])).toEqual([
		expect.stringMatching(/^1 .*Hello/),
		expect.stringMatching(/^1 .*Hello/),
	]);
});

test('Wireshark sees a cut link as a reset, and lost bytes as a gap', () => {
	const cut = captured([...opening(), { kind: 'peer', t: 1, socket: 1, fact: { type: 'cut' } }]);
	expect(dissect(cut, 'tcp.flags.reset == 1', ['tcp.srcport'])).toEqual(['4321']);
	const lost: TraceEvent = { kind: 'lost', t: 0, socket: 1, direction: 'in', bytes: 10 };
	const gap = captured([...opening(), lost, bytes('in', hex('81 00'))]);
	expect(dissect(gap, 'tcp.analysis.lost_segment', ['tcp.len'])).toEqual(['2']);
});

test.each(['pcap', 'nsecpcap', 'pcapng'] as const)(
	'what Wireshark writes as %s is opened like the file itself',
	(format) => {
		const capture = recorded('greet');
		expect(importTrace(rewrite(capture, format))).toEqual(importTrace(capture));
	},
);
