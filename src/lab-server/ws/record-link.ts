import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { joined } from '../../protocol/joined.ts';
import type { LabLimits } from '../limits.ts';
import type { SocketLog } from '../tap/socket-log.ts';

interface TimedChunk {
	readonly t: number;
	readonly bytes: Uint8Array;
}

type Receive = (bytes: Uint8Array, t: number) => void;

const LINE_FEED = 0x0a;

/**
 * Remembers what a client has sent until it is known whether that is an opening handshake that somebody watches. Whoever
 * parses HTTP keeps no bytes, and a tap shows them from the first one.
 */
export class OpeningBytes {
	readonly #link: Duplex;
	readonly #now: () => number;
	readonly #limits: LabLimits;
	#chunks: TimedChunk[] = [];
	#length = 0;
	/** Whether the first kept byte is the first of a request; after a plain request it may be any byte. */
	#aligned = true;
	#receive: Receive | null = null;

	/**
	 * To be made when the connection is accepted, before a byte of it is read.
	 *
	 * @param now the clock of the records, in ms
	 */
	constructor(link: Duplex, now: () => number, limits: LabLimits) {
		this.#link = link;
		this.#now = now;
		this.#limits = limits;
		// Ahead of the HTTP parser, which announces an upgrade while it is given the last chunk of the request's head.
		link.prependListener('data', this.#onData);
	}

	readonly #onData = (chunk: Uint8Array): void => {
		const t = this.#now();
		if (this.#receive !== null) this.#receive(chunk, t);
		else this.#keep({ t, bytes: chunk });
	};

	#keep(chunk: TimedChunk): void {
		this.#chunks.push(chunk);
		this.#length += chunk.bytes.length;
		for (let first = this.#chunks[0]; first !== undefined; first = this.#chunks[0]) {
			if (this.#length - first.bytes.length < this.#limits.headBytes + chunk.bytes.length) break;
			this.#chunks.shift();
			this.#length -= first.bytes.length;
			this.#aligned = false;
		}
	}

	/** A plain request was parsed: only the chunk at hand can hold the beginning of the next one. */
	skipRequest(): void {
		this.#chunks = this.#chunks.slice(-1);
		this.#length = this.#chunks[0]?.bytes.length ?? 0;
		this.#aligned = false;
	}

	/** Stops listening. */
	release(): void {
		this.#link.removeListener('data', this.#onData);
		this.#chunks = [];
	}

	/**
	 * Hands over the bytes of an upgrade request, then everything that is read later. Adds no listener: a second one would
	 * start the flow before the WebSocket listens.
	 *
	 * @param request the parsed request
	 * @param headLength how many of the bytes read so far come after the request; whoever upgrades the connection puts
	 * them back, so they are read once more
	 * @param receive gets each chunk with its time; the bytes are only lent
	 */
	follow(request: IncomingMessage, headLength: number, receive: Receive): void {
		const end = this.#length - headLength;
		const start = this.#aligned ? 0 : this.#findRequest(request, end);
		let offset = 0;
		for (const { t, bytes } of this.#chunks) {
			const from = Math.max(start - offset, 0);
			const to = Math.min(end - offset, bytes.length);
			if (from < to) receive(bytes.subarray(from, to), t);
			offset += bytes.length;
		}
		this.#chunks = [];
		this.#receive = receive;
	}

	/** The last place before `end` where a line is this request's first one. */
	#findRequest(request: IncomingMessage, end: number): number {
		const kept = joined(this.#chunks.map(({ bytes }) => bytes));
		const line = `${request.method} ${request.url} HTTP/${request.httpVersion}`;
		const wanted = Uint8Array.from(line, (character) => character.charCodeAt(0));
		for (let start = end - wanted.length; start > 0; start--) {
			if (kept[start - 1] === LINE_FEED && wanted.every((byte, index) => kept[start + index] === byte)) return start;
		}
		return 0;
	}
}

const encoder = new TextEncoder();

/**
 * Records every byte of a connection that is about to be upgraded, in both directions, from the first byte of the request.
 * To be called before anything is written, a refusal included.
 *
 * @param opening what was read so far
 * @param headLength how many bytes after the request were read already
 */
export function recordLink(
	link: Duplex,
	opening: OpeningBytes,
	request: IncomingMessage,
	headLength: number,
	log: SocketLog,
	now: () => number,
): void {
	// Before `ws`, which unmasks in place, gets hold of them.
	opening.follow(request, headLength, (bytes, t) => log.bytes('out', bytes, t));
	recordWrites(link, (bytes) => log.bytes('in', bytes, now()));
	link.once('close', () => {
		log.fact({ type: 'disconnected' });
		log.end();
	});
}

/** Shows `written` each chunk that is handed to the connection. What is written after its end never leaves. */
function recordWrites(link: Duplex, written: (bytes: Uint8Array) => void): void {
	const { write, end } = link;
	const note = (chunk: unknown, encoding: unknown): void => {
		if (!link.writable) return;
		const bytes = bytesOf(chunk, encoding);
		if (bytes !== null && bytes.length > 0) written(bytes);
	};
	link.write = (...args: [chunk: unknown, ...rest: unknown[]]): boolean => {
		note(args[0], args[1]);
		return Reflect.apply(write, link, args);
	};
	link.end = (...args: [chunk?: unknown, ...rest: unknown[]]): Duplex => {
		note(args[0], args[1]);
		return Reflect.apply(end, link, args);
	};
}

function bytesOf(chunk: unknown, encoding: unknown): Uint8Array | null {
	if (chunk instanceof Uint8Array) return chunk;
	if (typeof chunk !== 'string') return null;
	if (encoding === 'latin1') return Uint8Array.from(chunk, (character) => character.charCodeAt(0));
	return encoder.encode(chunk);
}
