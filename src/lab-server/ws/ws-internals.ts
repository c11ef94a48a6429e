/** What `ws` does not show of itself, and is adapted here: what it reads frames with, when answers leave, and whose turn it is to compress. */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { applyMaskInPlace } from '../../protocol/masking.ts';
import type { Job } from '../peer.ts';

type Write = (this: Receiver, chunk: unknown, encoding: unknown, done: () => void) => void;
type ReadPayload = (this: Receiver, done: unknown) => void;

/**
 * What `ws` reads frames with. It does not show its parts: they were looked up in version 8.23, and a contract test notices
 * when they change.
 */
interface Receiver {
	/** Whether the connection has failed. */
	readonly _errored: boolean;
	/** What has come and was not read yet. */
	readonly _buffers: readonly Buffer[];
	readonly _bufferedBytes: number;
	/** Of the frame at hand. */
	readonly _payloadLength: number;
	_mask: Uint8Array | undefined;
	/** Takes a chunk, and reads what there is of frames. */
	_write: Write;
	/** Reads the payload of the frame at hand, if all of it has come. */
	getData: ReadPayload;
	/** Ours. */
	replies: Replies;
}

const PARTS = ['_errored', '_buffers', '_bufferedBytes', '_payloadLength', '_mask', '_write', 'getData'];

const isReceiver = (receiver: object): receiver is Receiver => PARTS.every((part) => part in receiver);

/**
 * Adapts what `ws` reads frames with.
 *
 * - It reads nothing more once the connection has failed: in `ws` 8.23 the chunks that waited behind the one with the broken rule
 *   are read all the same, and the first of them may throw where nobody can catch it, which would end the process.
 * - It unmasks word by word, `ws` byte by byte: that was more than half of what an echo of 64 KB cost.
 * - It is ended once.
 *
 * @returns has to be told of what is sent to the same socket
 */
export function adaptReceiver(webSocket: WebSocket, link: Duplex): Replies {
	const receiver: unknown = Reflect.get(webSocket, '_receiver');
	if (typeof receiver !== 'object' || receiver === null || !isReceiver(receiver)) return new Replies(link, null);
	read ??= { chunk: receiver._write, payload: receiver.getData };
	const replies = new Replies(link, receiver);
	receiver.replies = replies;
	receiver._write = readUntilFailure;
	receiver.getData = readUnmasked;
	if ('end' in receiver && typeof receiver.end === 'function') receiver.end = endOnce;
	return replies;
}

/**
 * Lets a connection be ended once. `ws` ends connection and receiver up to three times for each socket, and Node makes an error
 * with a stack of each that nobody gets to see: a tenth of what a short connection costs.
 */
export function endLinkOnce(link: Duplex): void {
	// A recorded one has an `end` of its own.
	if (!Object.hasOwn(link, 'end')) link.end = endOnce;
}

/** How `ws` does it. One for all sockets: its receivers have one class. */
let read: { readonly chunk: Write; readonly payload: ReadPayload } | null = null;

const readUntilFailure: Write = function (chunk, encoding, done) {
	if (this._errored) {
		done();
		return;
	}
	this.replies.begin();
	try {
		read?.chunk.call(this, chunk, encoding, done);
	} finally {
		this.replies.end();
	}
};

/** Shorter ones `ws` unmasks as fast. */
const UNMASK_FROM = 64;

/** With it, `ws` finds nothing to unmask. */
const NO_MASK = new Uint8Array(4);

const readUnmasked: ReadPayload = function (done) {
	const { _mask: key, _payloadLength: length } = this;
	if (length >= UNMASK_FROM && key !== undefined && this._bufferedBytes >= length) {
		let at = 0;
		for (const chunk of this._buffers) {
			const rest = length - at;
			applyMaskInPlace(chunk.length > rest ? chunk.subarray(0, rest) : chunk, key, at);
			at += chunk.length;
			if (at >= length) break;
		}
		this._mask = NO_MASK;
	}
	read?.payload.call(this, done);
};

const endOnce = function <Stream extends object>(this: Stream, ...args: unknown[]): Stream {
	const ended = args.length === 0 && Reflect.get(this, 'writableEnded') === true;
	if (!ended) Reflect.apply(Reflect.get(Object.getPrototypeOf(this), 'end'), this, args);
	return this;
};

/** What is not shorter leaves at once, whatever there is to read behind the message at hand. */
const MOST_HELD_BACK = 16 * 1024;

/** Nor are more messages. They have two pieces at most, and a system takes 1024 at a time: others would have to wait for it. */
const MOST_MESSAGES = 512;

/**
 * Has the answers to messages that came in one chunk leave in one piece. For short messages the call of the system costs more than
 * everything else that is done for them.
 */
export class Replies {
	readonly #link: Duplex;
	readonly #receiver: { readonly _bufferedBytes: number } | null;
	#isReading = false;
	/** Messages that are held back. */
	#messages = 0;
	/** Bytes that waited in the link before them. */
	#ahead = 0;

	/** @param receiver what reads the chunks; null: nothing is ever held back */
	constructor(link: Duplex, receiver: { readonly _bufferedBytes: number } | null) {
		this.#link = link;
		this.#receiver = receiver;
	}

	/** Bytes that are held back: a client that reads slowly is not what they wait for. */
	get heldBack(): number {
		return this.#messages === 0 ? 0 : this.#link.writableLength - this.#ahead;
	}

	/** A chunk is read from now on. */
	begin(): void {
		this.#isReading = true;
	}

	/** The chunk is read. */
	end(): void {
		this.#isReading = false;
		this.release();
	}

	/**
	 * To be called before so many bytes are sent: they are held back while the chunk has more to read. Long ones are not, nor
	 * many short ones, so that what waits for a client is as bounded as it is without.
	 */
	hold(bytes: number): void {
		if (this.#messages > 0) {
			if (this.#messages < MOST_MESSAGES && this.#link.writableLength + bytes < MOST_HELD_BACK) {
				this.#messages += 1;
				return;
			}
			this.release();
		}
		if (!this.#isReading || this.#receiver === null || this.#receiver._bufferedBytes === 0) return;
		if (bytes >= MOST_HELD_BACK) return;
		this.#messages = 1;
		this.#ahead = this.#link.writableLength;
		this.#link.cork();
	}

	/** What was held back leaves now. To be called before the connection is cut. */
	release(): void {
		if (this.#messages === 0) return;
		this.#messages = 0;
		this.#link.uncork();
	}
}

type Finish = (error: Error | null, result?: Uint8Array) => void;
type Work = (data: unknown, fin: boolean, finish: Finish) => void;

/** What `ws` compresses and inflates one socket's messages with; how it does that is its own business. */
interface Codec {
	compress: Work;
	decompress: Work;
}

/**
 * Has everything that is compressed and inflated for a socket done as a job of a queue. Does nothing where no compression was
 * agreed on.
 *
 * @param inflated told of each piece of a message what it has become, in bytes
 */
export function queueCodec(webSocket: WebSocket, queue: (job: Job) => void, inflated: (bytes: number) => void): void {
	const codec = codecOf(webSocket);
	if (codec === null) return;
	codec.compress = queued(codec.compress.bind(codec), queue, () => {});
	codec.decompress = queued(codec.decompress.bind(codec), queue, inflated);
}

function queued(work: Work, queue: (job: Job) => void, worked: (bytes: number) => void): Work {
	return (data, fin, finish) =>
		queue((done) =>
			work(data, fin, (error, result) => {
				done();
				if (result !== undefined) worked(result.length);
				finish(error, result);
			}),
		);
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
