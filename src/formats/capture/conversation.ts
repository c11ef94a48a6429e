import type { Direction } from '../../trace/events.ts';
import type { FoundNote } from '../noted-places.ts';
import { commentsOf } from './packet-comments.ts';
import { TCP } from './segment-reader.ts';
import { MAX_SEGMENT, type TcpAddress, writeSegment } from './segment-writer.ts';

/** What the packets that were made for the file say about themselves. */
export interface ConversationComments {
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
