import { findHeadEnd, type ParsedHead } from '../protocol/handshake/head.ts';
import type { HeaderField } from '../protocol/handshake/header-fields.ts';
import { violationOf } from '../protocol/violations.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { MAX_HEAD_BYTES } from './limits.ts';
import type { WireHandshake } from './parts.ts';

const CR = 13;
const LF = 10;

/**
 * Waits for one half of the opening handshake, however it is cut into chunks. Empty lines before it (RFC 9112 §2.2) and
 * interim responses (RFC 9110 §15.2) are part of its bytes; the offsets of its head are counted from the first of them.
 */
export class HeadReader<Head extends { readonly headers: readonly HeaderField[] }> {
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
