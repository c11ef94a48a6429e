/** Captures for tests, put together from packets whose bytes other tests hold to the standards. */

import { type SegmentToWrite, writeSegment } from '../../../src/formats/capture/conversation.ts';
import { LINK_TYPE } from '../../../src/formats/capture/packet.ts';
import { BlockWriter } from '../../../src/formats/capture/pcapng-writer.ts';
import { TCP } from '../../../src/formats/capture/segment-reader.ts';

export const CLIENT = { address: [10, 0, 0, 1], port: 50_000 } as const;
export const SERVER = { address: [10, 0, 0, 2], port: 8080 } as const;

/** 2026-11-23T15:30:00.000Z in microseconds. */
export const NOON = 1_795_447_800_000_000;

type Part = Pick<SegmentToWrite, 'sequence'> & Partial<SegmentToWrite>;

const segment = (from: SegmentToWrite['from'], to: SegmentToWrite['to'], part: Part): Uint8Array =>
	writeSegment({ from, to, acknowledgement: 0, flags: TCP.ack, ...part });

/** A packet from the client. */
export const fromClient = (sequence: number, payload?: Uint8Array, flags: number = TCP.ack): Uint8Array =>
	segment(CLIENT, SERVER, { sequence, flags, ...(payload ? { payload } : {}) });

/** A packet from the server. */
export const fromServer = (sequence: number, payload?: Uint8Array, flags: number = TCP.ack): Uint8Array =>
	segment(SERVER, CLIENT, { sequence, flags, ...(payload ? { payload } : {}) });

/** SYN of both sides: the client's first byte is number 101, the server's is number 201. */
export const SYNS = [fromClient(100, undefined, TCP.syn), fromServer(200, undefined, TCP.syn | TCP.ack)];

/** A pcapng file of these packets, 1 ms after each other. */
export function captureOf(packets: readonly Uint8Array[], linkType: number = LINK_TYPE.raw): Uint8Array {
	const file = new BlockWriter();
	file.section('test', 'test');
	file.interface(linkType, 'test0');
	for (const [index, packet] of packets.entries()) file.packet(NOON + index * 1000, packet);
	return file.bytes();
}
