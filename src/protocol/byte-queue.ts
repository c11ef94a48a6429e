import { joined } from './joined.ts';
import type { Allocate } from './platform.ts';

/** Chunks smaller than this are copied together; larger ones are kept as they came. In bytes. */
const COPY_BELOW = 1024;
const SMALLEST_BLOCK = 64;
const LARGEST_BLOCK = 65536;

/**
 * Bytes that wait for more bytes. Memory is proportional to what was received, however small the pieces were.
 */
export class ByteQueue {
	#blocks: Uint8Array[] = [];
	/** The block that small pieces are copied into: always the last one, or null. */
	#open: Uint8Array | null = null;
	/** Bytes used of the open block. */
	#used = 0;
	#length = 0;
	readonly #allocate: Allocate | undefined;

	/** @param allocate where bytes that came in several pieces are put together */
	constructor(allocate?: Allocate) {
		this.#allocate = allocate;
	}

	get length(): number {
		return this.#length;
	}

	/** Adds a piece; a large one is kept, not copied, so its owner must leave it as it is. */
	append(bytes: Uint8Array): void {
		this.#length += bytes.length;
		if (bytes.length >= COPY_BELOW) {
			this.#close();
			this.#blocks.push(bytes);
			return;
		}
		let open = this.#open;
		if (open === null || open.length - this.#used < bytes.length) {
			const size = open === null ? SMALLEST_BLOCK : Math.min(open.length * 2, LARGEST_BLOCK);
			this.#close();
			open = new Uint8Array(Math.max(size, bytes.length));
			this.#open = open;
		}
		open.set(bytes, this.#used);
		this.#used += bytes.length;
	}

	/** Copies the first bytes to `target`, as many as there are or as fit, and returns how many. */
	peek(target: Uint8Array): number {
		let copied = 0;
		for (const block of this.#closedAndOpen()) {
			const part = block.subarray(0, target.length - copied);
			target.set(part, copied);
			copied += part.length;
			if (copied === target.length) break;
		}
		return copied;
	}

	/** Removes and returns everything as one array. */
	take(): Uint8Array {
		const blocks = this.#closedAndOpen();
		this.#blocks = [];
		this.#open = null;
		this.#used = 0;
		this.#length = 0;
		return joined(blocks, this.#allocate);
	}

	#closedAndOpen(): Uint8Array[] {
		return this.#open === null ? this.#blocks : [...this.#blocks, this.#open.subarray(0, this.#used)];
	}

	#close(): void {
		if (this.#open !== null) this.#blocks.push(this.#open.subarray(0, this.#used));
		this.#open = null;
		this.#used = 0;
	}
}
