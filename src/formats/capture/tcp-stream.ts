import type { BytesEvent, LostEvent, PeerEvent } from '../../trace/events.ts';
import type { Piece } from './byte-cursor.ts';
import { type Exchanges, exchangesOf } from './exchanges.ts';
import { beginsLikePreamble, beginsLikeRequest, beginsLikeResponse, beginsLikeTls } from './http-message.ts';
import { Reassembly, type StreamPart } from './reassembly.ts';
import { type CapturedSegment, TCP } from './segment-reader.ts';

/** An event of the stream; its time is still in microseconds since 1970, and it has no socket number yet. */
export type StreamEvent = Omit<BytesEvent, 'socket'> | Omit<LostEvent, 'socket'> | Omit<PeerEvent, 'socket'>;

/** What the WebSockets of a stream are, and what it has beside them. */
export interface StreamContent extends Omit<Exchanges, 'sockets' | 'lastIsOpen'> {
	readonly sockets: readonly { readonly began: number; readonly events: readonly StreamEvent[] }[];
}

class Side {
	readonly bytes = new Reassembly();
	readonly end: string;
	/** It sent the SYN of a client; false where it sent that of a server, null where neither was captured. */
	client: boolean | null = null;
	/** The first bytes that were captured of it. */
	start = new Uint8Array(0);
	/** The number after its last byte, once a FIN told it. */
	finAt: number | null = null;

	constructor(end: string) {
		this.end = end;
	}

	/** It said that it sends no more, and all that it sent is here. */
	get finished(): boolean {
		return this.finAt !== null && this.bytes.reached(this.finAt);
	}
}

const NOTHING: StreamContent = { sockets: [], others: 0, tls: false, answersFirst: 0 };

/** One TCP connection of a capture. The bytes of those that can carry no WebSocket are not kept. */
export class TcpStream {
	/** When its first segment was captured, in microseconds since 1970. */
	readonly began: number;
	/** The sender of the connection's first segment. */
	readonly #first: Side;
	readonly #second: Side;
	#pieces: (Omit<Piece, 'direction'> & { readonly side: Side })[] = [];
	#kind: 'unknown' | 'tls' | 'other' = 'unknown';
	#end: { readonly t: number; readonly resetBy: Side | null } | null = null;

	constructor(first: CapturedSegment, time: number) {
		this.began = time;
		this.#first = new Side(first.from);
		this.#second = new Side(first.to);
	}

	/** A client's SYN after the end, or after bytes, begins a new connection on the same ports. */
	isReplacedBy({ flags }: CapturedSegment): boolean {
		const spoken = this.#first.start.length + this.#second.start.length > 0;
		return (flags & (TCP.syn | TCP.ack)) === TCP.syn && (this.#end !== null || spoken);
	}

	/** Takes the next segment of this connection. */
	push(segment: CapturedSegment, time: number): void {
		const [side, other] = segment.from === this.#first.end ? [this.#first, this.#second] : [this.#second, this.#first];
		const starts = (segment.flags & TCP.syn) !== 0;
		const sequence = segment.sequence + (starts ? 1 : 0);
		if (starts) {
			side.bytes.begin(sequence);
			side.client ??= (segment.flags & TCP.ack) === 0;
		}
		this.#deliver(side, side.bytes.push(sequence, segment.payload), time);
		if (segment.flags & TCP.fin) side.finAt ??= sequence + segment.payload.length;
		if (segment.flags & TCP.rst) this.#finish(time, side);
		else if (side.finished && other.finished) this.#finish(time, null);
	}

	/** The capture is over: what waited for missing segments is taken as it is. */
	finish(time: number): void {
		for (const side of [this.#first, this.#second]) this.#deliver(side, side.bytes.flush(), time);
		if (this.#first.finished && this.#second.finished) this.#finish(time, null);
	}

	/** What it carries, once it is finished. */
	content(): StreamContent {
		if (this.#kind !== 'unknown') return { ...NOTHING, tls: this.#kind === 'tls' };
		const client = this.#client();
		if (client === null) return NOTHING;
		const { sockets, lastIsOpen, ...beside } = exchangesOf(
			this.#pieces.map(({ side, ...piece }) => ({ ...piece, direction: side === client ? 'out' : 'in' })),
		);
		return {
			...beside,
			sockets: sockets.map((pieces, index) => ({
				// The first one begins with the connection.
				began: index + beside.others === 0 ? this.began : (pieces[0]?.t ?? this.began),
				events: [...pieces.map(eventOf), ...(lastIsOpen && index === sockets.length - 1 ? this.#ending(client) : [])],
			})),
		};
	}

	#finish(time: number, resetBy: Side | null): void {
		if (this.#end !== null) return;
		this.#end = { t: time, resetBy };
		this.finish(time);
	}

	/** The SYN told it; else it is who sends a request; null where nobody does. */
	#client(): Side | null {
		for (const [side, other] of [[this.#first, this.#second] as const, [this.#second, this.#first] as const]) {
			if (side.client === true || other.client === false) return side;
		}
		return this.#pieces.find(({ chunk }) => beginsLikeRequest(chunk))?.side ?? null;
	}

	#ending(client: Side): StreamEvent[] {
		if (this.#end === null) return [];
		const { t, resetBy } = this.#end;
		const cut = resetBy !== null && resetBy !== client;
		return [
			...(cut ? [{ kind: 'peer', t, fact: { type: 'cut' } } as const] : []),
			{ kind: 'peer', t, fact: { type: 'disconnected' } },
		];
	}

	#deliver(side: Side, delivered: readonly StreamPart[], t: number): void {
		for (const piece of delivered) {
			const { chunk, lost } = 'lost' in piece ? { chunk: EMPTY, lost: piece.lost } : { chunk: piece.chunk, lost: 0 };
			if (this.#kind !== 'unknown') return;
			if (side.start.length === 0 && chunk.length > 0) {
				side.start = chunk.slice(0, 16);
				// Where the capture has the SYN, these are the first bytes of all: what is no HTTP now will be none.
				if (beginsLikeTls(chunk)) this.#drop('tls');
				else if (side.client !== null && !canBeHttp(chunk)) this.#drop('other');
			}
			this.#pieces.push({ t, side, order: this.#pieces.length, chunk, lost });
		}
	}

	#drop(kind: 'tls' | 'other'): void {
		this.#kind = kind;
		this.#pieces = [];
	}
}

const EMPTY = new Uint8Array(0);

const canBeHttp = (chunk: Uint8Array): boolean =>
	chunk[0] === 13 ||
	chunk[0] === 10 ||
	beginsLikeRequest(chunk) ||
	beginsLikeResponse(chunk) ||
	beginsLikePreamble(chunk);

function eventOf({ t, direction, chunk, lost }: Piece): StreamEvent {
	return lost > 0 ? { kind: 'lost', t, direction, bytes: lost } : { kind: 'bytes', t, direction, chunk };
}
