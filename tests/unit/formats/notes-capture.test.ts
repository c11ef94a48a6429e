import { expect, test } from 'vitest';
import { LINK_TYPE } from '../../../src/formats/capture/packet.ts';
import { PcapngReader } from '../../../src/formats/capture/pcapng-reader.ts';
import { BlockWriter } from '../../../src/formats/capture/pcapng-writer.ts';
import { saveCapture } from '../../../src/formats/capture/save.ts';
import { importTrace } from '../../../src/formats/import-trace.ts';
import type { TraceMeta } from '../../../src/trace/json.ts';
import type { TraceNote } from '../../../src/trace/notes.ts';
import { bytes, construct, HELLO_IN, HELLO_OUT, joined, PING_IN, REQUEST, RESPONSE } from '../trace/wire.ts';
import { fromClient, fromServer, NOON, SYNS } from './capture-file.ts';

const META: TraceMeta = { lab: null, code: null, recordedAt: '2026-11-23T15:30:00.000Z', userAgent: null };
/** Frames by number: 1 and 3 came in one chunk with the response and with each other. */
const EVENTS = [
	construct(),
	bytes('out', REQUEST, 1),
	bytes('in', joined(RESPONSE, HELLO_IN, PING_IN), 3),
	bytes('out', HELLO_OUT, 4),
];

const frame = (number: number, text: string, byte: number | null = null): TraceNote => ({
	at: { frame: number, byte, event: null },
	text,
});
const event = (number: number, text: string): TraceNote => ({ at: { frame: null, byte: null, event: number }, text });

const saved = (notes: readonly TraceNote[]) => saveCapture({ events: EVENTS, meta: META, notes }, 'en');
const commentsIn = (file: Uint8Array) =>
	[...new PcapngReader(file).packets()].flatMap(({ comments = [] }) => comments).slice(1);

/** Packets 1 ms after each other, with what is written to each. */
function capture(packets: readonly (readonly [packet: Uint8Array, ...comments: string[]])[]): Uint8Array {
	const file = new BlockWriter();
	file.section('test', 'test');
	file.interface(LINK_TYPE.raw, 'test0');
	for (const [index, [packet, ...comments]] of packets.entries()) file.packet(NOON + index * 1000, packet, comments);
	return file.bytes();
}
const [SYN = REQUEST, SYN_ACK = REQUEST] = SYNS;
const HEADS = [[SYN], [SYN_ACK], [fromClient(101, REQUEST)], [fromServer(201, RESPONSE)]] as const;

test('notes at bytes are comments of the packet that has them, which say how far behind its beginning', () => {
	const at = RESPONSE.length;
	expect(commentsIn(saved([frame(3, 'ours'), frame(1, 'theirs'), frame(2, 'ping', 2), frame(3, 'FIN', 1)]))).toEqual([
		`[frame +${at}] theirs`,
		`[byte +${at + HELLO_IN.length + 1}] ping`,
		'ours',
		'[byte +0] FIN',
	]);
});

test('notes come back where they were', () => {
	const notes = [
		frame(1, 'theirs'),
		frame(2, '心跳', 2),
		frame(3, 'ours'),
		frame(3, '[byte +3] as text'),
		frame(3, 'FIN', 1),
	];
	expect(importTrace(saved(notes)).trace.notes).toEqual(notes);
});

test('a note at a half of the handshake comes back at it', () => {
	const { notes } = importTrace(saved([event(2, 'asked'), event(3, 'answered')])).trace;
	expect(notes).toEqual([event(1, 'asked'), event(2, 'answered')]);
});

test('a note at a call has no packet, and what the file says of its own packets is no note', () => {
	expect(importTrace(saved([event(1, 'called')])).trace.notes).toBe(undefined);
	expect(saved([event(1, 'called')])).toEqual(saved([]));
	expect(saved([frame(3, 'behind the end', 12)])).toEqual(saved([]));
});

test('what others wrote to a packet stands at the frame with which it begins, each comment by itself', () => {
	const file = capture([
		...HEADS,
		[fromServer(201 + RESPONSE.length, joined(HELLO_IN, PING_IN)), 'look', '再看'],
		[fromClient(101 + REQUEST.length), 'an acknowledgement'],
	]);
	expect(importTrace(file).trace.notes).toEqual([frame(1, 'look'), frame(1, '再看')]);
});

test('a comment of a packet that came again, or whose place is not there, is left out', () => {
	const hello = fromServer(201 + RESPONSE.length, HELLO_IN);
	const file = capture([...HEADS, [hello, 'once', '[byte +99999] nowhere'], [hello, 'again']]);
	expect(importTrace(file).trace.notes).toEqual([frame(1, 'once')]);
});

test('of many and long comments as much is kept as a run may have', () => {
	const many = Array.from({ length: 300 }, () => 'x'.repeat(3000));
	const { trace, notes } = importTrace(capture([...HEADS, [fromServer(201 + RESPONSE.length, HELLO_IN), ...many]]));
	expect(trace.notes?.length).toBe(200);
	expect(trace.notes?.every(({ text }) => text.length === 2000)).toBe(true);
	expect(notes).toContainEqual({ id: 'texts-cut', texts: 201 });
});
