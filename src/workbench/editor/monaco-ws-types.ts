/** What `server.js` of a lab can import, and what Node has beside it, for the editor: as much as a lab has of them. */
export const SERVER_TYPES = `
/** Bytes, as Node has them. */
interface Buffer extends Uint8Array {
	toString(encoding?: 'utf8' | 'hex' | 'base64'): string;
}
declare const Buffer: {
	from(data: string | ArrayBuffer | Uint8Array | readonly number[], encoding?: string): Buffer;
	alloc(size: number, fill?: number): Buffer;
	byteLength(text: string): number;
	concat(list: readonly Uint8Array[]): Buffer;
};

/** The process of server.js. */
declare const process: {
	/** Ends it: all connections are cut off. */
	exit(code?: number): never;
	nextTick(action: () => void): void;
	on(event: 'uncaughtException', listener: (error: Error) => void): void;
	readonly env: Record<string, string | undefined>;
};

declare module 'http' {
	/** A request, of which the handshake of a WebSocket is one. */
	export interface IncomingMessage {
		readonly method: string;
		/** Path and query. */
		readonly url: string;
		/** By their names in lower case. */
		readonly headers: Record<string, string | undefined> & { origin?: string; cookie?: string; host?: string };
		readonly socket: Duplex;
	}
	/** The connection itself. */
	export interface Duplex {
		write(data: string | Uint8Array): boolean;
		end(data?: string | Uint8Array): void;
		destroy(): void;
	}
	export interface Server {
		listen(port: number, callback?: () => void): this;
		close(callback?: () => void): this;
		/** Each handshake, before it is answered. */
		on(event: 'upgrade', listener: (request: IncomingMessage, socket: Duplex, head: Buffer) => void): this;
		on(event: 'listening' | 'close', listener: () => void): this;
		on(event: 'error', listener: (error: Error) => void): this;
	}
	export function createServer(): Server;
}
declare module 'node:http' {
	export * from 'http';
}

declare module 'ws' {
	import type { Duplex, IncomingMessage, Server } from 'http';

	/** The server's socket of one client. */
	export class WebSocket {
		static readonly CONNECTING: 0;
		static readonly OPEN: 1;
		static readonly CLOSING: 2;
		static readonly CLOSED: 3;
		readonly readyState: 0 | 1 | 2 | 3;
		/** Bytes that were sent and have not left. */
		readonly bufferedAmount: number;
		/** The subprotocol that was chosen; empty for none. */
		readonly protocol: string;
		readonly isPaused: boolean;
		send(data: string | Uint8Array | ArrayBuffer, callback?: (error?: Error) => void): void;
		send(data: string | Uint8Array | ArrayBuffer, options: { binary?: boolean; compress?: boolean }): void;
		/** Begins the closing handshake. */
		close(code?: number, reason?: string): void;
		/** Ends the connection now. */
		terminate(): void;
		ping(data?: string | Uint8Array): void;
		pong(data?: string | Uint8Array): void;
		/** Stops reading. */
		pause(): void;
		resume(): void;
		/** A message: its bytes, and whether it was binary. */
		on(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): this;
		on(event: 'close', listener: (code: number, reason: Buffer) => void): this;
		/** The client broke the protocol, or the connection. Unheard, it ends the process. */
		on(event: 'error', listener: (error: Error & { code?: string }) => void): this;
		on(event: 'ping' | 'pong', listener: (data: Buffer) => void): this;
		once: WebSocket['on'];
		off(event: string, listener: (...args: never[]) => void): this;
		/** Properties of your own. */
		[name: string]: unknown;
	}

	export interface ServerOptions {
		port?: number;
		server?: Server;
		noServer?: boolean;
		/** The only path that is answered. */
		path?: string;
		/** Bytes of the largest message; 100 MiB by default. */
		maxPayload?: number;
		/** Asked about each handshake. */
		verifyClient?: (info: { origin: string; secure: boolean; req: IncomingMessage }) => boolean;
		/** Chooses one of the subprotocols that were offered. */
		handleProtocols?: (offered: Set<string>, request: IncomingMessage) => string | false;
		perMessageDeflate?: boolean;
		clientTracking?: boolean;
	}

	export class WebSocketServer {
		constructor(options: ServerOptions, callback?: () => void);
		/** The sockets that are open. */
		readonly clients: Set<WebSocket>;
		/** Stops listening; who is connected stays. */
		close(callback?: () => void): void;
		handleUpgrade(
			request: IncomingMessage,
			socket: Duplex,
			head: Buffer,
			done: (ws: WebSocket, request: IncomingMessage) => void,
		): void;
		emit(event: 'connection', ws: WebSocket, request: IncomingMessage): boolean;
		on(event: 'connection', listener: (ws: WebSocket, request: IncomingMessage) => void): this;
		on(event: 'listening' | 'close', listener: () => void): this;
		on(event: 'error', listener: (error: Error) => void): this;
	}

	export default WebSocket;
}
`;
