// Not from `handshake.ts`: every page reads heads, and SHA-1 would come with them.
import { extensionsOf } from '../protocol/handshake/extension-list.ts';
import { isAccepted, parseRequestHead, parseResponseHead } from '../protocol/handshake/head.ts';
import { isDeflate } from '../protocol/permessage-deflate.ts';
import type { WireFrame, WireViolation } from './connection.ts';
import type { Direction } from './events.ts';
import { type FrameBudget, FrameStream } from './frame-stream.ts';
import { HeadReader } from './head-reader.ts';

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
