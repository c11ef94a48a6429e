import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

type Write = (this: object, chunk: unknown, encoding: unknown, done: () => void) => void;

/**
 * Adapts what `ws` reads frames with. It reads nothing more once the connection has failed: in `ws` 8.23 the chunks that waited
 * behind the one with the broken rule are read all the same, and the first of them may throw where nobody can catch it, which
 * would end the process. And it is ended once.
 */
export function adaptReceiver(webSocket: WebSocket): void {
	const receiver: unknown = Reflect.get(webSocket, '_receiver');
	if (typeof receiver !== 'object' || receiver === null) return;
	if (isWriter(receiver)) {
		readFrames ??= receiver._write;
		receiver._write = writeUntilFailure;
	}
	if ('end' in receiver && typeof receiver.end === 'function') receiver.end = endOnce;
}

/**
 * Lets a connection be ended once. `ws` ends connection and receiver up to three times for each socket, and Node makes an error
 * with a stack of each that nobody gets to see: a tenth of what a short connection costs.
 */
export function endLinkOnce(link: Duplex): void {
	// A recorded one has an `end` of its own.
	if (!Object.hasOwn(link, 'end')) link.end = endOnce;
}

const isWriter = (receiver: object): receiver is { _write: Write } =>
	'_write' in receiver && typeof receiver._write === 'function';

/** One for all sockets: the receivers of `ws` have one class. */
let readFrames: Write | null = null;

const writeUntilFailure = function (
	this: { readonly _errored?: unknown },
	chunk: unknown,
	encoding: unknown,
	done: () => void,
) {
	if (this._errored === true) done();
	else readFrames?.call(this, chunk, encoding, done);
};

const endOnce = function <Stream extends object>(this: Stream, ...args: unknown[]): Stream {
	const ended = args.length === 0 && Reflect.get(this, 'writableEnded') === true;
	if (!ended) Reflect.apply(Reflect.get(Object.getPrototypeOf(this), 'end'), this, args);
	return this;
};
