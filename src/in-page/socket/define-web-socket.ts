import type { ResponseHead } from '../../protocol/handshake/head.ts';
import { headerValue } from '../../protocol/handshake/header-fields.ts';
import { decodeUtf8 } from '../../protocol/utf8.ts';
import { clientCompression } from '../deflate/client-compression.ts';
import type { LinkEnd } from '../link/link.ts';
import type { Surroundings } from '../link/pipe.ts';
import { socketAddress } from './address.ts';
import { ClientConnection, type Ended } from './client-connection.ts';
import { closeArguments } from './close-arguments.ts';
import { EventHandler } from './event-handler.ts';
import { messageData } from './message-data.ts';
import { openingRequest } from './opening-request.ts';
import { OpeningTurns } from './opening-turns.ts';
import { subprotocols } from './subprotocols.ts';
import { exposeAsInterface } from './web-idl.ts';

/** What a page's sockets get from around them. */
export interface SocketSurroundings {
	readonly time: Surroundings;
	/** Bytes that nobody can foresee; a test may. */
	randomBytes(length: number): Uint8Array;
	/** Of relative addresses; null where there are none. */
	readonly baseURL: string | null;
	/** Null for none to be said. */
	readonly origin: string | null;
	/** @returns the page's end of a new connection; one that leads nowhere breaks */
	connect(address: URL): LinkEnd;
	/** Told of each connection, so that it can be ended with the page. */
	opened(connection: Pick<ClientConnection, 'goAway'>): void;
	closed(connection: Pick<ClientConnection, 'goAway'>): void;
}

type WebSocketClass = typeof globalThis.WebSocket;

const STATES = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 } as const;

/** @returns a class that is to code what the standard's `WebSocket` is (WHATWG WebSockets), on connections in memory */
export function defineWebSocket(around: SocketSurroundings): WebSocketClass {
	/** What is queued is a task of its own, as in a browser: promises settle between one event and the next. */
	const queueTask = (action: () => void) => void around.time.wait(0, action);

	const turns = new OpeningTurns();

	class InPageWebSocket extends EventTarget {
		declare static readonly CONNECTING: 0;
		declare static readonly OPEN: 1;
		declare static readonly CLOSING: 2;
		declare static readonly CLOSED: 3;
		declare readonly CONNECTING: 0;
		declare readonly OPEN: 1;
		declare readonly CLOSING: 2;
		declare readonly CLOSED: 3;
		readonly #address: URL;
		readonly #connection: ClientConnection;
		readonly #onopen = new EventHandler<Event>(this, 'open');
		readonly #onmessage = new EventHandler<MessageEvent>(this, 'message');
		readonly #onerror = new EventHandler<Event>(this, 'error');
		readonly #onclose = new EventHandler<CloseEvent>(this, 'close');
		#readyState: 0 | 1 | 2 | 3 = STATES.CONNECTING;
		#bufferedAmount = 0;
		/** Of it, what has left and is counted off in the next task. */
		#left = 0;
		#protocol = '';
		#extensions = '';
		#binaryType: BinaryType = 'blob';

		constructor(url: string | URL, protocols?: string | string[]);
		constructor(...args: readonly unknown[]) {
			super();
			if (args.length === 0) throw missing("construct 'WebSocket'");
			const [url, protocols = []] = args;
			this.#address = socketAddress(`${url}`.toWellFormed(), around.baseURL);
			const offered = subprotocols(protocols);
			const { origin } = around;
			const key = around.randomBytes(16);
			this.#connection = new ClientConnection({
				open: (start) => turns.wait(this.#address.host, () => start(around.connect(this.#address))),
				opening: openingRequest({ address: this.#address, protocols: offered, origin, key }),
				time: around.time,
				maskingKey: () => around.randomBytes(4),
				compression: clientCompression,
				listener: {
					opened: (response) => queueTask(() => this.#open(response)),
					message: (kind, data, taken) => queueTask(() => this.#message(kind, data, taken)),
					closing: () => queueTask(() => this.#closing()),
					closed: (ended) => queueTask(() => this.#close(ended)),
					sent: (size) => this.#sent(size),
				},
			});
			around.opened(this.#connection);
		}

		get url(): string {
			return this.#address.href;
		}

		get readyState(): 0 | 1 | 2 | 3 {
			return this.#readyState;
		}

		get bufferedAmount(): number {
			return this.#bufferedAmount;
		}

		get onopen(): ((event: Event) => unknown) | null {
			return this.#onopen.value;
		}

		set onopen(value: ((event: Event) => unknown) | null) {
			this.#onopen.set(value);
		}

		get onerror(): ((event: Event) => unknown) | null {
			return this.#onerror.value;
		}

		set onerror(value: ((event: Event) => unknown) | null) {
			this.#onerror.set(value);
		}

		get onclose(): ((event: CloseEvent) => unknown) | null {
			return this.#onclose.value;
		}

		set onclose(value: ((event: CloseEvent) => unknown) | null) {
			this.#onclose.set(value);
		}

		get extensions(): string {
			return this.#extensions;
		}

		get protocol(): string {
			return this.#protocol;
		}

		close(code?: number, reason?: string): void;
		close(...args: [code?: unknown, reason?: unknown]): void {
			// Looked at first: of an object that is no socket, nothing else is said.
			const state = this.#readyState;
			const given = closeArguments(...args);
			if (state >= STATES.CLOSING) return;
			this.#readyState = STATES.CLOSING;
			if (state === STATES.CONNECTING) this.#connection.abandon();
			else this.#connection.close(given.code, given.reason);
		}

		get onmessage(): ((event: MessageEvent) => unknown) | null {
			return this.#onmessage.value;
		}

		set onmessage(value: ((event: MessageEvent) => unknown) | null) {
			this.#onmessage.set(value);
		}

		get binaryType(): BinaryType {
			return this.#binaryType;
		}

		set binaryType(value: BinaryType) {
			const wanted = `${value}`;
			this.#binaryType = wanted === 'blob' || wanted === 'arraybuffer' ? wanted : this.#binaryType;
		}

		send(data: string | BufferSource | Blob): void;
		send(...args: readonly unknown[]): void {
			const state = this.#readyState;
			if (args.length === 0) throw missing("execute 'send' on 'WebSocket'");
			const message = messageData(args[0]);
			if (state === STATES.CONNECTING) {
				const sentence = 'Still in CONNECTING state.';
				throw new DOMException(`Failed to execute 'send' on 'WebSocket': ${sentence}`, 'InvalidStateError');
			}
			this.#bufferedAmount += message.size;
			if (state === STATES.OPEN) this.#connection.send(message.data, message.size);
		}

		#open({ headers }: ResponseHead): void {
			if (this.#readyState !== STATES.CONNECTING) return;
			this.#readyState = STATES.OPEN;
			this.#extensions = headerValue(headers, 'Sec-WebSocket-Extensions') ?? '';
			this.#protocol = headerValue(headers, 'Sec-WebSocket-Protocol') ?? '';
			this.dispatchEvent(new Event('open'));
		}

		#message(kind: 'text' | 'binary', bytes: Uint8Array, taken: () => void): void {
			taken();
			if (this.#readyState !== STATES.OPEN) return;
			const data = kind === 'text' ? decodeUtf8(bytes) : binaryData(bytes, this.#binaryType);
			this.dispatchEvent(new MessageEvent('message', { data, origin: this.#address.origin }));
		}

		#closing(): void {
			if (this.#readyState < STATES.CLOSING) this.#readyState = STATES.CLOSING;
		}

		#close({ code, reason, wasClean, failed }: Ended): void {
			this.#readyState = STATES.CLOSED;
			around.closed(this.#connection);
			if (failed) this.dispatchEvent(new Event('error'));
			this.dispatchEvent(new CloseEvent('close', { code, reason, wasClean }));
		}

		/** While code runs, the amount grows only: what has left meanwhile is counted off behind it. */
		#sent(size: number): void {
			if (this.#left === 0) {
				queueTask(() => {
					this.#bufferedAmount -= this.#left;
					this.#left = 0;
				});
			}
			this.#left += size;
		}
	}

	exposeAsInterface(InPageWebSocket, 'WebSocket', STATES);
	Object.defineProperty(InPageWebSocket, 'length', { value: 1 });
	Object.defineProperty(InPageWebSocket.prototype.send, 'length', { value: 1 });
	return InPageWebSocket;
}

const missing = (what: string): TypeError =>
	new TypeError(`Failed to ${what}: 1 argument required, but only 0 present.`);

function binaryData(bytes: Uint8Array, type: BinaryType): Blob | ArrayBuffer {
	const own = bytes.slice();
	return type === 'blob' ? new Blob([own]) : own.buffer;
}
