import type { WebSocket } from 'ws';
import { FairQueue } from './fair-queue.ts';

type Finish = (error: Error | null, result?: Uint8Array) => void;
type Work = (data: unknown, fin: boolean, finish: Finish) => void;

/** What `ws` compresses and inflates one socket's messages with; how it does that is its own business. */
interface Codec {
	compress: Work;
	decompress: Work;
}

/**
 * All compression of an event loop. `ws` has a queue for it in which each job waits for all that came before, so that one
 * address with many sockets starves the others; in this one addresses have their turns.
 */
export class DeflateQueue {
	readonly #most: number;
	readonly #waiting = new FairQueue<(done: () => void) => void>();
	#running = 0;

	/** @param most jobs that run at a time */
	constructor(most: number) {
		this.#most = most;
	}

	/**
	 * Puts all that is done for a socket into this queue. Does nothing where no compression was agreed on.
	 *
	 * @param owner stands for the client's address
	 * @param inflated told of each piece of a message what it has become, in bytes
	 */
	join(webSocket: WebSocket, owner: object, inflated: (bytes: number) => void): void {
		const codec = codecOf(webSocket);
		if (codec === null) return;
		codec.compress = this.#queued(codec.compress.bind(codec), owner, () => {});
		codec.decompress = this.#queued(codec.decompress.bind(codec), owner, inflated);
	}

	/** @param job calls `done` once when it has ended */
	add(owner: object, job: (done: () => void) => void): void {
		this.#waiting.add(owner, job);
		this.#next();
	}

	#queued(work: Work, owner: object, worked: (bytes: number) => void): Work {
		return (data, fin, finish) =>
			this.add(owner, (done) =>
				work(data, fin, (error, result) => {
					done();
					if (result !== undefined) worked(result.length);
					finish(error, result);
				}),
			);
	}

	#next(): void {
		if (this.#running === this.#most) return;
		const job = this.#waiting.take();
		if (job === undefined) return;
		this.#running += 1;
		job(() => {
			this.#running -= 1;
			this.#next();
		});
	}
}

/** `ws` does not show it: where it keeps it was looked up in version 8.23, and a contract test notices when that changes. */
function codecOf(webSocket: WebSocket): Codec | null {
	const extensions: unknown = Reflect.get(webSocket, '_extensions');
	const codec: unknown = isObject(extensions) ? Reflect.get(extensions, 'permessage-deflate') : undefined;
	return isCodec(codec) ? codec : null;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isCodec = (value: unknown): value is Codec =>
	isObject(value) &&
	typeof Reflect.get(value, 'compress') === 'function' &&
	typeof Reflect.get(value, 'decompress') === 'function';
