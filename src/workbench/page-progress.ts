import { createProgressStore, type ProgressStore } from '../exercises/progress.ts';
import { browserStore } from '../storage/guarded-store.ts';

let store: ProgressStore | null = null;

/** @returns what this reader has done, in this browser; to be called in a page only */
export function pageProgress(): ProgressStore {
	store ??= createProgressStore(browserStore);
	return store;
}
