import { Inflate, inflateSync } from 'fflate';
import { joined } from '../protocol/joined.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { MAX_INFLATED_BYTES, MAX_INFLATED_KEPT } from './limits.ts';

/** The largest window of DEFLATE: how far back a message may refer (RFC 1951 §2). */
const WINDOW = 32_768;

/** What a sender leaves out after each message (RFC 7692 §7.2.1). */
const LEFT_OUT = [0x00, 0x00, 0xff, 0xff];
/** That, and an empty last block, which ends the decoding. */
const TAIL = Uint8Array.of(...LEFT_OUT, 0x01, 0x00, 0x00, 0xff, 0xff);
/** That, and a last block of eight bytes as they are: where they don't come out, a block before them was the last one. */
const MARK = 8;
const MARKED_TAIL = Uint8Array.of(...LEFT_OUT, 0x01, MARK, 0x00, 0xff - MARK, 0xff);

/** Payloads up to this are inflated at once: forty times faster for the tiny messages that come in numbers. */
const AT_ONCE = 2048;

/** Bytes of a longer payload for each step. DEFLATE makes at most 1,032 bytes of one, so a step makes at most 2 MiB. */
const PIECE = 2048;

/** Streams of one message that a step may begin: each costs about as much as a piece. */
const STREAMS_A_STEP = 8;

/** What inflating at once writes to; an output that fills it was cut. */
const scratch = new Uint8Array(65_536);

/** A message after inflating: its size, and as much of it as is kept. */
export type InflateOutcome = { readonly data: Uint8Array; readonly size: number } | 'corrupt' | 'too-large';

/**
 * Inflates one compressed message after another, in steps, each with the ones before it as its context. A block may say that
 * it is the last of its stream (BFINAL); then another stream follows with the same window, in the next message or in the
 * same one (RFC 7692 §7.2.3.4, §7.2.3.5).
 */
export class Inflater {
	/** The output so far, as much of its end as a message may refer to and some more. */
	readonly #window = new Uint8Array(WINDOW * 4);
	readonly #keep: number;
	#windowEnd = 0;
	#stream: Inflate | null = null;
	#input: Uint8Array = new Uint8Array(0);
	/** How much of the input the stream was given. */
	#at = 0;
	#kept = new ByteBuffer();
	#size = 0;

	/**
	 * @param keep bytes from the beginning of a message that are kept
	 */
	constructor(keep = MAX_INFLATED_KEPT) {
		this.#keep = keep;
	}

	/** Whether a message is begun and not ended. */
	get busy(): boolean {
		return this.#stream !== null;
	}

	/** Forgets every message: the next one has no context. */
	reset(): void {
		this.#windowEnd = 0;
		this.#stream = null;
	}

	/**
	 * Begins a message.
	 *
	 * @returns what came of it, where that could be told at once; null when `step` must be called until it is
	 */
	begin(payload: Uint8Array): InflateOutcome | null {
		if (payload.length <= AT_ONCE) {
			const data = inflateAtOnce(payload, this.#context());
			if (data !== null) {
				this.#remember(data);
				return { data, size: data.length };
			}
		}
		this.#kept = new ByteBuffer();
		this.#size = 0;
		this.#input = joined([payload, TAIL]);
		this.#at = 0;
		this.#stream = this.#newStream();
		return null;
	}

	/**
	 * Goes on with the message that is begun.
	 *
	 * @param limit bytes that it may have
	 * @returns what came of it, or null while it has not ended
	 */
	step(limit = MAX_INFLATED_BYTES): InflateOutcome | null {
		for (let streams = 0; streams < STREAMS_A_STEP; streams++) {
			const stream = this.#stream;
			if (stream === null) return 'corrupt';
			const last = this.#input.length - this.#at <= PIECE;
			try {
				stream.push(this.#input.subarray(this.#at, this.#at + PIECE), last);
			} catch {
				this.#stream = null;
				return 'corrupt';
			}
			this.#at = Math.min(this.#at + PIECE, this.#input.length);
			const unused = unusedBytes(stream);
			if (unused === null && !last && this.#size <= limit) return null;
			const left = this.#input.length - this.#at + (unused ?? 0);
			if (this.#size > limit || left <= TAIL.length) {
				this.#stream = null;
				return this.#size > limit ? 'too-large' : { data: this.#kept.view(), size: this.#size };
			}
			// Its last block came before the end of the message: what follows is another stream.
			this.#at -= unused ?? 0;
			this.#stream = this.#newStream();
		}
		return null;
	}

	#newStream(): Inflate {
		return new Inflate({ dictionary: this.#context() }, (output) => {
			this.#size += output.length;
			this.#kept.append(output.subarray(0, this.#keep - this.#kept.length));
			this.#remember(output);
		});
	}

	/** The end of the output so far, in memory of its own. */
	#context(): Uint8Array {
		return this.#window.slice(Math.max(this.#windowEnd - WINDOW, 0), this.#windowEnd);
	}

	#remember(output: Uint8Array): void {
		const last = output.subarray(Math.max(output.length - WINDOW, 0));
		if (this.#windowEnd + last.length > this.#window.length) {
			this.#window.copyWithin(0, this.#windowEnd - WINDOW, this.#windowEnd);
			this.#windowEnd = WINDOW;
		}
		this.#window.set(last, this.#windowEnd);
		this.#windowEnd += last.length;
	}
}

/**
 * @returns null where the output does not fit in `scratch`, where a block before the end is the last of its stream, and
 * where the input is not DEFLATE: the stream will tell
 */
function inflateAtOnce(payload: Uint8Array, dictionary: Uint8Array): Uint8Array | null {
	const mark = markOf(payload);
	try {
		const output = inflateSync(joined([payload, MARKED_TAIL, mark]), { dictionary, out: scratch });
		const end = output.length - MARK;
		const whole =
			output.length < scratch.length && end >= 0 && mark.every((byte, index) => output[end + index] === byte);
		return whole ? output.slice(0, end) : null;
	} catch {
		return null;
	}
}

/** Eight bytes that depend on all of the payload (FNV-1a, twice), so that no payload can be made that ends with its own. */
function markOf(payload: Uint8Array): Uint8Array {
	let one = 0x811c9dc5;
	let two = 0x01000193;
	for (const byte of payload) {
		one = Math.imul(one ^ byte, 0x01000193);
		two = Math.imul(two ^ byte, 0x5bd1e995);
	}
	const mark = new Uint8Array(MARK);
	const view = new DataView(mark.buffer);
	view.setInt32(0, one);
	view.setInt32(4, two);
	return mark;
}

/**
 * How many of the bytes that a stream was given come after its last block; null while that has not come. `fflate` keeps it
 * for itself and does not tell: `s.f` and no `s.l` is the end, `p` are the bytes from there, `s.p` the bits taken of the first.
 */
function unusedBytes(stream: Inflate): number | null {
	const state: unknown = Reflect.get(stream, 's');
	const rest: unknown = Reflect.get(stream, 'p');
	if (typeof state !== 'object' || state === null || !(rest instanceof Uint8Array)) return null;
	const bits: unknown = Reflect.get(state, 'p');
	if (!Reflect.get(state, 'f') || Reflect.get(state, 'l')) return null;
	return rest.length - (typeof bits === 'number' && bits > 0 ? 1 : 0);
}
