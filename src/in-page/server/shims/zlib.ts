import { Buffer } from 'buffer';
import { EventEmitter } from 'events';
import { Inflate, Z_STREAM_END, Z_SYNC_FLUSH } from 'pako';
import { joined } from '../../../protocol/joined.ts';
import { Deflater, type DeflaterOptions } from '../../deflate/deflater.ts';
import { setImmediate } from './globals.ts';

export const Z_DEFAULT_WINDOWBITS = 15;
export { Z_SYNC_FLUSH };

/** As Node knows them. */
interface Options {
	readonly windowBits?: number;
	readonly memLevel?: number;
	readonly chunkSize?: number;
}

/** So many bytes at a time, so that what becomes too large is noticed before all of it is there. */
const PIECE = 4096;

/**
 * What `ws` takes of a stream of `node:zlib`: what was written is worked on at the next flush, in a task of its own, and what comes
 * of it is told with `data`, piece by piece, then to whoever asked for the flush.
 */
abstract class ZlibStream extends EventEmitter {
	readonly _readableState = { endEmitted: false };
	#written: Uint8Array[] = [];
	#isClosed = false;
	#isReset = false;

	write(data: Uint8Array): void {
		this.#written.push(data);
	}

	flush(...args: [done: () => void] | [kind: number, done: () => void]): void {
		const done = args.length === 1 ? args[0] : args[1];
		const data = joined(this.#written);
		this.#written = [];
		setImmediate(() => {
			this.#isReset = false;
			if (this.#isClosed || !this.work(data)) return;
			done();
		});
	}

	reset(): void {
		this.#isReset = true;
		this.renew();
	}

	close(): void {
		this.#isClosed = true;
	}

	/** Whether what is worked on is of no interest any more. */
	protected get isOver(): boolean {
		return this.#isClosed || this.#isReset;
	}

	protected tell(chunk: Uint8Array): void {
		if (!this.isOver) this.emit('data', Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
	}

	/** @returns false when it has failed, and has told so */
	protected abstract work(data: Uint8Array): boolean;
	protected abstract renew(): void;
}

class DeflateRaw extends ZlibStream {
	readonly #deflater: Deflater;

	constructor(options: DeflaterOptions) {
		super();
		this.#deflater = new Deflater(options);
	}

	protected override work(data: Uint8Array): boolean {
		for (const chunk of this.#deflater.deflate(data)) this.tell(chunk);
		return true;
	}

	protected override renew(): void {
		this.#deflater.reset();
	}
}

class InflateRaw extends ZlibStream {
	readonly #options: Options;
	#stream: Inflate;

	constructor(options: Options) {
		super();
		this.#options = options;
		this.#stream = this.#newStream();
	}

	protected override work(data: Uint8Array): boolean {
		const stream = this.#stream;
		for (let at = 0; at < data.length && !this.isOver && !this._readableState.endEmitted; at += PIECE) {
			stream.push(data.subarray(at, at + PIECE), Z_SYNC_FLUSH);
			if (stream.err < 0) {
				this.close();
				this.emit('error', new Error(stream.msg));
				return false;
			}
		}
		return true;
	}

	protected override renew(): void {
		this.#stream = this.#newStream();
	}

	#newStream(): Inflate {
		const { windowBits = Z_DEFAULT_WINDOWBITS, chunkSize = 16_384 } = this.#options;
		const stream = new Inflate({ raw: true, windowBits, chunkSize });
		stream.onData = (chunk) => this.tell(chunk);
		stream.onEnd = (status) => {
			if (status === Z_STREAM_END || status === 0) this._readableState.endEmitted = true;
		};
		return stream;
	}
}

export const createDeflateRaw = ({
	windowBits = Z_DEFAULT_WINDOWBITS,
	memLevel = 8,
	chunkSize = 16_384,
}: Options): DeflateRaw => new DeflateRaw({ windowBits, memoryLevel: memLevel, chunkBytes: chunkSize });

export const createInflateRaw = (options: Options): InflateRaw => new InflateRaw(options);
