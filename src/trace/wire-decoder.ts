import { FrameDecoder } from '../protocol/frame-decoder.ts';
// Not from `handshake.ts`: every page reads heads, and SHA-1 would come with them.
import { extensionsOf } from '../protocol/handshake/extension-list.ts';
import { isAccepted, parseRequestHead, parseResponseHead } from '../protocol/handshake/head.ts';
import { MessageAssembler } from '../protocol/message-assembler.ts';
import { isDeflate } from '../protocol/permessage-deflate.ts';
import type { Violation, ViolationId } from '../protocol/violations.ts';
import { ByteBuffer } from './byte-buffer.ts';
import type { WireFrame, WireMessage, WirePartialFrame, WireViolation } from './connection.ts';
import type { Direction } from './events.ts';
import { HeadReader } from './head-reader.ts';
import { MAX_PARTIAL_BYTES, MAX_REJECTED_BYTES } from './limits.ts';

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

/** What the connections of one trace may still decode, and what they could not. */
export interface FrameBudget {
	frames: number;
	/** Bytes that were kept and not decoded because no frames were left. */
	undecoded: number;
}

/** What both directions of a connection write to. */
interface FrameSink {
	readonly frames: WireFrame[];
	readonly violations: WireViolation[];
}

/** Bytes that go to the decoder at once, so that the budget is looked at between tiny frames in a huge chunk. */
const PIECE = 1024 * 1024;

/** A broken rule, while more frames break it. */
type Counted = { -readonly [Key in keyof WireViolation]: WireViolation[Key] };

const NOTHING = new Uint8Array(0);

/** One direction of a connection: its bytes after the opening handshake, as frames and messages. */
class FrameStream {
	/** Bytes seen, the opening handshake included. */
	bytes = 0;
	/** Bytes that were not recorded or not decoded. */
	lost = 0;
	/** No frames were left for it in the trace: what comes is lost as well. */
	full = false;
	readonly #direction: Direction;
	readonly #sink: FrameSink;
	readonly #budget: FrameBudget;
	readonly #assembler = new MessageAssembler({ reading: 'lenient' });
	readonly #messages: WireMessage[] = [];
	readonly #broken = new Map<ViolationId, Counted>();
	readonly #rejected = new ByteBuffer();
	#decoder: FrameDecoder | null = null;
	#stopped = false;

	constructor(direction: Direction, sink: FrameSink, budget: FrameBudget) {
		this.#direction = direction;
		this.#sink = sink;
		this.#budget = budget;
	}

	get messages(): readonly WireMessage[] {
		return this.#messages;
	}

	/** The frame that has begun and not ended; null between frames, and where decoding stopped. Made anew at each reading. */
	get partial(): WirePartialFrame | null {
		const decoder = this.#decoder;
		if (decoder === null || this.#stopped || decoder.pending.bytes === 0) return null;
		const { bytes: received, size, offset, violations } = decoder.pending;
		const bytes = decoder.peek(MAX_PARTIAL_BYTES);
		return { direction: this.#direction, offset, received, size, bytes, violations };
	}

	/** The opening handshake is over: what comes now is frames. */
	begin(allowRsv1: boolean): void {
		const receiver = this.#direction === 'out' ? 'server' : 'client';
		this.#decoder = new FrameDecoder({ receiver, allowRsv1, reading: 'lenient' });
	}

	/** Takes bytes after the opening handshake. */
	decode(t: number, chunk: Uint8Array): void {
		const decoder = this.#decoder;
		if (decoder === null) return;
		for (let at = 0; at < chunk.length; at += PIECE) {
			const piece = chunk.subarray(at, at + PIECE);
			if (this.#stopped) this.#keepRejected(piece);
			else if (this.#budget.frames > 0) this.#decodePiece(decoder, t, piece);
			else this.skip(piece.length);
		}
	}

	/** Takes bytes that there is no room for: they are counted and not decoded. */
	skip(bytes: number): void {
		this.full = true;
		this.lost += bytes;
		this.#budget.undecoded += bytes;
	}

	#decodePiece(decoder: FrameDecoder, t: number, piece: Uint8Array): void {
		for (const frame of decoder.push(piece)) {
			this.#budget.frames--;
			const id = this.#sink.frames.length;
			const { message, close, violations: misplaced } = this.#assembler.push(frame, id);
			if (message !== null && message.index === this.#messages.length) {
				this.#messages.push(Object.assign(message, { direction: this.#direction }));
			}
			const violations = misplaced.length === 0 ? frame.violations : [...frame.violations, ...misplaced];
			const index = message?.index ?? null;
			this.#sink.frames.push({ id, direction: this.#direction, t, frame, message: index, close, violations });
			for (const violation of violations) this.#note(t, violation, id);
		}
		if (decoder.violation !== null) this.#stop(decoder, t, decoder.violation);
	}

	/** A rule is listed once: a peer that breaks one usually does so with every frame. */
	#note(t: number, violation: Violation, firstFrame: number | null): void {
		const known = this.#broken.get(violation.id);
		if (known !== undefined) {
			known.times += 1;
			return;
		}
		const first: Counted = { direction: this.#direction, t, violation, firstFrame, times: 1, rejected: NOTHING };
		this.#broken.set(violation.id, first);
		this.#sink.violations.push(first);
	}

	#stop(decoder: FrameDecoder, t: number, violation: Violation): void {
		this.#stopped = true;
		for (const other of decoder.pending.violations) if (other !== violation) this.#note(t, other, null);
		const rejected = this.#rejected;
		this.#keepRejected(decoder.rejected ?? NOTHING);
		this.#sink.violations.push({
			direction: this.#direction,
			t,
			violation,
			firstFrame: null,
			times: 1,
			get rejected() {
				return rejected.view();
			},
		});
	}

	#keepRejected(chunk: Uint8Array): void {
		this.#rejected.append(chunk.subarray(0, MAX_REJECTED_BYTES - this.#rejected.length));
	}
}
