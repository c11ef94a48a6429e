import type { WebSocket } from 'ws';

type Write = (chunk: unknown, encoding: unknown, done: () => void) => void;

/**
 * Lets a socket read nothing more once its connection has failed. In `ws` 8.23 the chunks that waited behind the one with the
 * broken rule are read all the same, and the first of them may throw where nobody can catch it: that would end the process.
 */
export function stopAtFailure(webSocket: WebSocket): void {
	const receiver: unknown = Reflect.get(webSocket, '_receiver');
	if (typeof receiver !== 'object' || receiver === null) return;
	const write: unknown = Reflect.get(receiver, '_write');
	if (typeof write === 'function') Reflect.set(receiver, '_write', writeUntilFailure);
}

/** One for all sockets. What it stands before is found by way of the object that it is called on. */
const writeUntilFailure = function (this: object, ...args: Parameters<Write>): void {
	if (Reflect.get(this, '_errored') === true) args[2]();
	else Reflect.apply(Reflect.get(Object.getPrototypeOf(this), '_write'), this, args);
};
