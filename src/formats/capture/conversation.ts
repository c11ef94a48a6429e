import type { Direction } from '../../trace/events.ts';
import type { FoundNote } from '../noted-places.ts';
import { commentsOf } from './packet-comments.ts';
import { TCP } from './segment-reader.ts';

export interface TcpAddress {
	/** Four bytes of IPv4. */
	readonly address: readonly [number, number, number, number];
	readonly port: number;
}

export interface SegmentToWrite {
	readonly from: TcpAddress;
	readonly to: TcpAddress;
	/** Modulo 2³², as all sequence numbers here. */
	readonly sequence: number;
	readonly acknowledgement: number;
	readonly flags: number;
	/** A whole number of 32-bit words. */
	readonly options?: Uint8Array;
	readonly payload?: Uint8Array;
}

const IP_HEADER = 20;
const TCP_HEADER = 20;
const PROTOCOL_TCP = 6;
const NOTHING = new Uint8Array(0);

/** Payload that fits into one packet: IPv4 counts its whole length, both headers included, in 16 bits. */
export const MAX_SEGMENT = 0xffff - IP_HEADER - TCP_HEADER;

/**
 * Writes a TCP segment in its IPv4 packet (RFC 791 §3.1, RFC 9293 §3.1), both checksums included.
 *
 * @throws RangeError when the payload is longer than `MAX_SEGMENT`
 */
export function writeSegment(segment: SegmentToWrite): Uint8Array {
	const { from, to, options = NOTHING, payload = NOTHING } = segment;
	const length = IP_HEADER + TCP_HEADER + options.length + payload.length;
	if (length > 0xffff) throw new RangeError(`A packet has at most 65,535 bytes, not ${length}.`);
	const bytes = new Uint8Array(length);
	const ip = new DataView(bytes.buffer, 0, IP_HEADER);
	ip.setUint8(0, 0x45);
	ip.setUint16(2, length);
	ip.setUint16(6, 0x4000); // Don't fragment.
	ip.setUint8(8, 64);
	ip.setUint8(9, PROTOCOL_TCP);
	bytes.set(from.address, 12);
	bytes.set(to.address, 16);
	ip.setUint16(10, internetChecksum(bytes.subarray(0, IP_HEADER)));

	const tcp = new DataView(bytes.buffer, IP_HEADER);
	tcp.setUint16(0, from.port);
	tcp.setUint16(2, to.port);
	tcp.setUint32(4, segment.sequence);
	tcp.setUint32(8, segment.acknowledgement);
	tcp.setUint8(12, ((TCP_HEADER + options.length) / 4) << 4);
	tcp.setUint8(13, segment.flags);
	tcp.setUint16(14, 0xffff);
	bytes.set(options, IP_HEADER + TCP_HEADER);
	bytes.set(payload, length - payload.length);
	tcp.setUint16(16, internetChecksum(bytes.subarray(IP_HEADER), pseudoHeader(bytes)));
	return bytes;
}

/** The sum of what TCP's checksum covers of the IP header: addresses, protocol, length (RFC 9293 §3.1). */
function pseudoHeader(packet: Uint8Array): number {
	let sum = PROTOCOL_TCP + packet.length - IP_HEADER;
	for (let i = 12; i < 20; i += 2) sum += ((packet[i] ?? 0) << 8) | (packet[i + 1] ?? 0);
	return sum;
}

/**
 * The checksum of IPv4 and TCP (RFC 1071): the complement of the ones' complement sum of 16-bit words, an odd last byte
 * being the high half of a word.
 *
 * @param sum what was summed up before, for a pseudo header
 */
export function internetChecksum(bytes: Uint8Array, sum = 0): number {
	let total = sum;
	for (let i = 0; i < bytes.length; i += 2) total += ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
	// A packet has at most 65,535 bytes: the sum stays far below 2⁵³, and two foldings take in every carry.
	while (total > 0xffff) total = (total % 0x1_0000) + Math.floor(total / 0x1_0000);
	return ~total & 0xffff;
}

/** What the packets that were made for the file say about themselves. */
interface ConversationComments {
	readonly opened: string;
	readonly ended: string;
	readonly cut: string;
}

export interface MadePacket {
	/** Milliseconds since the run began. */
	readonly t: number;
	readonly packet: Uint8Array;
	readonly comments: readonly string[];
}

/** RFC 9293 §3.2: the largest segment (2, 4), a NOP (1), and windows counted in 2¹⁴ bytes (3, 3; RFC 7323 §2.2). */
const SYN_OPTIONS = Uint8Array.of(2, 4, MAX_SEGMENT >> 8, MAX_SEGMENT & 0xff, 1, 3, 3, 14);
const WORD = 0x1_0000_0000;

/**
 * The TCP connection that carries one socket's recorded bytes. The bytes are those of the trace, one segment for each
 * chunk; all else is made so that a dissector finds them. Both sides' numbers begin at 0. Nothing is acknowledged by
 * itself: an acknowledgement is part of the other side's next segment.
 */
export class Conversation {
	readonly packets: MadePacket[] = [];
	readonly #ends: Readonly<Record<Direction, TcpAddress>>;
	readonly #comments: ConversationComments;
	readonly #notes: readonly FoundNote[];
	readonly #next = { out: 0, in: 0 };
	readonly #carried = { out: 0, in: 0 };
	#t = Number.NEGATIVE_INFINITY;
	#end: 'cut' | 'ended' | null = null;

	/**
	 * @param client sends what is `out`
	 * @param notes at bytes of this socket: comments of the packets that carry them
	 */
	constructor(
		client: TcpAddress,
		server: TcpAddress,
		comments: ConversationComments,
		notes: readonly FoundNote[] = [],
	) {
		this.#ends = { out: client, in: server };
		this.#comments = comments;
		this.#notes = notes;
	}

	/** Bytes of the trace; longer ones than a packet holds are cut. */
	bytes(t: number, direction: Direction, chunk: Uint8Array): void {
		this.#at(t);
		for (let at = 0; at < chunk.length; at += MAX_SEGMENT) {
			const payload = chunk.subarray(at, at + MAX_SEGMENT);
			const comments = commentsOf(this.#notes, direction, this.#carried[direction], payload.length);
			this.#segment(direction, TCP.psh | TCP.ack, { payload, comments });
			this.#carried[direction] += payload.length;
			this.#advance(direction, payload.length);
		}
	}

	/** Bytes that the trace does not have: a gap between the sequence numbers, as in any capture that missed some. */
	lost(t: number, direction: Direction, bytes: number): void {
		this.#at(t);
		this.#advance(direction, bytes);
	}

	/** The link ended; a cut outweighs an end, since a cut link is reported as ended too. */
	ended(t: number, how: 'cut' | 'ended'): void {
		if (this.packets.length === 0) return;
		this.#at(t);
		if (this.#end !== 'cut') this.#end = how;
	}

	/** Writes the end of the link, behind all bytes. */
	finish(): void {
		if (this.#end === 'cut') this.#segment('in', TCP.rst | TCP.ack, { comments: [this.#comments.cut] });
		if (this.#end !== 'ended') return;
		this.#segment('in', TCP.fin | TCP.ack, { comments: [this.#comments.ended] });
		this.#advance('in', 1);
		this.#segment('out', TCP.fin | TCP.ack);
		this.#advance('out', 1);
		this.#segment('in', TCP.ack);
	}

	/** Times of one socket never go back: their order is that of the events. */
	#at(t: number): void {
		this.#t = Math.max(this.#t, t);
		if (this.packets.length > 0) return;
		this.#segment('out', TCP.syn, { options: SYN_OPTIONS, comments: [this.#comments.opened] });
		this.#advance('out', 1);
		this.#segment('in', TCP.syn | TCP.ack, { options: SYN_OPTIONS });
		this.#advance('in', 1);
		this.#segment('out', TCP.ack);
	}

	#advance(direction: Direction, bytes: number): void {
		this.#next[direction] = (this.#next[direction] + bytes) % WORD;
	}

	#segment(
		direction: Direction,
		flags: number,
		more: { payload?: Uint8Array; options?: Uint8Array; comments?: readonly string[] } = {},
	): void {
		const other = direction === 'out' ? 'in' : 'out';
		const { comments = [], ...parts } = more;
		const packet = writeSegment({
			from: this.#ends[direction],
			to: this.#ends[other],
			sequence: this.#next[direction],
			acknowledgement: flags & TCP.ack ? this.#next[other] : 0,
			flags,
			...parts,
		});
		this.packets.push({ t: this.#t, packet, comments });
	}
}
