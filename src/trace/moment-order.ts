import type { PlacedMoment } from './moment-reader.ts';
import { MAX_SKEW } from './time.ts';

/** @returns the moment at the other end that must come first; null where there is none */
export type CauseOf = (moment: PlacedMoment) => { readonly index: number; readonly t: number } | null;

/** The moments of each side, and what was done to the network between them: each in its own order. */
export type Lanes = Readonly<Record<Lane, readonly PlacedMoment[]>>;
type Lane = 'client' | 'server' | 'network';

const laneOf = ({ kind, side }: PlacedMoment): Lane => (kind === 'network' ? kind : side);

/**
 * The moments of both sides as one sequence: by time, causes before effects, and each side in its own order. Both sides
 * grow at their ends, and one is heard of later than the other, so the end of the sequence is not final.
 */
export class MomentOrder {
	readonly moments: PlacedMoment[] = [];
	/** How many of each lane are in the order. */
	readonly #taken: Record<Lane, number> = { client: 0, server: 0, network: 0 };

	/**
	 * Puts what is new on both sides in its places. Costs O(1) for each new moment, and for each that happened after it or
	 * shortly before.
	 *
	 * @returns the first position that changed; the number of moments when none did
	 */
	merge(lanes: Lanes, causeOf: CauseOf): number {
		const { moments } = this;
		const head = (lane: Lane): PlacedMoment | undefined => lanes[lane][this.#taken[lane]];
		let at = this.#rollBack([head('client'), head('server'), head('network')]);
		let first = -1;
		while (true) {
			const left = head('client');
			const right = head('server');
			const side = left && right ? this.#earlier(left, right, causeOf) : (left ?? right);
			const change = head('network');
			// What is done to the network comes before what it brings about at the same time.
			const next = change && (!side || change.key <= side.key) ? change : side;
			if (next === undefined) break;
			this.#taken[laneOf(next)]++;
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
	#rollBack(heads: readonly (PlacedMoment | undefined)[]): number {
		const { moments } = this;
		const fresh = Math.min(...heads.map((head) => head?.key ?? Number.POSITIVE_INFINITY));
		let at = moments.length;
		// A cause may stand later than its effect by the clocks, and the other way round.
		for (let last = moments[at - 1]; last && last.key > fresh - 2 * MAX_SKEW; last = moments[at - 1]) {
			at--;
			this.#taken[laneOf(last)]--;
		}
		return at;
	}

	#earlier(left: PlacedMoment, right: PlacedMoment, causeOf: CauseOf): PlacedMoment {
		const near = Math.abs(left.key - right.key) <= MAX_SKEW;
		const leftWaits = near && (causeOf(left)?.index ?? -1) >= this.#taken.server;
		const rightWaits = near && (causeOf(right)?.index ?? -1) >= this.#taken.client;
		if (leftWaits !== rightWaits) return leftWaits ? right : left;
		// A call is the beginning of what follows it at the same time.
		return left.key <= right.key ? left : right;
	}
}
