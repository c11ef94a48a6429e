import type { LabLimits } from '../limits.ts';

/** Bytes on their way to all watchers together. */
export class Backlog {
	readonly #limits: LabLimits;
	#bytes = 0;

	constructor(limits: LabLimits) {
		this.#limits = limits;
	}

	/**
	 * @param own what is already on its way to one watcher
	 * @returns whether so many bytes more may be kept for it: it has a small share of its own, and beyond that what others
	 * leave of the common one
	 */
	hasRoom(own: number, bytes: number): boolean {
		const { tapReserve, tapBacklog, tapBacklogs } = this.#limits;
		if (own + bytes <= tapReserve) return true;
		return own + bytes <= tapBacklog && this.#bytes + bytes <= tapBacklogs;
	}

	add(bytes: number): void {
		this.#bytes += bytes;
	}

	remove(bytes: number): void {
		this.#bytes -= bytes;
	}
}
