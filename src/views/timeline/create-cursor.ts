import { type Accessor, createComputed, createEffect, createMemo, createSignal, on } from 'solid-js';
import { type Moment, refOfMoment } from '../../trace/moment.ts';
import { refKey } from '../../trace/trace-ref.ts';
import type { Selection } from '../selection.ts';
import type { Reading } from './create-timeline.ts';
import type { Viewport } from './create-viewport.ts';

/** The moment that the reader is at. */
export interface Cursor {
	readonly moment: Accessor<Moment | null>;
	/** -1 for none. */
	readonly position: Accessor<number>;
	/** Goes to a moment and chooses the thing that it shows. */
	goTo(position: number): void;
}

/** The cursor goes where something is chosen, in whichever view, and chooses where it goes. */
export function createCursor(reading: Accessor<Reading>, selection: Selection, viewport: Viewport): Cursor {
	const [moment, setMoment] = createSignal<Moment | null>(null);
	const position = createMemo(() => {
		const now = reading().moments;
		const at = moment();
		// A moment of another trace, or of a socket that is not shown, is nowhere.
		return at !== null && now.at(at.position) === at ? at.position : -1;
	});

	// Other moments, of another trace or of one socket alone: the cursor stays at what is chosen.
	const moments = createMemo(() => reading().moments);
	createComputed(
		on(
			moments,
			(now) => {
				const ref = selection.chosen();
				setMoment(ref === null ? null : now.at(now.indexOf(ref)));
			},
			{ defer: true },
		),
	);

	createEffect(
		on(selection.chosen, (ref) => {
			const own = moment();
			const ownRef = own === null ? null : refOfMoment(own);
			if (ref === null) {
				if (ownRef !== null) setMoment(null);
				return;
			}
			if (ownRef !== null && refKey(ownRef) === refKey(ref)) return;
			const now = moments();
			setMoment(now.at(now.indexOf(ref)));
			const [first] = selection.links().things.map((thing) => now.indexOf(thing));
			const shown = position() === -1 ? (first ?? -1) : position();
			if (shown === -1 || viewport.inHand()) return;
			viewport.stay();
			viewport.show(shown);
		}),
	);

	return {
		moment,
		position,
		goTo: (wanted) => {
			const { count } = reading();
			const next = moments().at(Math.min(Math.max(wanted, 0), count - 1));
			if (next === null) return;
			// Who looks at a moment does not want it to move out of sight; at the end, that is where new ones come.
			if (next.position < count - 1) viewport.stay();
			setMoment(next);
			selection.choose(refOfMoment(next));
			viewport.show(next.position);
		},
	};
}
