import type { PlacedMoment } from './moment-reader.ts';
import { MAX_SKEW } from './time.ts';

/** @returns the moment at the other end that must come first; null where there is none */
export type CauseOf = (moment: PlacedMoment) => { readonly index: number; readonly t: number } | null;

/**
 * The moments of both sides as one sequence: by time, causes before effects, and each side in its own order. Both sides
 * grow at their ends, and one is heard of later than the other, so the end of the sequence is not final.
 */
export class MomentOrder {
	readonly moments: PlacedMoment[] = [];
	#client = 0;
	#server = 0;

	/**
	 * Puts what is new on both sides in its places. Costs O(1) for each new moment, and for each that happened after it or
	 * shortly before.
	 *
	 * @returns the first position that changed; the number of moments when none did
	 */
	merge(client: readonly PlacedMoment[], server: readonly PlacedMoment[], causeOf: CauseOf): number {
		const { moments } = this;
		let at = this.#rollBack(client[this.#client], server[this.#server]);
		let first = -1;
		while (this.#client < client.length || this.#server < server.length) {
			const left = client[this.#client];
			const right = server[this.#server];
			const next = left && right ? this.#earlier(left, right, causeOf) : (left ?? right);
			if (next === undefined) break;
			if (next === left) this.#client++;
			else this.#server++;
			if (moments[at] !== next) {
				if (first === -1) first = at;
				moments[at] = next;
				next.position = at;
			}
			at++;
		}
		return first === -1 ? at : first;
	}

	/** @returns the position from which the order may change, now that these are the first new moments */
	#rollBack(left: PlacedMoment | undefined, right: PlacedMoment | undefined): number {
		const { moments } = this;
		const fresh = Math.min(left?.key ?? Number.POSITIVE_INFINITY, right?.key ?? Number.POSITIVE_INFINITY);
		let at = moments.length;
		// A cause may stand later than its effect by the clocks, and the other way round.
		for (let last = moments[at - 1]; last && last.key > fresh - 2 * MAX_SKEW; last = moments[at - 1]) {
			at--;
			if (last.side === 'client') this.#client--;
			else this.#server--;
		}
		return at;
	}

	#earlier(left: PlacedMoment, right: PlacedMoment, causeOf: CauseOf): PlacedMoment {
		const near = Math.abs(left.key - right.key) <= MAX_SKEW;
		const leftWaits = near && (causeOf(left)?.index ?? -1) >= this.#server;
		const rightWaits = near && (causeOf(right)?.index ?? -1) >= this.#client;
		if (leftWaits !== rightWaits) return leftWaits ? right : left;
		// A call is the beginning of what follows it at the same time.
		return left.key <= right.key ? left : right;
	}
}
