import type { ViolationId } from '../protocol/violations.ts';
import type { Gated } from './guard/read-gate.ts';

/**
 * The server's end of one WebSocket, as a scenario sees it. What a listener throws closes the socket with 1011; a broken rule
 * and a broken connection close it too.
 */
export interface Peer extends Gated {
	/** Until the closing handshake begins or the connection is gone: after that, nothing that is sent leaves. */
	readonly isOpen: boolean;
	/** Bytes that were sent and that the client has not taken. */
	readonly bufferedAmount: number;
	/** Bytes that have arrived and that nobody has read. */
	readonly unread: number;
	/** Whether permessage-deflate was agreed on. */
	readonly isDeflated: boolean;

	onMessage(listener: (data: Uint8Array, binary: boolean) => void): void;
	onPing(listener: (payload: Uint8Array) => void): void;
	onPong(listener: (payload: Uint8Array) => void): void;
	/** Called when the connection takes more after `write` has returned false. */
	onDrain(listener: () => void): void;
	/** @param listener gets the code that the client closed with: 1005 without a code, 1006 without a Close frame */
	onClose(listener: (code: number) => void): void;

	/**
	 * Answers to messages that came in one chunk leave together, up to a bounded length. Until then they are not in
	 * `bufferedAmount`: they wait for the rest of the chunk, and not for the client.
	 *
	 * @param left called once when the message has left, or with an error when it can't
	 */
	send(data: string | Uint8Array, binary: boolean, left?: (error?: Error | null) => void): void;
	ping(payload?: string): void;
	/** Writes bytes as they are, a frame or none. @returns false when the connection should take no more for now */
	write(bytes: Uint8Array): boolean;
	/** What is sent in the action leaves in as few pieces as can be. */
	together(action: () => void): void;
	/** Reads so many of the unread bytes, for a scenario that holds its peer for `steps`. */
	read(length: number): void;

	/** Starts the closing handshake, or answers it. Without a code the Close frame has no body. */
	close(code?: number, reason?: string): void;
	/** Sends no Close frame any more, neither as the first nor in answer to one; `instead` is called when one is due. */
	withholdClose(instead: () => void): void;
	/** Ends the connection without a Close frame. */
	cut(): void;
	/** To be called by a scenario that keeps bytes of its own for this socket: they count as held by it. */
	keeps(bytes: () => number): void;
}

/** The same end, for those who look after it. */
export interface GuardedPeer extends Peer {
	/** Bytes that the scenario keeps for this socket. */
	readonly kept: number;
	/** Messages that listeners were given so far; others may have arrived and still be on their way to them. */
	readonly handedOut: number;
	/** The code with which the server failed the connection (RFC 6455 §7.1.7). */
	readonly failedWith: number | null;
	/** Whether nothing is read from the connection at the moment. */
	readonly isPaused: boolean;
	/**
	 * Bytes that have left for the network. Once the network's own buffers are full, it grows only when the client takes
	 * bytes. NaN where a connection does not tell.
	 */
	readonly bytesTaken: number;

	/** @param listener gets each chunk that arrives, before anyone else does; the bytes are only lent */
	onBytes(listener: (chunk: Uint8Array) => void): void;
	/** @param listener called when the connection fails; gets the rule that the client broke, if that is why */
	onFail(listener: (id: ViolationId | null) => void): void;
	/** From now on, what a listener throws is given to `crashed`. */
	guard(crashed: (error: unknown) => void): void;
	/** Hands out no message any more. */
	ignoreMessages(): void;
	/**
	 * Keeps the connection from being ended by this side, so that the client can answer a Close frame.
	 *
	 * @param ended called when the client has ended it
	 * @returns ends the hold, and the connection if that was wanted meanwhile
	 */
	holdEnd(ended: () => void): () => void;
	/**
	 * Has everything compressed and inflated as a job of that queue.
	 *
	 * @param inflated told of each piece of a message what it has become, in bytes
	 */
	deflateIn(queue: (job: Job) => void, inflated: (bytes: number) => void): void;
}

/** Calls `done` once when it has ended. */
export type Job = (done: () => void) => void;
