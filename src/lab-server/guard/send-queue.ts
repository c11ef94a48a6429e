import type { Host } from '../host.ts';
import type { LabLimits } from '../limits.ts';
import type { Peer } from '../peer.ts';
import type { Session } from '../scenario.ts';

interface Waiting {
	readonly due: number;
	readonly data: Uint8Array;
	readonly binary: boolean;
}

/** The part of a session that a send queue needs. */
export interface SendQueueSession extends Pick<Session<unknown>, 'host' | 'limits' | 'after'> {
	readonly peer: Pick<Peer, 'send' | 'hold' | 'release' | 'bufferedAmount' | 'isOpen'>;
}

/**
 * Sends messages, at once or after a delay, and stops reading from the peer while too much waits to be sent. A peer that
 * sends without reading is thereby slowed down by TCP itself, and what is held for it stays bounded.
 */
export class SendQueue {
	readonly #peer: SendQueueSession['peer'];
	readonly #host: Host;
	/** Null where nothing is put off. */
	readonly #after: SendQueueSession['after'] | null;
	readonly #delay: number;
	readonly #limits: LabLimits;
	#waiting: Waiting[] = [];
	#waitingBytes = 0;
	/** Messages that wait in the link behind others. */
	#leaving = 0;
	#stopped = false;
	/** One for all messages, made for the first that has to wait. */
	#left: (() => void) | null = null;

	/** @param delay ms that each message waits before it is sent */
	constructor(session: SendQueueSession, delay: number) {
		this.#peer = session.peer;
		this.#host = session.host;
		this.#after = delay > 0 ? session.after : null;
		this.#delay = delay;
		this.#limits = session.limits;
	}

	/** Bytes of messages whose delay is not over. */
	get waiting(): number {
		return this.#waitingBytes;
	}

	/** Once the closing handshake has begun, messages are ignored: there is no way to send them (RFC 6455 §5.5.1). */
	send(data: Uint8Array, binary: boolean): void {
		if (this.#delay === 0) this.#sendNow(data, binary);
		else this.#postpone(data, binary);
		this.#adjust();
	}

	#sendNow(data: Uint8Array, binary: boolean): void {
		const peer = this.#peer;
		if (!peer.isOpen) return;
		if (peer.bufferedAmount === 0) {
			// Most links take bytes as fast as they come. Not to ask when a message has left makes that case faster.
			peer.send(data, binary);
			return;
		}
		this.#leaving += 1;
		this.#left ??= () => this.#hasLeft();
		peer.send(data, binary, this.#left);
	}

	/** Called in any case, with an error where the link is broken. */
	#hasLeft(): void {
		this.#leaving -= 1;
		if (this.#stopped) this.#adjust();
	}

	#postpone(data: Uint8Array, binary: boolean): void {
		if (!this.#peer.isOpen) return;
		this.#waiting.push({ due: this.#host.now() + this.#delay, data, binary });
		this.#waitingBytes += data.length + this.#limits.sendQueueMessageCost;
		if (this.#waiting.length === 1) this.#after?.(this.#delay, () => this.#release());
	}

	/** Sends what is due. Timers are a little early at times: what is due within the millisecond goes too. */
	#release(): void {
		const now = this.#host.now() + 1;
		let next = this.#waiting[0];
		while (next !== undefined && next.due <= now) {
			this.#waiting.shift();
			this.#waitingBytes -= next.data.length + this.#limits.sendQueueMessageCost;
			this.#sendNow(next.data, next.binary);
			next = this.#waiting[0];
		}
		if (next !== undefined) this.#after?.(next.due - now + 1, () => this.#release());
		this.#adjust();
	}

	#adjust(): void {
		let held = this.#waitingBytes;
		if (this.#leaving > 0) held += this.#peer.bufferedAmount + this.#leaving * this.#limits.sendQueueMessageCost;
		if (this.#stopped) {
			if (held > this.#limits.sendQueueLowWater) return;
			this.#stopped = false;
			this.#peer.release('back-pressure');
		} else if (held > this.#limits.sendQueueHighWater) {
			this.#stopped = true;
			this.#peer.hold('back-pressure');
		}
	}
}
