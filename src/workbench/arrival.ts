import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';

/** For so long after Run, in ms, what appears is shown arriving. Longer, and rows that are scrolled to would seem new. */
const ARRIVING = 1_200;

/**
 * @param run the number of the run that is shown; null before the first
 * @param after calls back once after so many ms, unless the returned function is called before
 * @returns whether a run has just begun
 */
export function createArrival(
	run: Accessor<number | null>,
	after: (ms: number, callback: () => void) => () => void,
): Accessor<boolean> {
	const [arriving, setArriving] = createSignal(false);
	createEffect(
		on(
			run,
			(number) => {
				if (number === null) return;
				setArriving(true);
				onCleanup(after(ARRIVING, () => setArriving(false)));
			},
			{ defer: true },
		),
	);
	return arriving;
}
