import { type GuardedStore, keptJson } from '../browser/guarded-store.ts';
import { CLASS_LIMITS } from '../classroom/limits.ts';
import type { SeatMessage } from '../classroom/messages.ts';
import { DUE_KEY } from '../classroom/storage-keys.ts';

type WorkMessage = Extract<SeatMessage, { type: 'work' }>;

/** Results that the class has not said it has: they wait for it, from page to page. */
export class DueWork {
	readonly #store: GuardedStore;

	/** @param store one that keeps nothing has told the class while its page was there, or not at all */
	constructor(store: GuardedStore) {
		this.#store = store;
	}

	/** The last result of each exercise, the oldest first. */
	all(): readonly WorkMessage[] {
		const value = keptJson(this.#store, DUE_KEY);
		return Array.isArray(value) ? value : [];
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
		this.#store.set(DUE_KEY, works.length === 0 ? null : JSON.stringify(works));
	}
}
