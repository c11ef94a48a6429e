import { type Accessor, createSignal, onMount } from 'solid-js';
import type { GuardedStore } from '../browser/guarded-store.ts';

/** The share of the width that the code has, in percent. */
const LEAST = 25;
const MOST = 75;
const STEP = 2;

const clamp = (share: number): number => Math.min(MOST, Math.max(LEAST, share));

/** @returns the share after a key, as the ARIA pattern for window splitters has it; null for a key that means nothing */
export function shareAfterKey(key: string, share: number): number | null {
	switch (key) {
		case 'ArrowLeft':
			return clamp(share - STEP);
		case 'ArrowRight':
			return clamp(share + STEP);
		case 'Home':
			return LEAST;
		case 'End':
			return MOST;
		default:
			return null;
	}
}

/** @returns the share that ends at a place between `left` and `left + width`, all in the same pixels */
export const shareAt = (place: number, left: number, width: number): number =>
	clamp(Math.round((1000 * (place - left)) / width) / 10);

/** @returns a share that was kept; null for none, and for what is no share */
export function readShare(kept: string | null): number | null {
	const share = kept === null || kept === '' ? Number.NaN : Number(kept);
	return share >= LEAST && share <= MOST ? share : null;
}

/** How much of a lab's width its code has. */
export interface Split {
	/** In percent; null for what the style says. */
	readonly share: Accessor<number | null>;
	/** Null goes back to what the style says. It is kept for all labs. */
	set(share: number | null): void;
	readonly least: number;
	readonly most: number;
}

/**
 * @param full a lab that fills the screen has a share of its own
 * @param store where nothing can be kept, a share holds for this page
 */
export function createSplit(full: Accessor<boolean>, store: GuardedStore): Split {
	const [page, setPage] = createSignal<number | null>(null);
	const [screen, setScreen] = createSignal<number | null>(null);
	const keyOf = (whole: boolean): string => (whole ? 'wl:split:full' : 'wl:split');
	onMount(() => {
		setPage(readShare(store.get(keyOf(false))));
		setScreen(readShare(store.get(keyOf(true))));
	});
	return {
		share: () => (full() ? screen() : page()),
		set(share) {
			(full() ? setScreen : setPage)(share);
			store.set(keyOf(full()), share === null ? null : String(share));
		},
		least: LEAST,
		most: MOST,
	};
}
