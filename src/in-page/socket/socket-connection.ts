import type { Ended } from './client-connection.ts';

/** What a socket has to send. */
export type SocketData = string | Uint8Array<ArrayBuffer> | Blob;

export interface SocketRequest {
	readonly address: URL;
	readonly protocols: readonly string[];
}

/** The connection of a socket, wherever it is kept: beside it, or in a worker where the page's code can't hold it up. */
export interface SocketConnection {
	/** @param size bytes of the message, as `bufferedAmount` counts them */
	send(data: SocketData, size: number): void;
	/** Begins the closing handshake, behind all messages. */
	close(code: number | null, reason: string): void;
	/** Ends it before it was known to be open. */
	abandon(): void;
}

/** What a socket is told of its connection, each time in a task of its own. */
export interface SocketListener {
	opened(protocol: string, extensions: string): void;
	message(data: string | ArrayBuffer): void;
	/** The closing handshake has begun. */
	closing(): void;
	closed(ended: Ended): void;
	/** So many bytes of messages have left. */
	sent(size: number): void;
}
