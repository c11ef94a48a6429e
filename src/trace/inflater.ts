import { Inflate, inflateSync } from 'fflate';
import { ByteBuffer } from './byte-buffer.ts';
import { MAX_INFLATED_BYTES, MAX_INFLATED_KEPT } from './limits.ts';

/** The largest window of DEFLATE: how far back a message may refer (RFC 1951 §2). */
const WINDOW = 32_768;

/** What a sender leaves out after each message (RFC 7692 §7.2.1), and an empty last block, which ends the decoding. */
const TAIL = Uint8Array.of(0x00, 0x00, 0xff, 0xff, 0x01, 0x00, 0x00, 0xff, 0xff);

/** Payloads up to this are inflated at once: forty times faster for the tiny messages that come in numbers. */
const AT_ONCE = 2048;

/** Bytes of a longer payload for each step. DEFLATE makes at most 1,032 bytes of one, so a step makes at most 2 MiB. */
const PIECE = 2048;

/** What inflating at once writes to; an output that fills it was cut. */
const scratch = new Uint8Array(65_536);

/** A message after inflating: its size, and as much of it as is kept. */
export type InflateOutcome = { readonly data: Uint8Array; readonly size: number } | 'corrupt' | 'too-large';

/** Inflates one compressed message after another, in steps, each with the ones before it as its context. */
export class Inflater {
	/** The output so far, as much of its end as a message may refer to and some more. */
	readonly #window = new Uint8Array(WINDOW * 4);
	#windowEnd = 0;
	#stream: Inflate | null = null;
	#rest = new Uint8Array(0);
	#kept = new ByteBuffer();
	#size = 0;

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
		const input = new Uint8Array(payload.length + TAIL.length);
		input.set(payload);
		input.set(TAIL, payload.length);
		const dictionary = this.#context();
		if (payload.length <= AT_ONCE) {
			const data = inflateAtOnce(input, dictionary);
			if (data !== null) {
				this.#remember(data);
				return { data, size: data.length };
			}
		}
		this.#kept = new ByteBuffer();
		this.#size = 0;
		this.#rest = input;
		this.#stream = new Inflate({ dictionary }, (output) => {
			this.#size += output.length;
			this.#kept.append(output.subarray(0, MAX_INFLATED_KEPT - this.#kept.length));
			this.#remember(output);
		});
		return null;
	}

	/** Goes on with the message that is begun. @returns what came of it, or null while it has not ended */
	step(): InflateOutcome | null {
		const stream = this.#stream;
		if (stream === null) return 'corrupt';
		const last = this.#rest.length <= PIECE;
		try {
			stream.push(this.#rest.subarray(0, PIECE), last);
		} catch {
			this.#stream = null;
			return 'corrupt';
		}
		this.#rest = this.#rest.subarray(PIECE);
		if (this.#size <= MAX_INFLATED_BYTES && !last) return null;
		this.#stream = null;
		return this.#size > MAX_INFLATED_BYTES ? 'too-large' : { data: this.#kept.view(), size: this.#size };
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

/** @returns null where the output does not fit in `scratch`, and where the input is not DEFLATE: the stream will tell */
function inflateAtOnce(input: Uint8Array, dictionary: Uint8Array): Uint8Array | null {
	try {
		const output = inflateSync(input, { dictionary, out: scratch });
		return output.length < scratch.length ? output.slice() : null;
	} catch {
		return null;
	}
}
