import { ByteLine } from '../link/byte-line.ts';
import type { EndListener, LinkEnd } from '../link/link.ts';

/** What goes over the port of a connection. */
export type PortMessage =
	| { readonly type: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
	/** So many bytes were read: there is room for as many. */
	| { readonly type: 'read'; readonly length: number }
	/** No more bytes come. */
	| { readonly type: 'end' }
	/** The connection is broken off. */
	| { readonly type: 'reset' };

/** @returns null for what is none */
export function readPortMessage(value: unknown): PortMessage | null {
	if (typeof value !== 'object' || value === null || !('type' in value)) return null;
	const { type } = value;
	if (type === 'end' || type === 'reset') return { type };
	if (type === 'read' && 'length' in value && typeof value.length === 'number') return { type, length: value.length };
	return type === 'bytes' && 'bytes' in value && isBytes(value.bytes) ? { type, bytes: value.bytes } : null;
}

const isBytes = (value: unknown): value is Uint8Array<ArrayBuffer> =>
	value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;

/** What is used of a `MessagePort`. */
export interface Port {
	postMessage(message: PortMessage, transfer: ArrayBuffer[]): void;
	onmessage: ((event: MessageEvent<unknown>) => void) | null;
	close(): void;
}

/** Bytes that can be on their way over a port and unread, together. */
const WINDOW = 65_536;

/**
 * One end of a connection whose other end is in another worker, behind a port: as much as the other program does not read waits here,
 * as in the buffers of TCP.
 */
export class PortEnd implements LinkEnd {
	readonly #port: Port;
	readonly #unread = new ByteLine();
	#listener: EndListener | null = null;
	/** Bytes that the other program has not been known to read. */
	#unsent = 0;
	/** Somebody waits for room. */
	#isFull = false;
	/** Bytes that were read here and not reported yet. */
	#unreported = 0;
	#endArrived = false;
	#hasEnded = false;
	#isClosed = false;
	#isBroken = false;

	constructor(port: Port) {
		this.#port = port;
		port.onmessage = ({ data }) => {
			const message = readPortMessage(data);
			if (message !== null && !this.#isBroken) this.#take(message);
		};
	}

	listen(listener: EndListener): void {
		this.#listener = listener;
	}

	write(bytes: Uint8Array): number {
		if (this.#isBroken || this.#hasEnded) return 0;
		const taken = Math.min(WINDOW - this.#unsent, bytes.length);
		this.#isFull ||= taken < bytes.length;
		if (taken > 0) {
			// A `Buffer` would make a view of itself of `slice`.
			const copy = new Uint8Array(bytes.subarray(0, taken));
			this.#unsent += taken;
			this.#port.postMessage({ type: 'bytes', bytes: copy }, [copy.buffer]);
		}
		return taken;
	}

	get unsent(): number {
		return this.#unsent;
	}

	read(most = Number.POSITIVE_INFINITY): Uint8Array | null {
		const bytes = this.#unread.takeChunk(most);
		if (bytes !== null) this.#report(bytes.length);
		return bytes;
	}

	get unread(): number {
		return this.#unread.length;
	}

	get isAtEnd(): boolean {
		return this.#endArrived && this.#unread.length === 0;
	}

	get isBroken(): boolean {
		return this.#isBroken;
	}

	/** Nothing more comes, and nothing more leaves. */
	get isOver(): boolean {
		return this.#isBroken || (this.#hasEnded && this.#endArrived);
	}

	end(): void {
		if (this.#isBroken || this.#hasEnded) return;
		this.#hasEnded = true;
		this.#port.postMessage({ type: 'end' }, []);
		this.#closePort();
	}

	close(): void {
		if (this.#isClosed || this.#isBroken) return;
		this.#isClosed = true;
		if (this.#unread.length > 0) this.reset();
		else this.end();
	}

	reset(): void {
		if (this.#isBroken) return;
		this.#isBroken = true;
		this.#unread.clear();
		this.#port.postMessage({ type: 'reset' }, []);
		this.#port.close();
	}

	/** The other program is gone. Where it did not end the connection, its system does (RFC 9293 §3.6). */
	otherIsGone(): void {
		if (!this.#isBroken && !this.#endArrived) this.#take({ type: 'end' });
	}

	#take(message: PortMessage): void {
		if (message.type === 'read') {
			this.#unsent -= message.length;
			if (this.#isFull) {
				this.#isFull = false;
				if (!this.#isClosed) this.#listener?.writable();
			}
		} else if (message.type === 'reset') {
			this.#isBroken = true;
			this.#unread.clear();
			this.#port.close();
			if (!this.#isClosed) this.#listener?.broken();
		} else {
			if (message.type === 'bytes') this.#unread.add(message.bytes);
			else this.#endArrived = true;
			if (!this.#isClosed) this.#listener?.readable();
			else if (message.type === 'bytes') this.reset();
			this.#closePort();
		}
	}

	/** Not for each few bytes: half a window is free all the same. */
	#report(length: number): void {
		this.#unreported += length;
		if (this.#unreported * 2 < WINDOW || this.#isBroken) return;
		this.#port.postMessage({ type: 'read', length: this.#unreported }, []);
		this.#unreported = 0;
	}

	/** When both have ended, nothing comes any more. */
	#closePort(): void {
		if (this.isOver) this.#port.close();
	}
}
