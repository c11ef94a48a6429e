import { TO_THE_SCREEN } from '../../browser/to-the-screen.ts';

/** A clock, and a timer. */
export interface PictureTime {
	/** ms */
	now(): number;
	/** Calls back once after so many ms, unless the returned function is called before. */
	after(ms: number, callback: () => void): () => void;
}

/**
 * For so long, in ms, the beginning of a run is gathered, unless it is over or there is something to see before: each showing
 * holds up the next, and what is shown for a thirtieth of a second nobody sees. No animation frame is asked for meanwhile: one
 * that shows nothing new takes the page several milliseconds all the same, and the next comes a whole interval later.
 */
const GATHER = 50;

/**
 * The time from the start of a run until its first picture is on the screen: first nothing is to be shown but what is worth a picture,
 * then, while that is on its way, nothing at all.
 */
export class FirstPicture {
	readonly #time: PictureTime;
	/** When it is over, as far as is known. */
	#until: number;
	#acts: (() => void)[] = [];
	/** Calls off the timer that waits for its end; null while nobody waits. */
	#cancel: (() => void) | null = null;

	constructor(time: PictureTime) {
		this.#time = time;
		this.#until = time.now() + GATHER;
	}

	get isOver(): boolean {
		return this.#time.now() >= this.#until;
	}

	/** Now it was drawn, and goes to the screen. */
	drawn(): void {
		this.#until = this.#time.now() + TO_THE_SCREEN;
		if (this.#cancel === null) return;
		this.#cancel();
		this.#wait();
	}

	/** Calls back when it is over, in the order of the calls; at once where it is. */
	whenOver(act: () => void): void {
		this.#acts.push(act);
		if (this.isOver) this.end();
		else if (this.#cancel === null) this.#wait();
	}

	/** It is not waited for any longer: who does is called back. */
	end(): void {
		this.#until = Number.NEGATIVE_INFINITY;
		this.#cancel?.();
		this.#cancel = null;
		const acts = this.#acts;
		this.#acts = [];
		for (const act of acts) act();
	}

	/** Nobody who waits is called back. */
	forget(): void {
		this.#cancel?.();
		this.#acts = [];
	}

	#wait(): void {
		this.#cancel = this.#time.after(this.#until - this.#time.now(), () => this.end());
	}
}
