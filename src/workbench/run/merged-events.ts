import type { TraceEvent } from '../../trace/events.ts';

/** How long an event is kept back for those of other programs that came before it, in ms. */
const WINDOW = 40;

export interface MergeTime {
	/** ms, on the clock of the events. */
	now(): number;
	/** Calls back after so many ms, unless the returned function is called before. */
	after(ms: number, callback: () => void): () => void;
}

/** The events of several programs, each in its own order, as one sequence by time. */
export class MergedEvents {
	readonly #time: MergeTime;
	readonly #deliver: (events: readonly TraceEvent[]) => void;
	#waiting: TraceEvent[] = [];
	#cancel: (() => void) | null = null;

	constructor(time: MergeTime, deliver: (events: readonly TraceEvent[]) => void) {
		this.#time = time;
		this.#deliver = deliver;
	}

	push(events: readonly TraceEvent[]): void {
		this.#waiting.push(...events);
		this.#schedule();
	}

	/** Hands over all that there is. */
	flush(): void {
		this.#handOver(Number.POSITIVE_INFINITY);
	}

	#schedule(): void {
		if (this.#cancel !== null || this.#waiting.length === 0) return;
		this.#cancel = this.#time.after(WINDOW, () => this.#handOver(this.#time.now() - WINDOW));
	}

	#handOver(until: number): void {
		this.#cancel?.();
		this.#cancel = null;
		// Sorting keeps the order of what has the same time, and so that of each program.
		const all = this.#waiting.sort((one, other) => one.t - other.t);
		const end = all.findIndex(({ t }) => t > until);
		const due = end === -1 ? all : all.slice(0, end);
		this.#waiting = end === -1 ? [] : all.slice(end);
		if (due.length > 0) this.#deliver(due);
		this.#schedule();
	}
}
