import { type Accessor, createEffect, createSignal, on, onMount } from 'solid-js';
import type { GuardedStore } from '../browser/guarded-store.ts';

/** Kept once a reader has chosen something anywhere. */
const KEY = 'wl:linked';

/**
 * That lines, rows, frames and bits can be chosen is said once, in the first lab of a page, until someone has done it or
 * has put the sentence away.
 *
 * @param chosen whether something is chosen
 * @param first whether this lab is the first of its page; asked in the page only
 * @param store where nothing can be kept, the next page says it again
 * @returns whether to say it, and what to call to put it away
 */
export function createLinkHint(
	chosen: Accessor<boolean>,
	first: () => boolean,
	store: GuardedStore,
): { readonly shown: Accessor<boolean>; readonly close: () => void } {
	const [shown, setShown] = createSignal(false);
	const close = (): void => {
		setShown(false);
		store.set(KEY, '1');
	};
	onMount(() => setShown(first() && store.get(KEY) !== '1'));
	createEffect(on(chosen, (now) => now && close(), { defer: true }));
	return { shown, close };
}
