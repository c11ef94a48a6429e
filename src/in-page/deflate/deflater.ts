import { Deflate, Z_NO_FLUSH, Z_SYNC_FLUSH } from 'pako';
import { joined } from '../../protocol/joined.ts';
import type { Compression, DeflateParameters } from '../../protocol/permessage-deflate.ts';
import { Inflater } from '../../trace/inflater.ts';

export interface DeflaterOptions {
	/** Of the window, as its exponent: 8 to 15. */
	readonly windowBits: number;
	/** Of zlib, from 1 to 9. */
	readonly memoryLevel?: number;
	/** The size of the pieces that come of it. */
	readonly chunkBytes?: number;
}

/** What a sender leaves out after each message: the empty block of a sync flush, without its first bits (RFC 7692 §7.2.1). */
const FLUSH_TAIL = Uint8Array.of(0x00, 0x00, 0xff, 0xff);

const NOTHING = new Uint8Array(0);

/** Deflates what it is given, piece by piece, each with the ones before it as its context. */
export class Deflater {
	readonly #options: DeflaterOptions;
	#stream: Deflate;
	#output: Uint8Array[] = [];

	constructor(options: DeflaterOptions) {
		this.#options = options;
		this.#stream = this.#newStream();
	}

	/** @returns DEFLATE up to a sync flush, its four bytes 00 00 ff ff included */
	deflate(data: Uint8Array): readonly Uint8Array[] {
		// In two steps, as Node does it: a second flush without anything in between would write nothing.
		this.#stream.push(data, Z_NO_FLUSH);
		this.#stream.push(NOTHING, Z_SYNC_FLUSH);
		const output = this.#output;
		this.#output = [];
		return output;
	}

	/** Forgets what came before. */
	reset(): void {
		this.#stream = this.#newStream();
	}

	/**
	 * zlib knows no raw window of 256 bytes. One of 512 refers back by 512 - 262 bytes at most (`MAX_DIST` of deflate.h), so what
	 * comes of it can be inflated with 256: Node does the same.
	 */
	#newStream(): Deflate {
		const { windowBits, memoryLevel = 8, chunkBytes = 16_384 } = this.#options;
		const stream = new Deflate({
			raw: true,
			windowBits: Math.max(windowBits, 9),
			memLevel: memoryLevel,
			chunkSize: chunkBytes,
		});
		stream.onData = (chunk) => this.#output.push(chunk);
		return stream;
	}
}

/** What a client compresses and inflates messages with, as both ends agreed (RFC 7692 §7.1). */
export function clientCompression(agreed: DeflateParameters): Compression {
	const deflater = new Deflater({ windowBits: agreed.clientMaxWindowBits });
	const inflater = new Inflater(Number.MAX_SAFE_INTEGER);
	return {
		deflate(data) {
			const flushed = joined(deflater.deflate(data));
			if (agreed.clientNoContextTakeover) deflater.reset();
			return flushed.subarray(0, flushed.length - FLUSH_TAIL.length);
		},
		inflate(payload, limit) {
			let outcome = inflater.begin(payload);
			while (outcome === null) outcome = inflater.step(limit);
			if (agreed.serverNoContextTakeover) inflater.reset();
			if (typeof outcome === 'string') return outcome;
			return outcome.size > limit ? 'too-large' : outcome.data;
		},
	};
}
