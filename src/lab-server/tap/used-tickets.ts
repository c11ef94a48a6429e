import type { LabLimits } from '../limits.ts';

/** The tickets of one page that have been used: each is good for one socket, whatever became of that. */
export class UsedTickets {
	readonly #limits: LabLimits;
	/** By run; a bit for each socket. */
	readonly #runs = new Map<number, Uint32Array>();
	/** Runs up to this one are over. */
	#over = 0;

	constructor(limits: LabLimits) {
		this.#limits = limits;
	}

	/** @returns whether it was not used before; both numbers begin at 1 */
	use(run: number, socket: number): boolean {
		if (run <= this.#over || socket > this.#limits.socketsPerRun) return false;
		const used = this.#runs.get(run) ?? this.#begin(run);
		const bit = 1 << (socket & 31);
		const word = used[socket >>> 5] ?? 0;
		used[socket >>> 5] = word | bit;
		return (word & bit) === 0;
	}

	#begin(run: number): Uint32Array {
		const used = new Uint32Array((this.#limits.socketsPerRun >>> 5) + 1);
		this.#runs.set(run, used);
		if (this.#runs.size > this.#limits.runsPerTap) {
			this.#over = Math.min(...this.#runs.keys());
			this.#runs.delete(this.#over);
		}
		return used;
	}
}
