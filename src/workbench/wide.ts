import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

/** The width of a lab from which on console and wire stand side by side; workbench.css says the same. */
const WIDE = 900;

/** @returns whether the element is wide, for what CSS alone can't say: roles and states of tabs */
export function createWide(element: () => HTMLElement): Accessor<boolean> {
	const [wide, setWide] = createSignal(false);
	onMount(() => {
		const observer = new ResizeObserver(([entry]) => entry && setWide(entry.contentRect.width >= WIDE));
		observer.observe(element());
		onCleanup(() => observer.disconnect());
	});
	return wide;
}
