import { headerHas, headerValue, parseRequestHead } from '../../protocol/handshake.ts';
import type { BytesEvent, LostEvent, PeerEvent } from '../../trace/events.ts';
import { HeadReader } from '../../trace/head-reader.ts';
import { type Delivered, Reassembly } from './reassembly.ts';
import type { CapturedSegment } from './segment-reader.ts';
import { TCP } from './tcp-flags.ts';

/** An event of the stream; its time is still in microseconds since 1970, and it has no socket number yet. */
export type StreamEvent = Omit<BytesEvent, 'socket'> | Omit<LostEvent, 'socket'> | Omit<PeerEvent, 'socket'>;

/** What a stream carries, as far as its first bytes tell. */
export type StreamKind = 'unknown' | 'web-socket' | 'tls' | 'other';

class Side {
	readonly bytes = new Reassembly();
	readonly end: string;
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

/** One TCP connection of a capture. The events of those that carry no WebSocket are not kept. */
export class TcpStream {
	kind: StreamKind = 'unknown';
	/** When its first segment was captured, in microseconds since 1970. */
	readonly began: number;
	events: StreamEvent[] = [];
	/** The sender of the connection's first segment; the client is the one who sends the request. */
	readonly #first: Side;
	readonly #second: Side;
	readonly #request = new HeadReader(parseRequestHead);
	#client: Side | null = null;
	#ended = false;

	constructor(first: CapturedSegment, time: number) {
		this.began = time;
		this.#first = new Side(first.from);
		this.#second = new Side(first.to);
	}

	/** A client's SYN after the end, or after bytes, begins a new connection on the same ports. */
	isReplacedBy({ flags }: CapturedSegment): boolean {
		return (flags & (TCP.syn | TCP.ack)) === TCP.syn && (this.#ended || this.#client !== null);
	}

	/** Takes the next segment of this connection. */
	push(segment: CapturedSegment, time: number): void {
		const [side, other] = segment.from === this.#first.end ? [this.#first, this.#second] : [this.#second, this.#first];
		const starts = (segment.flags & TCP.syn) !== 0;
		const sequence = segment.sequence + (starts ? 1 : 0);
		if (starts) side.bytes.begin(sequence);
		this.#deliver(side, side.bytes.push(sequence, segment.payload), time);
		if (segment.flags & TCP.fin) side.finAt ??= sequence + segment.payload.length;
		if (segment.flags & TCP.rst) this.#end(time, side);
		else if (side.finished && other.finished) this.#end(time, null);
	}

	/** The capture is over: what waited for missing segments is taken as it is. */
	finish(time: number): void {
		for (const side of [this.#first, this.#second]) this.#deliver(side, side.bytes.flush(), time);
		if (this.#first.finished && this.#second.finished) this.#end(time, null);
	}

	#end(time: number, resetBy: Side | null): void {
		if (this.#ended) return;
		this.#ended = true;
		this.finish(time);
		if (resetBy !== null && resetBy !== this.#client) this.#add({ kind: 'peer', t: time, fact: { type: 'cut' } });
		this.#add({ kind: 'peer', t: time, fact: { type: 'disconnected' } });
	}

	#deliver(side: Side, delivered: readonly Delivered[], t: number): void {
		for (const piece of delivered) {
			// Who speaks first is the client, in HTTP as in TLS.
			if (this.#client === null) this.#open(side, 'chunk' in piece ? piece.chunk : new Uint8Array(0));
			const direction = side === this.#client ? 'out' : 'in';
			if ('lost' in piece) this.#add({ kind: 'lost', t, direction, bytes: piece.lost });
			else {
				if (direction === 'out' && this.kind === 'unknown') this.#readRequest(t, piece.chunk);
				this.#add({ kind: 'bytes', t, direction, chunk: piece.chunk });
			}
		}
	}

	#open(side: Side, chunk: Uint8Array): void {
		this.#client = side;
		// A TLS record of a handshake, of any version (RFC 8446 §5.1).
		if (chunk[0] === 0x16 && chunk[1] === 0x03) this.#drop('tls');
		else if (!beginsLikeGet(chunk)) this.#drop('other');
	}

	#readRequest(t: number, chunk: Uint8Array): void {
		this.#request.push(t, chunk);
		const { handshake } = this.#request;
		if (handshake === null) return;
		const headers = handshake.head?.headers ?? [];
		const asks = headerHas(headers, 'Upgrade', 'websocket') || headerValue(headers, 'Sec-WebSocket-Key') !== null;
		if (asks) this.kind = 'web-socket';
		else this.#drop('other');
	}

	#drop(kind: StreamKind): void {
		this.kind = kind;
		this.events = [];
	}

	#add(event: StreamEvent): void {
		if (this.kind === 'unknown' || this.kind === 'web-socket') this.events.push(event);
	}
}

function beginsLikeGet(chunk: Uint8Array): boolean {
	const start = String.fromCharCode(...chunk.subarray(0, 4));
	return start !== '' && 'GET '.startsWith(start);
}
