import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { applyMaskInPlace } from '../../protocol/masking.ts';
import { Replies } from './replies.ts';

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
