import { Buffer } from 'node:buffer';
import { Duplex } from 'node:stream';
import { joined } from '../../protocol/joined.ts';
import type { LinkEnd } from '../link/link.ts';

type Done = (error?: Error | null) => void;

/** As much as a socket of Node buffers in each direction. */
const HIGH_WATER = 65_536;

/** One end of a link as the stream that programs for Node know a socket as. */
export class LinkStream extends Duplex {
	readonly #end: LinkEnd;
	/** What the link has not taken of what is being written. */
	#rest: Uint8Array = new Uint8Array(0);
	#written: Done | null = null;
	#wantsMore = false;
	#bytesWritten = 0;

	constructor(end: LinkEnd) {
		super({ highWaterMark: HIGH_WATER });
		this.#end = end;
		end.listen({
			readable: () => this.#pull(),
			writable: () => this.#write(),
			broken: () => this.destroy(new Error('The connection was broken off.')),
		});
	}

	/** As a socket has it: what waits here included. */
	get bytesWritten(): number {
		return this.#bytesWritten + this.writableLength;
	}

	override _read(): void {
		this.#wantsMore = true;
		this.#pull();
	}

	override _write(chunk: Uint8Array, _encoding: string, done: Done): void {
		this.#begin(chunk, done);
	}

	/** The header of a frame and its payload leave as one. */
	override _writev(writes: readonly { readonly chunk: Uint8Array }[], done: Done): void {
		this.#begin(joined(writes.map(({ chunk }) => chunk)), done);
	}

	override _final(done: Done): void {
		this.#end.end();
		done();
	}

	override _destroy(error: Error | null, done: Done): void {
		this.#end.close();
		this.#written = null;
		done(error);
	}

	#pull(): void {
		while (this.#wantsMore && !this.destroyed) {
			const bytes = this.#end.read();
			if (bytes !== null) this.#wantsMore = this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
			else if (this.#end.isAtEnd) {
				this.#wantsMore = false;
				this.push(null);
			} else return;
		}
	}

	#begin(bytes: Uint8Array, done: Done): void {
		this.#rest = bytes;
		this.#written = done;
		this.#write();
	}

	#write(): void {
		if (this.#written === null) return;
		const taken = this.#end.write(this.#rest);
		this.#bytesWritten += taken;
		this.#rest = this.#rest.subarray(taken);
		if (this.#rest.length > 0) return;
		const written = this.#written;
		this.#written = null;
		written();
	}
}
