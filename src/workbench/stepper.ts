import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js';
import type { Moments } from '../trace/moments.ts';
import type { Selection } from '../views/selection.ts';
import { createCatchUp } from '../views/view-props.ts';
import type { LiveRun } from './run/live-run.ts';

/** Where among the moments a class stands. */
export interface StepPlace {
	/** Of the chosen one, from 1; 0 while none is. */
	readonly number: number;
	readonly count: number;
	/** Whether there is a step in that direction. */
	readonly previous: boolean;
	readonly next: boolean;
}

const NOWHERE: StepPlace = { number: 0, count: 0, previous: false, next: false };

/** Walks through a run, moment by moment: each step chooses the next thing that happened, in all views at once. */
export interface Stepper {
	readonly place: Accessor<StepPlace>;
	previous(): void;
	next(): void;
}

/** Moments that are taken in at a time. */
const SLICE = 10_000;

/**
 * @param active whether the lab fills the screen; the sequence of moments is fetched when it first becomes so
 */
export function createStepper(
	active: Accessor<boolean>,
	live: Pick<LiveRun, 'trace' | 'revision'>,
	selection: Selection,
): Stepper {
	/** Steps that are asked for while the sequence is fetched: on a slow network a key comes before it. */
	const early: ('next' | 'previous')[] = [];
	const [make, setMake] = createSignal<((trace: ReturnType<LiveRun['trace']>) => Moments) | null>(null);
	const slice = createCatchUp(() => {
		place();
		return (moments()?.waiting ?? 0) > 0;
	});
	const moments = createMemo(() => (active() ? (make()?.(live.trace()) ?? null) : null));
	const place = createMemo(() => {
		live.revision();
		const all = moments();
		if (all === null) return NOWHERE;
		slice();
		all.read(SLICE);
		const chosen = selection.chosen();
		return {
			number: chosen === null ? 0 : all.indexOf(chosen) + 1,
			count: all.count,
			previous: all.previous(chosen) !== null,
			next: all.next(chosen) !== null,
		};
	});

	createEffect(
		on(active, (now) => {
			early.length = 0;
			if (!now || make() !== null) return;
			import('../trace/moments.ts').then(
				({ Moments }) => {
					setMake(() => (trace: ReturnType<LiveRun['trace']>) => new Moments(trace));
					for (const to of early.splice(0)) step(to);
				},
				// The server is away: the arrow keys do nothing, and the next full screen tries again.
				() => void early.splice(0),
			);
		}),
	);

	const step = (to: 'next' | 'previous'): void => {
		if (make() === null) {
			if (active()) early.push(to);
			return;
		}
		const found = moments()?.[to](selection.chosen()) ?? null;
		if (found !== null) selection.choose(found);
	};

	return { place, previous: () => step('previous'), next: () => step('next') };
}
