import type { Duplex } from 'node:stream';

/** What is not shorter leaves at once, whatever there is to read behind the message at hand. */
const MOST_HELD_BACK = 16 * 1024;

/** Nor are more messages. They have two pieces at most, and a system takes 1024 at a time: others would have to wait for it. */
const MOST_MESSAGES = 512;

/**
 * Has the answers to messages that came in one chunk leave in one piece. For short messages the call of the system costs more than
 * everything else that is done for them.
 */
export class Replies {
	readonly #link: Duplex;
	readonly #receiver: { readonly _bufferedBytes: number } | null;
	#isReading = false;
	/** Messages that are held back. */
	#messages = 0;
	/** Bytes that waited in the link before them. */
	#ahead = 0;

	/** @param receiver what reads the chunks; null: nothing is ever held back */
	constructor(link: Duplex, receiver: { readonly _bufferedBytes: number } | null) {
		this.#link = link;
		this.#receiver = receiver;
	}

	/** Bytes that are held back: a client that reads slowly is not what they wait for. */
	get heldBack(): number {
		return this.#messages === 0 ? 0 : this.#link.writableLength - this.#ahead;
	}

	/** A chunk is read from now on. */
	begin(): void {
		this.#isReading = true;
	}

	/** The chunk is read. */
	end(): void {
		this.#isReading = false;
		this.release();
	}

	/**
	 * To be called before so many bytes are sent: they are held back while the chunk has more to read. Long ones are not, nor
	 * many short ones, so that what waits for a client is as bounded as it is without.
	 */
	hold(bytes: number): void {
		if (this.#messages > 0) {
			if (this.#messages < MOST_MESSAGES && this.#link.writableLength + bytes < MOST_HELD_BACK) {
				this.#messages += 1;
				return;
			}
			this.release();
		}
		if (!this.#isReading || this.#receiver === null || this.#receiver._bufferedBytes === 0) return;
		if (bytes >= MOST_HELD_BACK) return;
		this.#messages = 1;
		this.#ahead = this.#link.writableLength;
		this.#link.cork();
	}

	/** What was held back leaves now. To be called before the connection is cut. */
	release(): void {
		if (this.#messages === 0) return;
		this.#messages = 0;
		this.#link.uncork();
	}
}
