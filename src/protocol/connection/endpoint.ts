import { isCloseCodeOnWire } from '../close-codes.ts';
import { type ClosePayload, encodeClosePayload, NO_STATUS_RECEIVED } from '../close-payload.ts';
import { findHeadEnd } from '../handshake/head.ts';
import { joined } from '../joined.ts';
import { OPCODE } from '../opcodes.ts';
import type { MakeCompression } from '../permessage-deflate.ts';
import { NO_PLATFORM, type Platform } from '../platform.ts';
import { violationOf } from '../violations.ts';
import { type ConnectionEvent, type ConnectionState, ConnectionStateError } from './events.ts';
import { type Broken, Incoming } from './incoming.ts';
import type { Opened, Opening } from './opening.ts';
import { Outgoing, type SendOptions } from './outgoing.ts';

export interface EndpointOptions {
	/** The opening handshake, from `openAsClient` or `openAsServer`. */
	readonly opening: Opening;
	/** Four bytes that nobody can foresee, for each frame anew (RFC 6455 §5.3). A client needs it, a server has none. */
	readonly maskingKey?: () => Uint8Array;
	/** What messages are compressed with, where both ends agree; where it is missing, agree to nothing in the opening. */
	readonly compression?: MakeCompression;
	/** The largest message to accept, in bytes, before and after inflating; by default any. */
	readonly maxMessage?: number;
	/** The largest head to accept, in bytes; 16 KiB by default. */
	readonly maxHead?: number;
	readonly platform?: Platform;
}

const ABNORMAL_CLOSURE = 1006;
const NOTHING = new Uint8Array(0);

/**
 * One end of a WebSocket connection as a value (RFC 6455): bytes in, events out; calls in, bytes out. Who holds it writes
 * the bytes to the link, and tells it when the link has ended. It waits for nothing: whoever wants a limit of time for the
 * opening or the closing handshake keeps a clock, and calls `fail` or `end`.
 */
export class Endpoint {
	readonly #options: EndpointOptions;
	readonly #outgoing: Outgoing;
	#incoming: Incoming | null = null;
	#state: ConnectionState = 'connecting';
	#head: Uint8Array = NOTHING;
	#closeSent = false;
	#closeReceived: ClosePayload | null = null;
	#failed = false;

	/** @throws RangeError for a client without masking keys, and for a server with them (RFC 6455 §5.1) */
	constructor(options: EndpointOptions) {
		const { opening, maskingKey } = options;
		if ((opening.role === 'client') !== (maskingKey !== undefined)) {
			throw new RangeError('A client masks its frames, and a server does not.');
		}
		this.#options = options;
		this.#outgoing = new Outgoing(maskingKey ?? null);
	}

	get state(): ConnectionState {
		return this.#state;
	}

	/** The bytes with which this end begins: a client's request (RFC 6455 §4.1); a server has none. */
	get greeting(): Uint8Array | null {
		return this.#options.opening.greeting;
	}

	/**
	 * Takes the next bytes of the peer, however they are cut.
	 *
	 * @param bytes are kept: their owner must leave them as they are
	 * @returns what came of them, in order; nothing after the connection failed or was closed
	 */
	receive(bytes: Uint8Array): readonly ConnectionEvent[] {
		if (this.#failed || this.#state === 'closed') return [];
		const events: ConnectionEvent[] = [];
		const rest = this.#incoming === null ? this.#readHead(bytes, events) : bytes;
		if (this.#incoming !== null) this.#readFrames(this.#incoming, rest, events);
		return events;
	}

	/**
	 * The link has ended: nothing more comes, and nothing more can be sent (RFC 6455 §7.1.4).
	 *
	 * @returns the last event; nothing when it was told before
	 */
	end(): readonly ConnectionEvent[] {
		if (this.#state === 'closed') return [];
		this.#state = 'closed';
		const { code, reason } = this.#closeReceived ?? { code: ABNORMAL_CLOSURE, reason: '' };
		const wasClean = this.#closeReceived !== null && this.#closeSent;
		return [{ type: 'closed', code, reason, wasClean }];
	}

	/**
	 * Sends a message (RFC 6455 §6.1).
	 *
	 * @param data a text, or bytes
	 * @returns what is to be written
	 * @throws ConnectionStateError unless the connection is open; RangeError for what can't be sent so
	 */
	send(data: string | Uint8Array, options: SendOptions = {}): Uint8Array {
		this.#mustBeOpen('A message was sent');
		return this.#outgoing.message(data, options);
	}

	/**
	 * Sends a piece of a message as a frame of its own (RFC 6455 §5.4). The first piece says whether it is a text; what
	 * follows may also be bytes of it, cut within a character.
	 *
	 * @param fin whether the message ends with it
	 * @returns what is to be written
	 * @throws ConnectionStateError unless the connection is open
	 */
	sendPiece(data: string | Uint8Array, fin: boolean): Uint8Array {
		this.#mustBeOpen('A fragment was sent');
		return this.#outgoing.piece(data, fin);
	}

	/**
	 * Sends a ping (RFC 6455 §5.5.2).
	 * @throws ConnectionStateError unless the connection is open; RangeError for more than 125 bytes
	 */
	ping(payload: Uint8Array = NOTHING): Uint8Array {
		this.#mustBeOpen('A ping was sent');
		return this.#outgoing.control(OPCODE.ping, payload);
	}

	/**
	 * Sends a pong that nobody asked for (RFC 6455 §5.5.3); pings are answered without it.
	 * @throws ConnectionStateError unless the connection is open; RangeError for more than 125 bytes
	 */
	pong(payload: Uint8Array = NOTHING): Uint8Array {
		this.#mustBeOpen('A pong was sent');
		return this.#outgoing.control(OPCODE.pong, payload);
	}

	/**
	 * Begins the closing handshake (RFC 6455 §7.1.2); messages are still received until the peer's Close frame comes.
	 *
	 * @param code null for a Close frame without one
	 * @returns what is to be written; nothing when a Close frame was sent before
	 * @throws ConnectionStateError before the connection is open; RangeError for a code that may not be on the wire (§7.4),
	 * and for a reason of more than 123 bytes
	 */
	close(code: number | null = null, reason = ''): Uint8Array {
		if (this.#state === 'connecting') throw new ConnectionStateError('A Close frame was sent', this.#state);
		if (code !== null && !isCloseCodeOnWire(code)) throw new RangeError(`A Close frame may not carry ${code}.`);
		if (code === null && reason !== '') throw new RangeError('A reason needs a code.');
		return this.#sendClose(encodeClosePayload(code, reason));
	}

	/**
	 * Fails the connection (RFC 6455 §7.1.7): says why where it is open, and reads nothing more. The link is to be closed
	 * when the bytes are written.
	 *
	 * @returns what is to be written; nothing before the connection is open, and after a Close frame
	 * @throws RangeError for a code that may not be on the wire
	 */
	fail(code: number, reason = ''): Uint8Array {
		if (!isCloseCodeOnWire(code)) throw new RangeError(`A Close frame may not carry ${code}.`);
		const bytes = this.#state === 'connecting' ? NOTHING : this.#sendClose(encodeClosePayload(code, reason));
		this.#failed = true;
		return bytes;
	}

	#mustBeOpen(what: string): void {
		if (this.#state !== 'open') throw new ConnectionStateError(what, this.#state);
	}

	#sendClose(payload: Uint8Array): Uint8Array {
		if (this.#closeSent || this.#state === 'closed') return NOTHING;
		const bytes = this.#outgoing.control(OPCODE.close, payload);
		this.#closeSent = true;
		this.#state = 'closing';
		return bytes;
	}

	/** @returns the bytes after the head; none while it is not complete */
	#readHead(bytes: Uint8Array, events: ConnectionEvent[]): Uint8Array {
		const before = this.#head.length;
		const head = joined([this.#head, bytes]);
		const end = findHeadEnd(head, before);
		const { opening, maxHead = 16_384 } = this.#options;
		if ((end === -1 ? head.length : end) > maxHead) {
			const violations = [violationOf('head-incomplete', maxHead)];
			this.#refused({ isOpen: false, response: null, answer: null, violations }, events);
			return NOTHING;
		}
		this.#head = head;
		if (end === -1) return NOTHING;
		this.#head = NOTHING;
		const opened = opening.judge(head.slice(0, end));
		if (opened.isOpen) this.#opened(opened, events);
		else this.#refused(opened, events);
		return head.subarray(end);
	}

	#opened(opened: Opened & { readonly isOpen: true }, events: ConnectionEvent[]): void {
		const { request, response, answer, deflate } = opened;
		const { opening, compression, maxMessage = Number.MAX_SAFE_INTEGER, platform = NO_PLATFORM } = this.#options;
		const made = deflate === null ? null : (compression?.(deflate) ?? null);
		if (made !== null) this.#outgoing.compressWith(made);
		this.#incoming = new Incoming({ role: opening.role, compression: made, maxMessage, platform });
		this.#state = 'open';
		if (answer !== null) events.push({ type: 'write', bytes: answer });
		events.push({ type: 'open', request, response });
	}

	#refused(opened: Opened & { readonly isOpen: false }, events: ConnectionEvent[]): void {
		const { response, answer, violations } = opened;
		this.#failed = true;
		if (answer !== null) events.push({ type: 'write', bytes: answer });
		events.push({ type: 'refused', response, violations }, { type: 'end' });
	}

	#readFrames(incoming: Incoming, bytes: Uint8Array, events: ConnectionEvent[]): void {
		for (const occurrence of incoming.receive(bytes)) {
			// After a Close frame nothing counts (RFC 6455 §1.4).
			if (this.#failed || this.#closeReceived !== null) return;
			if (occurrence.type === 'broken') this.#failWith(occurrence, events);
			else if (occurrence.type === 'close') this.#readClose(occurrence.close, events);
			else if (occurrence.type === 'ping') this.#readPing(occurrence.payload, events);
			else events.push(occurrence);
		}
	}

	/** A ping is answered (RFC 6455 §5.5.2), unless this end has said that it is the last to be heard of it. */
	#readPing(payload: Uint8Array, events: ConnectionEvent[]): void {
		events.push({ type: 'ping', payload });
		if (!this.#closeSent) events.push({ type: 'write', bytes: this.#outgoing.control(OPCODE.pong, payload) });
	}

	/** Answers with the same code (RFC 6455 §5.5.1); then a server ends the link, and a client waits for that (§7.1.1). */
	#readClose(close: ClosePayload, events: ConnectionEvent[]): void {
		const { code, reason } = close;
		this.#closeReceived = close;
		events.push({ type: 'closing', code, reason });
		const bytes = this.#sendClose(encodeClosePayload(code === NO_STATUS_RECEIVED ? null : code));
		if (bytes.length > 0) events.push({ type: 'write', bytes });
		if (this.#options.opening.role === 'server') events.push({ type: 'end' });
	}

	#failWith({ code, violation }: Broken, events: ConnectionEvent[]): void {
		events.push({ type: 'failed', code, violation });
		const bytes = this.#sendClose(encodeClosePayload(code));
		this.#failed = true;
		if (bytes.length > 0) events.push({ type: 'write', bytes });
		events.push({ type: 'end' });
	}
}
