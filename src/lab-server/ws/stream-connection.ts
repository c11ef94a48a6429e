import type { Duplex } from 'node:stream';
import type { ByteConnection } from '../scenario.ts';

/** A stream as a connection. */
export class StreamConnection implements ByteConnection {
	readonly #stream: Duplex;

	constructor(stream: Duplex) {
		this.#stream = stream;
		stream.on('error', () => stream.destroy());
	}

	get held(): number {
		return this.#stream.writableLength + this.#stream.readableLength;
	}

	write(bytes: Uint8Array): boolean {
		return this.#stream.destroyed || this.#stream.write(bytes);
	}

	onData(listener: (chunk: Uint8Array) => void): void {
		this.#stream.on('data', listener);
	}

	onDrain(listener: () => void): void {
		this.#stream.on('drain', listener);
	}

	/** A stream that breaks has no end, only a close. */
	onEnd(listener: () => void): void {
		this.#stream.once('end', listener);
		this.#stream.once('close', listener);
	}

	pause(): void {
		this.#stream.pause();
	}

	resume(): void {
		this.#stream.resume();
	}

	cut(): void {
		this.#stream.destroy();
	}
}
