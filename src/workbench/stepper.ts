import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, onMount } from 'solid-js';
import type { Moments } from '../trace/moments.ts';
import { createCatchUp } from '../views/catch-up.ts';
import type { Selection } from '../views/selection.ts';
import type { LiveRun } from './run/live-run.ts';

/** Walks through a run, moment by moment: each step chooses the next thing that happened, in all views at once. */
export interface Stepper {
	/** How many moments there are, and the number of the chosen one, from 1; 0 while none is. */
	readonly place: Accessor<{ readonly at: number; readonly count: number }>;
	previous(): void;
	next(): void;
}

/** Moments that are taken in at a time. */
const SLICE = 10_000;

/** What uses the arrow keys itself. */
const OWN_KEYS = '.wl-code, input, textarea, select, [contenteditable]';

/**
 * @param active whether the arrow keys step; the sequence of moments is fetched when it first becomes so
 */
export function createStepper(active: Accessor<boolean>, live: LiveRun, selection: Selection): Stepper {
	const [make, setMake] = createSignal<((trace: ReturnType<LiveRun['trace']>) => Moments) | null>(null);
	const slice = createCatchUp(() => {
		place();
		return (moments()?.waiting ?? 0) > 0;
	});
	const moments = createMemo(() => (active() ? (make()?.(live.trace()) ?? null) : null));
	const place = createMemo(() => {
		live.revision();
		const all = moments();
		if (all === null) return { at: 0, count: 0 };
		slice();
		all.read(SLICE);
		const chosen = selection.chosen();
		return { at: chosen === null ? 0 : all.indexOf(chosen) + 1, count: all.count };
	});

	createEffect(
		on(active, (now) => {
			if (!now || make() !== null) return;
			import('../trace/moments.ts').then(
				({ Moments }) => setMake(() => (trace: ReturnType<LiveRun['trace']>) => new Moments(trace)),
				// The server is away: the arrow keys do nothing, and the next full screen tries again.
				() => undefined,
			);
		}),
	);

	const step = (to: 'next' | 'previous'): void => {
		const found = moments()?.[to](selection.chosen()) ?? null;
		if (found !== null) selection.choose(found);
	};

	onMount(() => {
		const onKeyDown = (event: KeyboardEvent): void => {
			if (!active() || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
				return;
			if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
			const to = STEPS[event.key];
			if (to === undefined) return;
			event.preventDefault();
			step(to);
		};
		document.addEventListener('keydown', onKeyDown);
		onCleanup(() => document.removeEventListener('keydown', onKeyDown));
	});

	return { place, previous: () => step('previous'), next: () => step('next') };
}

const STEPS: Readonly<Record<string, 'next' | 'previous'>> = {
	ArrowRight: 'next',
	ArrowDown: 'next',
	ArrowLeft: 'previous',
	ArrowUp: 'previous',
};
