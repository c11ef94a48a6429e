import type { Cancel } from '../../lab-server/host.ts';
import { Endpoint } from '../../protocol/connection/endpoint.ts';
import type { ConnectionEvent } from '../../protocol/connection/events.ts';
import type { Opening } from '../../protocol/connection/opening.ts';
import type { ResponseHead } from '../../protocol/handshake/head.ts';
import type { MakeCompression } from '../../protocol/permessage-deflate.ts';
import type { LinkEnd } from '../link/link.ts';
import type { TimeAndChance } from '../link/pipe.ts';
import { type OutgoingMessage, SendLine } from './send-line.ts';

/** How a connection has come to its end. */
export interface Ended {
	readonly code: number;
	readonly reason: string;
	readonly wasClean: boolean;
	/** Whether this end failed it (RFC 6455 §7.1.7). */
	readonly failed: boolean;
}

/** What comes of a connection. Whoever listens makes tasks of it, in this order. */
export interface ConnectionListener {
	opened(response: ResponseHead): void;
	/** @param taken to be called when the message was given to the page: only so much may be on its way there */
	message(kind: 'text' | 'binary', data: Uint8Array, taken: () => void): void;
	/** The closing handshake has begun. */
	closing(): void;
	closed(ended: Ended): void;
	/** So many bytes of data have left. */
	sent(size: number): void;
}

export interface ClientOptions {
	/**
	 * Waits until it may open: a host is asked for one connection at a time (RFC 6455 §4.1).
	 *
	 * @param start to be called with the page's end of a new connection
	 * @returns to be called once, when it has opened or never will
	 */
	open(start: (end: LinkEnd) => void): () => void;
	readonly opening: Opening;
	readonly time: TimeAndChance;
	readonly maskingKey: () => Uint8Array;
	readonly compression: MakeCompression;
	readonly listener: ConnectionListener;
}

/** Bytes of messages that may be on their way to the page; then nothing more is read. */
const MOST_UNTAKEN = 262_144;
/** What a message takes beside its data, so that empty ones count. */
const MESSAGE_BYTES = 64;
/** For so long the server may leave a Close frame without an answer, and then the link without an end; in ms, as in Chromium. */
const CLOSE_TIMEOUT = 60_000;
const LINK_TIMEOUT = 2_000;
const GOING_AWAY = 1001;

/** A client's connection over a link: the protocol's rules are those of `Endpoint`, here are the link, the clock and what waits. */
export class ClientConnection {
	readonly #time: TimeAndChance;
	readonly #listener: ConnectionListener;
	readonly #endpoint: Endpoint;
	readonly #hasOpened: () => void;
	/** Both null until it may open. */
	#end: LinkEnd | null = null;
	#line: SendLine | null = null;
	#untaken = 0;
	#failed = false;
	#isOver = false;
	#cancel: Cancel | null = null;

	constructor({ open, opening, time, maskingKey, compression, listener }: ClientOptions) {
		this.#time = time;
		this.#listener = listener;
		this.#endpoint = new Endpoint({ opening, maskingKey, compression });
		this.#hasOpened = open((end) => this.#start(end));
	}

	#start(end: LinkEnd): void {
		this.#end = end;
		this.#line = new SendLine({
			end,
			frame: (data) => this.#endpoint.send(data),
			left: (size) => this.#listener.sent(size),
			failed: () => this.#fail(GOING_AWAY),
		});
		end.listen({
			readable: () => this.#read(),
			writable: () => this.#line?.flush(),
			broken: () => this.#over(true),
		});
		if (this.#endpoint.greeting !== null) this.#line.control(this.#endpoint.greeting);
	}

	/** Sends a message, unless the closing handshake has begun: then it is never sent. */
	send(data: OutgoingMessage, size: number): void {
		if (!this.#isOver && this.#endpoint.state === 'open') this.#line?.message(data, size);
	}

	/** Begins the closing handshake, behind all messages. */
	close(code: number | null, reason: string): void {
		if (this.#isOver || this.#endpoint.state !== 'open') return;
		this.#giveUpAfter(CLOSE_TIMEOUT);
		// Where the peer has begun to close in the meantime, there is nothing more to say.
		this.#line?.last(() => this.#endpoint.close(code, reason));
	}

	/** Ends the connection before the page has been told that it is open, though it may be (RFC 6455 §7.1.7). */
	abandon(): void {
		this.#over(true);
	}

	/** The page is gone: so is the connection. */
	goAway(): void {
		if (!this.#isOver) this.#fail(GOING_AWAY);
	}

	#read(): void {
		const end = this.#end;
		while (end !== null && !this.#isOver && this.#untaken < MOST_UNTAKEN) {
			const bytes = end.read();
			if (bytes === null) break;
			for (const event of this.#endpoint.receive(bytes)) this.#take(event);
		}
		if (!this.#isOver && end?.isAtEnd === true) this.#over(this.#failed || this.#endpoint.state === 'connecting');
	}

	#take(event: ConnectionEvent): void {
		if (event.type === 'write') this.#line?.control(event.bytes);
		else if (event.type === 'open') {
			this.#hasOpened();
			this.#listener.opened(event.response);
		} else if (event.type === 'message') this.#hand(event.kind, event.data);
		else if (event.type === 'closing') this.#closing();
		else if (event.type === 'failed' || event.type === 'refused') this.#failed = true;
		else if (event.type === 'end') {
			this.#giveUpAfter(LINK_TIMEOUT);
			this.#line?.whenEmpty(() => this.#over(this.#failed));
		}
	}

	#hand(kind: 'text' | 'binary', data: Uint8Array): void {
		const size = data.length + MESSAGE_BYTES;
		this.#untaken += size;
		this.#listener.message(kind, data, () => {
			const wasFull = this.#untaken >= MOST_UNTAKEN;
			this.#untaken -= size;
			if (wasFull && this.#untaken < MOST_UNTAKEN) this.#read();
		});
	}

	/** It is for the server to end the link (RFC 6455 §7.1.1). */
	#closing(): void {
		this.#line?.dropMessages();
		this.#giveUpAfter(LINK_TIMEOUT);
		this.#listener.closing();
	}

	#fail(code: number): void {
		const bytes = this.#endpoint.fail(code);
		this.#line?.dropMessages();
		if (bytes.length > 0) this.#line?.control(bytes);
		this.#over(true);
	}

	#giveUpAfter(ms: number): void {
		this.#cancel?.();
		this.#cancel = this.#time.wait(ms, () => this.#over(this.#failed));
	}

	#over(failed: boolean): void {
		if (this.#isOver) return;
		this.#isOver = true;
		this.#cancel?.();
		this.#hasOpened();
		this.#end?.close();
		for (const event of this.#endpoint.end()) {
			if (event.type !== 'closed') continue;
			const { code, reason, wasClean } = event;
			this.#listener.closed({ code, reason, wasClean, failed: failed && !wasClean });
		}
	}
}
