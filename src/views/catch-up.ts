import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';

/**
 * Lets what reads a long trace by slices take the next one at the next animation frame, for as long as it is behind.
 *
 * @param behind whether there is more to take in; read again after each slice
 * @returns to be read by what takes the slices: changes when it is time for the next
 */
export function createCatchUp(behind: Accessor<boolean>): () => void {
	const [slice, setSlice] = createSignal(0);
	createEffect(() => {
		if (!behind()) return;
		const request = requestAnimationFrame(() => setSlice((count) => count + 1));
		onCleanup(() => cancelAnimationFrame(request));
	});
	return () => void slice();
}
