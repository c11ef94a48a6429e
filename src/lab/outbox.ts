import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { Host } from './host.ts';
import { LAB_LIMITS } from './limits.ts';
import type { Session } from './scenario.ts';

interface Waiting {
	readonly due: number;
	readonly data: Buffer;
	readonly binary: boolean;
}

/** The part of a session that an outbox needs. */
export interface OutboxSession extends Pick<Session<unknown>, 'host' | 'after'> {
	readonly webSocket: Pick<WebSocket, 'send' | 'pause' | 'resume' | 'isPaused' | 'bufferedAmount'>;
	readonly link: Pick<Duplex, 'on'>;
}

/**
 * Sends messages, at once or after a delay, and stops reading from the peer while too much waits to be sent. A peer that
 * sends without reading is thereby slowed down by TCP itself, and what is held for it stays bounded.
 */
export class Outbox {
	readonly #webSocket: OutboxSession['webSocket'];
	readonly #host: Host;
	readonly #after: OutboxSession['after'];
	readonly #delay: number;
	#waiting: Waiting[] = [];
	#waitingBytes = 0;

	/** @param delay ms that each message waits before it is sent */
	constructor({ webSocket, link, host, after }: OutboxSession, delay: number) {
		this.#webSocket = webSocket;
		this.#host = host;
		this.#after = after;
		this.#delay = delay;
		link.on('drain', () => this.#adjust());
	}

	send(data: RawData, binary: boolean): void {
		if (this.#delay === 0) this.#webSocket.send(data, { binary });
		else this.#postpone(toBuffer(data), binary);
		this.#adjust();
	}

	#postpone(data: Buffer, binary: boolean): void {
		this.#waiting.push({ due: this.#host.now() + this.#delay, data, binary });
		this.#waitingBytes += data.length + LAB_LIMITS.outboxMessageCost;
		if (this.#waiting.length === 1) this.#after(this.#delay, () => this.#release());
	}

	/** Sends what is due. Timers are a little early at times: what is due within the millisecond goes too. */
	#release(): void {
		const now = this.#host.now() + 1;
		let next = this.#waiting[0];
		while (next !== undefined && next.due <= now) {
			this.#waiting.shift();
			this.#waitingBytes -= next.data.length + LAB_LIMITS.outboxMessageCost;
			this.#webSocket.send(next.data, { binary: next.binary });
			next = this.#waiting[0];
		}
		if (next !== undefined) this.#after(next.due - now + 1, () => this.#release());
		this.#adjust();
	}

	#adjust(): void {
		const webSocket = this.#webSocket;
		const held = webSocket.bufferedAmount + this.#waitingBytes;
		if (webSocket.isPaused) {
			if (held <= LAB_LIMITS.outboxLowWater) webSocket.resume();
		} else if (held > LAB_LIMITS.outboxHighWater) {
			webSocket.pause();
		}
	}
}

/** With `ws`'s default binaryType a message is one Buffer; the other forms of its type are for other settings. */
function toBuffer(data: RawData): Buffer {
	if (Buffer.isBuffer(data)) return data;
	return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
}
