/** How often a page looks whether its connection lives, in ms. */
export const LOOK = 2500;
/**
 * So much later than that, and the machine slept, the browser let the page rest, or the page was busy: then an answer may lie there
 * unread, as a timer may come before a message that was there first.
 */
const LATE = 1500;
/** Nothing heard for so long, and the page asks; no answer for so long, and the connection is given up. */
const QUIET = 20_000;
const PATIENCE = 5000;

/**
 * Tells a connection that lives from one that only looks so. After a sleep or a change of networks a socket is open for ever and nothing
 * comes any more; browsers tell a page nothing of pings. Time is that of the machine's clock, which goes on in its sleep.
 */
export class Vigil {
	#looked: number;
	#heard: number;
	#asked: number | null;

	/** A connection that is being opened: it has as long as an answer. */
	constructor(now: number) {
		this.#looked = now;
		this.#heard = now;
		this.#asked = now;
	}

	/** Something came. */
	heard(now: number): void {
		this.#heard = now;
		this.#asked = null;
	}

	/** @returns what is to be done: ask the other end, or give the connection up */
	look(now: number): 'nothing' | 'ask' | 'give-up' {
		const late = now - this.#looked > LOOK + LATE;
		this.#looked = now;
		// What waited for an answer was held up as well.
		if (late) return this.ask(now);
		if (this.#asked !== null) return now - this.#asked > PATIENCE ? 'give-up' : 'nothing';
		return now - this.#heard > QUIET ? this.ask(now) : 'nothing';
	}

	/** There is a reason to doubt: the page is seen again, or a network is there. */
	ask(now: number): 'ask' {
		this.#looked = now;
		this.#asked = now;
		return 'ask';
	}
}
