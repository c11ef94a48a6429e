import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

/** The width of a lab from which on console and wire stand side by side; workbench.css says the same. In CSS pixels. */
const WIDE = 900;

/** The height of a lab that fills the screen from which on the console has room under the code. */
const TALL = 700;

/** @returns whether console and views have places of their own, for a lab of this size */
export const apartAt = (width: number, height: number, fullScreen: boolean): boolean =>
	width >= WIDE && (!fullScreen || height >= TALL);

/** @returns whether console and views stand apart, for what CSS alone can't say: roles and states of tabs */
export function createApart(element: () => HTMLElement, fullScreen: Accessor<boolean>): Accessor<boolean> {
	const [size, setSize] = createSignal({ width: 0, height: 0 });
	onMount(() => {
		const observer = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect));
		observer.observe(element());
		onCleanup(() => observer.disconnect());
	});
	return () => apartAt(size().width, size().height, fullScreen());
}
