import { hrefOf, originOf, socketAddress } from './address.ts';
import type { Ended } from './client-connection.ts';
import type { SocketConnection, SocketListener, SocketRequest } from './socket-connection.ts';
import { closeArguments, EventHandler, exposeAsInterface, messageData, subprotocols } from './web-idl.ts';

/** What a page's sockets get from around them. */
export interface SocketSurroundings {
	/** Of relative addresses; null where there are none. */
	readonly baseURL: string | null;
	connect(request: SocketRequest, listener: SocketListener): SocketConnection;
	/** Told of each event before its listeners are called, and with null behind them. */
	firing?(event: Event | null): void;
}

// Taken before any code of a page runs: what it puts in their place has no say in what a socket tells.
const { apply } = Reflect;
const { dispatchEvent } = EventTarget.prototype;
const [NativeEvent, NativeMessageEvent, NativeCloseEvent, NativeBlob] = [Event, MessageEvent, CloseEvent, Blob];

type WebSocketClass = typeof globalThis.WebSocket;

const STATES = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 } as const;

/** @returns a class that is to code what the standard's `WebSocket` is (WHATWG WebSockets), on connections in memory */
export function defineWebSocket(around: SocketSurroundings): WebSocketClass {
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
		readonly #connection: SocketConnection;
		readonly #onopen = new EventHandler<Event>(this, 'open');
		readonly #onmessage = new EventHandler<MessageEvent>(this, 'message');
		readonly #onerror = new EventHandler<Event>(this, 'error');
		readonly #onclose = new EventHandler<CloseEvent>(this, 'close');
		#readyState: 0 | 1 | 2 | 3 = STATES.CONNECTING;
		#bufferedAmount = 0;
		#protocol = '';
		#extensions = '';
		#binaryType: BinaryType = 'blob';

		constructor(url: string | URL, protocols?: string | string[]);
		constructor(...args: readonly unknown[]) {
			super();
			if (args.length === 0) throw missing("construct 'WebSocket'");
			// Not taken apart: that asks the iterator of arrays, which is anybody's.
			const protocols = args[1] === undefined ? [] : args[1];
			this.#address = socketAddress(`${args[0]}`.toWellFormed(), around.baseURL);
			this.#connection = around.connect(
				{ address: this.#address, protocols: subprotocols(protocols) },
				{
					opened: (protocol, extensions) => this.#open(protocol, extensions),
					message: (data) => this.#message(data),
					closing: () => this.#closing(),
					closed: (ended) => this.#close(ended),
					sent: (size) => {
						this.#bufferedAmount -= size;
					},
				},
			);
		}

		get url(): string {
			return hrefOf(this.#address);
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
			const given = closeArguments(args[0], args[1]);
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

		#open(protocol: string, extensions: string): void {
			if (this.#readyState !== STATES.CONNECTING) return;
			this.#readyState = STATES.OPEN;
			this.#extensions = extensions;
			this.#protocol = protocol;
			this.#fire(new NativeEvent('open'));
		}

		#message(message: string | ArrayBuffer): void {
			if (this.#readyState !== STATES.OPEN) return;
			const isBlob = typeof message !== 'string' && this.#binaryType === 'blob';
			const data = isBlob ? new NativeBlob([message]) : message;
			this.#fire(new NativeMessageEvent('message', { data, origin: originOf(this.#address) }));
		}

		#closing(): void {
			if (this.#readyState < STATES.CLOSING) this.#readyState = STATES.CLOSING;
		}

		#close({ code, reason, wasClean, failed }: Ended): void {
			this.#readyState = STATES.CLOSED;
			if (failed) this.#fire(new NativeEvent('error'));
			this.#fire(new NativeCloseEvent('close', { code, reason, wasClean }));
		}

		#fire(event: Event): void {
			around.firing?.(event);
			apply(dispatchEvent, this, [event]);
			around.firing?.(null);
		}
	}

	exposeAsInterface(InPageWebSocket, 'WebSocket', STATES);
	Object.defineProperty(InPageWebSocket, 'length', { value: 1 });
	Object.defineProperty(InPageWebSocket.prototype.send, 'length', { value: 1 });
	return InPageWebSocket;
}

const missing = (what: string): TypeError =>
	new TypeError(`Failed to ${what}: 1 argument required, but only 0 present.`);
