import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, onMount } from 'solid-js';
import { isAtEnd } from '../at-end.ts';
import type { Reading } from './create-timeline.ts';
import type { Window } from './lifelines.layout.ts';

/** Rows in the document before a script has run. */
const FIRST_ROWS = 60;

/** For so long after a wheel, a touch or a key, in ms, the reader's hand is on the scroll bar. */
const HAND_OFF = 400;

export interface Viewport {
	/** To be given to the element that scrolls. */
	ref(element: HTMLElement): void;
	readonly window: Accessor<Window>;
	/** False where no script runs, and until it does. */
	readonly alive: Accessor<boolean>;
	/** It goes along with what comes; a trace in which nothing came yet is read from its beginning. */
	readonly follow: Accessor<boolean>;
	setFollow(follow: boolean): void;
	/** Leaves the end where it is, and stays here. */
	stay(): void;
	/** Scrolls, if need be, so that a row can be seen. */
	show(position: number): void;
	/** Whether the reader is scrolling right now. */
	inHand(): boolean;
	/** Rows that fit. */
	page(): number;
}

/** The part of the rows that is in sight. It stays at the end while they grow, unless the reader scrolled up. */
export function createViewport(reading: Accessor<Reading>): Viewport {
	const [top, setTop] = createSignal(0);
	const [height, setHeight] = createSignal(600);
	const [alive, setAlive] = createSignal(false);
	const [follow, setFollow] = createSignal(true);
	/** Whether anything came while this was in sight: a recording is read from its beginning. */
	const [growing, setGrowing] = createSignal(false);
	let scroller: HTMLElement | undefined;
	let handAt = Number.NEGATIVE_INFINITY;
	let lastTop = 0;
	/** Where to scroll once it is in sight again: what is not displayed can't be scrolled. */
	let owed: number | null = null;

	const end = () => Math.max(0, reading().rows.height - height());
	const at = () => (follow() && growing() ? end() : top());
	const window = createMemo(
		() => {
			const { rows, count } = reading();
			return alive() ? rows.window(at(), height()) : { start: 0, end: Math.min(count, FIRST_ROWS) };
		},
		undefined,
		{ equals: (a, b) => a.start === b.start && a.end === b.end },
	);

	const scrollTo = (y: number): void => {
		if (scroller === undefined) return;
		owed = scroller.clientHeight === 0 ? y : null;
		scroller.scrollTop = y;
		lastTop = scroller.scrollTop;
		setTop(lastTop);
	};
	createEffect(
		on(reading, ({ moments, grew, rows }, before) => {
			if (before !== undefined && before.moments !== moments) {
				setGrowing(false);
				setFollow(true);
				scrollTo(0);
			} else if (grew) setGrowing(true);
			else if (before !== undefined && before.rows !== rows && follow() && growing()) scrollTo(rows.height);
			else if (before !== undefined && before.rows !== rows) {
				// Another zoom: what is in the middle stays there.
				const middle = top() + height() / 2;
				const anchor = before.rows.at(middle);
				if (top() > 0) scrollTo(top() + rows.middle(anchor) - before.rows.middle(anchor));
			}
			if (grew && follow()) scrollTo(rows.height);
			return { moments, rows };
		}),
	);

	onMount(() => setAlive(true));
	const ref = (element: HTMLElement): void => {
		scroller = element;
		const hand = (): void => {
			handAt = performance.now();
		};
		for (const type of ['wheel', 'touchmove', 'pointerdown'] as const) {
			element.addEventListener(type, hand, { passive: true });
		}
		element.addEventListener(
			'scroll',
			() => {
				const { scrollTop } = element;
				if (isAtEnd(element)) setFollow(true);
				else if (scrollTop < lastTop - 1) setFollow(false);
				lastTop = scrollTop;
				setTop(scrollTop);
			},
			{ passive: true },
		);
		const observer = new ResizeObserver(([entry]) => {
			setHeight(entry?.contentRect.height ?? 600);
			if (element.clientHeight === 0) return;
			if (follow() && growing()) scrollTo(reading().rows.height);
			else if (owed !== null) scrollTo(owed);
		});
		observer.observe(element);
		onCleanup(() => observer.disconnect());
	};

	return {
		ref,
		window,
		alive,
		follow: () => follow() && growing(),
		setFollow: (wanted) => {
			setFollow(wanted);
			if (wanted) setGrowing(true);
			if (wanted) scrollTo(reading().rows.height);
		},
		stay: () => {
			if (scroller !== undefined) setTop(scroller.scrollTop);
			setFollow(false);
		},
		show: (position) => {
			const { rows } = reading();
			const { row } = rows.zoom;
			const above = rows.top(position) - 2 * row;
			const below = rows.top(position) + 3 * row - height();
			if (above < top()) scrollTo(Math.max(0, above));
			else if (below > top()) scrollTo(below);
		},
		inHand: () => performance.now() - handAt < HAND_OFF,
		page: () => Math.max(1, Math.floor(height() / reading().rows.zoom.row) - 1),
	};
}
