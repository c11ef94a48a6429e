import type { Duplex } from 'node:stream';

/** What is not shorter leaves at once, whatever there is to read behind the message at hand. */
const MOST_HELD_BACK = 16 * 1024;

/**
 * Has the answers to messages that came in one chunk leave in one piece. For short messages the call of the system costs more than
 * everything else that is done for them.
 */
export class Replies {
	readonly #link: Duplex;
	readonly #receiver: { readonly _bufferedBytes: number } | null;
	#isReading = false;
	#holdsBack = false;

	/** @param receiver what reads the chunks; null: nothing is ever held back */
	constructor(link: Duplex, receiver: { readonly _bufferedBytes: number } | null) {
		this.#link = link;
		this.#receiver = receiver;
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
		if (this.#holdsBack) {
			if (this.#link.writableLength + bytes < MOST_HELD_BACK) return;
			this.release();
		}
		if (!this.#isReading || this.#receiver === null || this.#receiver._bufferedBytes === 0) return;
		if (bytes >= MOST_HELD_BACK) return;
		this.#holdsBack = true;
		this.#link.cork();
	}

	/** What was held back leaves now. To be called before the connection is cut. */
	release(): void {
		if (!this.#holdsBack) return;
		this.#holdsBack = false;
		this.#link.uncork();
	}
}
