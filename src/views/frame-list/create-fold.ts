import { type Accessor, createComputed, createSignal, on } from 'solid-js';
import type { TraceRef } from '../../trace/trace-ref.ts';
import type { Selection } from '../selection.ts';

/** The height of a view, in CSS pixels, under which list and frame can't both be read. */
const SHORT = 500;

/** @returns whether the list makes room for the frame, once this was chosen in a view of that height */
export const foldsFor = (chosen: TraceRef | null, height: number): boolean =>
	chosen?.kind === 'frame' && height < SHORT;

/** In a low view, the list of frames folds away when one of them is chosen, until it is asked for. */
export function createFold(
	selection: Pick<Selection, 'chosen'>,
	height: () => number,
): { readonly folded: Accessor<boolean>; readonly open: () => void } {
	const [folded, setFolded] = createSignal(false);
	createComputed(
		on(
			selection.chosen,
			(chosen) => {
				// Whoever goes on to a byte of the frame stays as they are.
				if (chosen?.kind !== 'byte') setFolded(foldsFor(chosen, height()));
			},
			{ defer: true },
		),
	);
	return { folded, open: () => setFolded(false) };
}
