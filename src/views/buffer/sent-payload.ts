import type { Connection } from '../../trace/connection.ts';
import { StepSeries } from './step-series.ts';

/** Amounts of `bufferedAmount` over which one may want to know how long it was above them, in bytes. */
export const LEVELS = [64 * 1024, 256 * 1024, 1024 * 1024] as const;

/**
 * What the page sent, as the page knows it: what it handed to `send()`, what `bufferedAmount` said, and so what had left
 * the page. Read from a connection that grows; each reading costs what is new.
 */
export class SentPayload {
	/** Bytes of payload that `send()` took without throwing, in all; those it dropped as the socket was closing too. */
	readonly handed = new StepSeries();
	/** `bufferedAmount` as it was read. */
	readonly buffered = new StepSeries();
	/** Bytes that were handed over and are not in `bufferedAmount` any more, in all. */
	readonly left = new StepSeries();
	/** Calls of `send()` that did not throw, and how many bytes of theirs were dropped in silence. */
	calls = 0;
	dropped = 0;
	readonly #connection: Connection;
	readonly #next = { call: 0, state: 0, matched: 0 };
	/** Bytes handed over by the calls before the state that is being read. */
	#matched = 0;
	/** Milliseconds above each level, up to the last state. */
	readonly #above = LEVELS.map(() => 0);

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/**
	 * @param most calls and states that are read at once
	 * @returns whether that is all there are
	 */
	update(most: number): boolean {
		const { history, states } = this.#connection;
		const { calls } = history;
		const lastCall = Math.min(calls.length, this.#next.call + most);
		const lastState = Math.min(states.length, this.#next.state + most);
		for (; this.#next.call < lastCall; this.#next.call++) {
			const size = this.#sizeOf(this.#next.call);
			const entry = calls[this.#next.call];
			if (size === null || entry === undefined) continue;
			this.calls++;
			if (entry.call.message === null) this.dropped += size;
			this.handed.append(entry.t, this.handed.last + size);
		}
		for (; this.#next.state < lastState; this.#next.state++) {
			const state = states[this.#next.state];
			if (state !== undefined) this.#state(state.t, state.bufferedAmount);
		}
		return lastCall === calls.length && lastState === states.length;
	}

	/** @returns for how many ms `bufferedAmount` was above each of `LEVELS`, until `end` */
	above(end: number): readonly number[] {
		const { buffered } = this;
		const open = Math.max(0, end - buffered.time(buffered.length - 1));
		return LEVELS.map((level, index) => (this.#above[index] ?? 0) + (buffered.last > level ? open : 0));
	}

	#state(t: number, bufferedAmount: number): void {
		const { buffered, left } = this;
		if (buffered.length > 0) {
			const passed = Math.max(0, t - buffered.time(buffered.length - 1));
			const { last } = buffered;
			LEVELS.forEach((level, index) => {
				if (last > level) this.#above[index] = (this.#above[index] ?? 0) + passed;
			});
		}
		buffered.append(t, bufferedAmount);
		// A state was read after the calls before it. Of calls at the very same time it may have come before some: as many
		// came before as it takes to explain it, since what has left the page can't come back.
		const { calls } = this.#connection.history;
		for (; this.#next.matched < calls.length; this.#next.matched++) {
			const at = calls[this.#next.matched]?.t ?? t;
			if (at > t || (at === t && this.#matched - bufferedAmount >= left.last)) break;
			this.#matched += this.#sizeOf(this.#next.matched) ?? 0;
		}
		const gone = Math.max(left.last, this.#matched - bufferedAmount);
		if (gone !== left.last) left.append(t, gone);
	}

	/** @returns bytes that a call handed over; null for a call that is no `send`, or threw */
	#sizeOf(index: number): number | null {
		const call = this.#connection.history.calls[index]?.call.call;
		return call?.method === 'send' && call.threw === null ? call.data.size : null;
	}
}
