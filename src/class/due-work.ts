import { CLASS_LIMITS } from '../classroom/limits.ts';
import type { SeatMessage } from '../classroom/messages.ts';
import { DUE_KEY } from './storage-keys.ts';

type WorkMessage = Extract<SeatMessage, { type: 'work' }>;

/** What is kept of a browser: the part of `Storage` that is used. */
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Results that the class has not said it has: they wait for it, from page to page. */
export class DueWork {
	readonly #storage: Kept | null;

	/** @param storage null where a browser keeps nothing */
	constructor(storage: Kept | null) {
		this.#storage = storage;
	}

	/** The last result of each exercise, the oldest first. */
	all(): readonly WorkMessage[] {
		try {
			const value: unknown = JSON.parse(this.#storage?.getItem(DUE_KEY) ?? '[]');
			return Array.isArray(value) ? value : [];
		} catch {
			return [];
		}
	}

	add(work: WorkMessage): void {
		this.#keep([...this.all().filter(({ exercise }) => exercise !== work.exercise), work].slice(-CLASS_LIMITS.works));
	}

	/** The class has it. A later result of the same exercise is still due. */
	noted(exercise: string, attempts: number): void {
		this.#keep(this.all().filter((work) => work.exercise !== exercise || work.attempts !== attempts));
	}

	/** The class is left, or over. */
	clear(): void {
		this.#keep([]);
	}

	#keep(works: readonly WorkMessage[]): void {
		try {
			if (works.length === 0) this.#storage?.removeItem(DUE_KEY);
			else this.#storage?.setItem(DUE_KEY, JSON.stringify(works));
		} catch {
			// A browser that keeps nothing has told the class while it was there, or not at all.
		}
	}
}
