import { findHeadEnd, type ParsedHead } from '../protocol/handshake/head.ts';
import { violationOf } from '../protocol/violations.ts';
import { ByteBuffer } from './byte-buffer.ts';
import type { WireHandshake } from './connection.ts';
import { MAX_HEAD_BYTES } from './limits.ts';

/** Waits for one half of the opening handshake, however it is cut into chunks. */
export class HeadReader<Head> {
	readonly #parse: (bytes: Uint8Array) => ParsedHead<Head>;
	readonly #bytes = new ByteBuffer();
	readonly #body = new ByteBuffer();
	#handshake: WireHandshake<Head> | null = null;

	constructor(parse: (bytes: Uint8Array) => ParsedHead<Head>) {
		this.#parse = parse;
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
		const end = findHeadEnd(this.#bytes.view(), before);
		if (end === -1 && this.#bytes.length < MAX_HEAD_BYTES) return chunk.subarray(chunk.length);
		const bytes = end === -1 ? this.#bytes.view() : this.#bytes.view().subarray(0, end);
		const parsed =
			end === -1 ? { head: null, problem: violationOf('head-incomplete', bytes.length) } : this.#parse(bytes);
		const body = this.#body;
		this.#handshake = {
			t,
			bytes,
			...parsed,
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
}
