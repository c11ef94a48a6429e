import type { TraceEvent } from '../../trace/events.ts';

/** The page's frames and clock, as the queue needs them. */
export interface FrameHost {
	/** Calls back before the next display frame, or soon where there are no frames, as in a hidden tab. */
	frame(callback: () => void): void;
	/** ms */
	now(): number;
}

/** Events handed on between two looks at the clock. */
const SLICE = 250;

/** How long one frame may spend on handing events on, in ms; the rest waits for the next. */
const BUDGET = 6;

/** Beyond this the queue is emptied at once: a trace that is full takes events at next to no cost. */
const BACKLOG = 50_000;

/**
 * Events between those who observe a run and its trace: handed on at most once a display frame, and no more of them
 * than leaves the page time to answer a click.
 */
export class EventQueue {
	readonly #host: FrameHost;
	readonly #deliver: (events: readonly TraceEvent[]) => void;
	readonly #delivered: () => void;
	#waiting: TraceEvent[] = [];
	#scheduled = false;
	#closed = false;

	/**
	 * @param deliver gets slices of the events, in order
	 * @param delivered is called once a frame, after the slices of that frame
	 */
	constructor(host: FrameHost, deliver: (events: readonly TraceEvent[]) => void, delivered: () => void) {
		this.#host = host;
		this.#deliver = deliver;
		this.#delivered = delivered;
	}

	push(events: readonly TraceEvent[]): void {
		if (this.#closed || events.length === 0) return;
		for (const event of events) this.#waiting.push(event);
		this.#schedule();
	}

	/** Hands on whatever waits, now. */
	flush(): void {
		this.#drain(Number.POSITIVE_INFINITY);
	}

	/** Drops whatever waits and whatever comes. */
	close(): void {
		this.#closed = true;
		this.#waiting = [];
	}

	#schedule(): void {
		if (this.#scheduled) return;
		this.#scheduled = true;
		this.#host.frame(() => {
			this.#scheduled = false;
			if (this.#closed) return;
			this.#drain(this.#waiting.length > BACKLOG ? Number.POSITIVE_INFINITY : BUDGET);
			if (this.#waiting.length > 0) this.#schedule();
		});
	}

	#drain(budget: number): void {
		if (this.#waiting.length === 0) return;
		const waiting = this.#waiting;
		const end = this.#host.now() + budget;
		let at = 0;
		do {
			this.#deliver(waiting.slice(at, at + SLICE));
			at += SLICE;
		} while (at < waiting.length && this.#host.now() < end);
		this.#waiting = waiting.slice(at);
		this.#delivered();
	}
}
