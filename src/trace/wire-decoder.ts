// Not from `handshake.ts`: every page reads heads, and SHA-1 would come with them.
import { extensionsOf } from '../protocol/handshake/extension-list.ts';
import {
	findHeadEnd,
	isAccepted,
	type ParsedHead,
	parseRequestHead,
	parseResponseHead,
} from '../protocol/handshake/head.ts';
import type { HeaderField } from '../protocol/handshake/header-fields.ts';
import { isDeflate } from '../protocol/permessage-deflate.ts';
import { violationOf } from '../protocol/violations.ts';
import { ByteBuffer } from './byte-buffer.ts';
import type { WireFrame, WireViolation } from './connection.ts';
import type { Direction } from './events.ts';
import { type FrameBudget, FrameStream } from './frame-stream.ts';
import { MAX_HEAD_BYTES } from './limits.ts';
import type { WireHandshake } from './parts.ts';

/** The bytes of one connection, decoded as they come: the opening handshake, then frames in both directions. */
export class WireDecoder {
	readonly frames: WireFrame[] = [];
	readonly violations: WireViolation[] = [];
	readonly out: FrameStream;
	readonly in: FrameStream;
	readonly #request = new HeadReader(parseRequestHead);
	readonly #response = new HeadReader(parseResponseHead, ({ status }) => status < 200 && status !== 101);
	/** What the client sent after its request, before it is known whether it was accepted. */
	#held: { readonly t: number; readonly chunk: Uint8Array }[] = [];

	constructor(budget: FrameBudget) {
		this.out = new FrameStream('out', this, budget);
		this.in = new FrameStream('in', this, budget);
	}

	get request() {
		return this.#request.handshake;
	}

	get response() {
		return this.#response.handshake;
	}

	/** Takes the next chunk of a direction; after missing bytes it is counted and not decoded. */
	read(direction: Direction, t: number, chunk: Uint8Array): void {
		const side = this[direction];
		side.bytes += chunk.length;
		if (side.full) side.skip(chunk.length);
		if (side.lost > 0 || chunk.length === 0) return;
		if (direction === 'out') this.#readOut(t, chunk);
		else this.#readIn(t, chunk);
	}

	/** Bytes are missing here: nothing after them can be decoded. */
	lose(direction: Direction, bytes: number): void {
		this[direction].lost += bytes;
	}

	#readOut(t: number, chunk: Uint8Array): void {
		const rest = this.request === null ? this.#request.push(t, chunk) : chunk;
		if (!this.request?.head || rest.length === 0) return;
		if (this.response === null) this.#held.push({ t, chunk: rest });
		else if (this.response.head && isAccepted(this.response.head)) this.out.decode(t, rest);
	}

	#readIn(t: number, chunk: Uint8Array): void {
		const waited = this.response === null;
		const rest = waited ? this.#response.push(t, chunk) : chunk;
		const head = this.response?.head;
		if (!head) return;
		if (!isAccepted(head)) {
			this.#response.pushBody(rest);
			return;
		}
		if (waited) this.#begin(extensionsOf(head.headers).some(isDeflate));
		this.in.decode(t, rest);
	}

	#begin(compresses: boolean): void {
		this.out.begin(compresses);
		this.in.begin(compresses);
		for (const { t, chunk } of this.#held.splice(0)) this.out.decode(t, chunk);
	}
}

const CR = 13;
const LF = 10;

/**
 * Waits for one half of the opening handshake, however it is cut into chunks. Empty lines before it (RFC 9112 §2.2) and
 * interim responses (RFC 9110 §15.2) are part of its bytes; the offsets of its head are counted from the first of them.
 */
class HeadReader<Head extends { readonly headers: readonly HeaderField[] }> {
	readonly #parse: (bytes: Uint8Array) => ParsedHead<Head>;
	readonly #isInterim: (head: Head) => boolean;
	readonly #bytes = new ByteBuffer();
	readonly #body = new ByteBuffer();
	/** Bytes before the head itself. */
	#lead = 0;
	/** Bytes that were searched for the empty line. */
	#searched = 0;
	#handshake: WireHandshake<Head> | null = null;

	/**
	 * @param isInterim whether another head follows behind this one
	 */
	constructor(parse: (bytes: Uint8Array) => ParsedHead<Head>, isInterim: (head: Head) => boolean = () => false) {
		this.#parse = parse;
		this.#isInterim = isInterim;
	}

	/** Null until the empty line that ends the head has come, or more bytes than any head has. */
	get handshake(): WireHandshake<Head> | null {
		return this.#handshake;
	}

	/**
	 * Takes the next chunk, as long as there is no `handshake`.
	 *
	 * @returns the bytes after the head
	 */
	push(t: number, chunk: Uint8Array): Uint8Array {
		const before = this.#bytes.length;
		this.#bytes.append(chunk.subarray(0, MAX_HEAD_BYTES - before));
		const found = this.#find();
		if (found === null && this.#bytes.length < MAX_HEAD_BYTES) return chunk.subarray(chunk.length);
		const bytes = found === null ? this.#bytes.view() : this.#bytes.view().subarray(0, found.end);
		const parsed = found?.parsed ?? { head: null, problem: violationOf('head-incomplete', bytes.length) };
		const body = this.#body;
		this.#handshake = {
			t,
			bytes,
			...moved(parsed, this.#lead),
			get body() {
				return body.view();
			},
		};
		return chunk.subarray(bytes.length - before);
	}

	/** Takes bytes of the body of a refusal; those beyond `MAX_HEAD_BYTES` are not kept. */
	pushBody(chunk: Uint8Array): void {
		this.#body.append(chunk.subarray(0, MAX_HEAD_BYTES - this.#body.length));
	}

	/** The first head that is not interim. */
	#find(): { readonly end: number; readonly parsed: ParsedHead<Head> } | null {
		const bytes = this.#bytes.view();
		for (;;) {
			while (bytes[this.#lead] === CR && bytes[this.#lead + 1] === LF) this.#lead += 2;
			const end = findHeadEnd(bytes, Math.max(this.#searched, this.#lead + 3));
			if (end === -1) {
				this.#searched = bytes.length;
				return null;
			}
			const parsed = this.#parse(bytes.subarray(this.#lead, end));
			if (parsed.head === null || !this.#isInterim(parsed.head)) return { end, parsed };
			this.#lead = end;
		}
	}
}

/** A head whose offsets are counted from so many bytes before it. */
function moved<Head extends { readonly headers: readonly HeaderField[] }>(
	parsed: ParsedHead<Head>,
	by: number,
): ParsedHead<Head> {
	if (by === 0) return parsed;
	if (parsed.problem !== null)
		return { head: null, problem: { ...parsed.problem, offset: parsed.problem.offset + by } };
	const headers = parsed.head.headers.map((field) => ({ ...field, start: field.start + by, end: field.end + by }));
	return { head: { ...parsed.head, headers }, problem: null };
}
