import type { GuardedStore } from '../../storage/guarded-store.ts';

const KEY = 'wl:own-lab:making';

/** @returns the id of the lab that is being made in this browser; null where none is */
export const makingId = (store: GuardedStore): string | null => store.get(KEY);

/** @returns false when it could not be kept */
export const keepMakingId = (store: GuardedStore, id: string): boolean => store.set(KEY, id);
