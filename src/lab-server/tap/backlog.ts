import { LAB_LIMITS } from '../limits.ts';

/** Bytes on their way to all watchers together. */
export class Backlog {
	#bytes = 0;

	/**
	 * @param own what is already on its way to one watcher
	 * @returns whether so many bytes more may be kept for it: it has a small share of its own, and beyond that what others
	 * leave of the common one
	 */
	hasRoom(own: number, bytes: number): boolean {
		if (own + bytes <= LAB_LIMITS.tapReserve) return true;
		return own + bytes <= LAB_LIMITS.tapBacklog && this.#bytes + bytes <= LAB_LIMITS.tapBacklogs;
	}

	add(bytes: number): void {
		this.#bytes += bytes;
	}

	remove(bytes: number): void {
		this.#bytes -= bytes;
	}
}
