import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { TO_THE_SCREEN } from '../browser/to-the-screen.ts';

/** For so long after a run is shown, in ms, what appears is shown arriving. Longer, and rows that are scrolled to would seem new. */
const ARRIVING = 1_200;

/**
 * What comes with the first picture of frames is simply there: each line that arrives by itself is a layer of its own, and eight of them
 * would bring that picture 5 ms later.
 *
 * @param run the number of the run that is shown; null before the first
 * @param hasFrames whether there are frames of it
 * @param after calls back once after so many ms, unless the returned function is called before
 * @returns whether a run has just begun
 */
export function createArrival(
	run: Accessor<number | null>,
	hasFrames: () => boolean,
	after: (ms: number, callback: () => void) => () => void,
): Accessor<boolean> {
	const [arriving, setArriving] = createSignal(false);
	createEffect(
		on(
			// What else changes of the run is no reason to begin anew.
			createMemo(run),
			(number) => {
				setArriving(false);
				if (number === null) return;
				const begin = (): void => void setArriving(true);
				if (hasFrames()) onCleanup(after(TO_THE_SCREEN, begin));
				else begin();
				onCleanup(after(ARRIVING, () => setArriving(false)));
			},
			{ defer: true },
		),
	);
	return arriving;
}
