import type { PeerFact } from '../../trace/events.ts';

/** Why a socket is not read from. */
const REASONS = {
	/** The scenario has too much to send before it takes more. */
	'back-pressure': 1,
	/** The client has sent more than it may. */
	rate: 2,
	/** Others have their turn. */
	turn: 4,
	/** The scenario reads by itself, step by step. */
	steps: 8,
} as const;

export type HoldReason = keyof typeof REASONS;

/** News to whoever watches the socket, unless it is read in steps; that others have their turn is none. */
const NEWS = REASONS['back-pressure'] | REASONS.rate;

/** Something that is read from while there is no reason against it. */
export interface Gated {
	/** Stops reading, until there is neither this reason nor another one. */
	hold(reason: HoldReason): void;
	release(reason: HoldReason): void;
}

/** What flows through a gate. */
export interface GatedFlow {
	pause(): void;
	resume(): void;
	/** Tells whoever watches. */
	note(fact: PeerFact): void;
}

/** The reasons not to read from one socket, as one set: it is read from while that is empty. */
export class ReadGate implements Gated {
	readonly #flow: GatedFlow;
	#reasons = 0;

	constructor(flow: GatedFlow) {
		this.#flow = flow;
	}

	hold(reason: HoldReason): void {
		const before = this.#reasons;
		this.#reasons |= REASONS[reason];
		if (this.#reasons === before) return;
		this.#flow.pause();
		if (isNews(this.#reasons) && !isNews(before)) this.#flow.note({ type: 'paused' });
	}

	release(reason: HoldReason): void {
		const before = this.#reasons;
		this.#reasons &= ~REASONS[reason];
		if (this.#reasons === before) return;
		if (this.#reasons === 0) this.#flow.resume();
		if (isNews(before) && !isNews(this.#reasons)) this.#flow.note({ type: 'resumed' });
	}
}

const isNews = (reasons: number): boolean => (reasons & NEWS) !== 0 && (reasons & REASONS.steps) === 0;
