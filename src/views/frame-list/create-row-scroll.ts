import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, onMount, untrack } from 'solid-js';
import { isAtEnd } from '../at-end.ts';
import {
	endWindow,
	FIRST_SIGHT,
	type RowWindow,
	type Sight,
	scrollTo,
	sightOf,
	windowOf,
} from './row-window.layout.ts';

/** For so long after someone scrolled, in ms, nothing else moves the list. */
const AT_REST = 200;

export interface RowScrollOptions {
	readonly total: Accessor<number>;
	/** Another value means another list, which begins anew. */
	readonly list: Accessor<unknown>;
	/** Whether a list that begins is followed to its end, or else read from its beginning. */
	readonly follow: Accessor<boolean>;
}

/** Which rows of a long list are in the document, and how it scrolls. */
export interface RowScroll {
	readonly drawn: Accessor<RowWindow>;
	/** Rows by which Page Up and Page Down move. */
	page(): number;
	/** Scrolls a row into sight, as little as possible; never the page around the list. */
	show(number: number): void;
	/** Shows a row when something was chosen elsewhere and the row belongs to it; -1 for none. */
	showWhenChosen(chosen: Accessor<unknown>, number: Accessor<number>): void;
	readonly setScroller: (element: HTMLElement) => void;
	/** The head of the columns, which stays in sight above the rows. */
	readonly setHead: (element: HTMLElement) => void;
	/** What holds the rows, as high as all of them. */
	readonly setRows: (element: HTMLElement) => void;
}

/** Follows the scrolling of rows that are all as high as `--wl-row-height` of their list. */
export function createRowScroll({ total, list, follow }: RowScrollOptions): RowScroll {
	let scroller!: HTMLElement;
	let head!: HTMLElement;
	let rows!: HTMLElement;
	/** The height of a row, and of the part where rows are seen, in px; 0 before they were measured. */
	let row = 0;
	let height = 0;
	/** Where it is scrolled to, in px, as it was said last: to ask may cost a layout. */
	let top = 0;
	let userScrolled = Number.NEGATIVE_INFINITY;
	let ownScroll = false;
	/** What is to be shown once rows can be measured. */
	let showMeasured = (): void => undefined;
	const [following, setFollowing] = createSignal(untrack(follow));
	const [sight, setSight] = createSignal<Sight>(
		{ first: 0, count: FIRST_SIGHT },
		{ equals: (one, other) => one.first === other.first && one.count === other.count },
	);
	const drawn = createMemo(
		() => (following() ? endWindow(total(), sight().count) : windowOf(total(), sight())),
		undefined,
		{ equals: (one, other) => one.start === other.start && one.end === other.end },
	);

	const look = (): void => {
		if (row > 0) setSight(sightOf(top, height, row));
	};
	const moveTo = (to: number): void => {
		const before = top;
		scroller.scrollTop = to;
		top = scroller.scrollTop;
		// Where it stood there already, no event comes of it.
		ownScroll = top !== before;
	};
	const measure = (): void => {
		const first = scroller.querySelector('[role="option"]');
		if (first) row = first.getBoundingClientRect().height;
		height = scroller.clientHeight - head.offsetHeight;
		if (following()) moveTo(scroller.scrollHeight);
		look();
		if (row === 0) return;
		showMeasured();
		showMeasured = () => undefined;
	};
	const onScroll = (event: Event): void => {
		top = scroller.scrollTop;
		if (!ownScroll) {
			userScrolled = event.timeStamp;
			setFollowing(isAtEnd(scroller));
		}
		ownScroll = false;
		look();
	};
	/** A hand on the wheel or on the scroll bar: in a flood, the next row would take the list back to its end before. */
	const onHand = (event: Event): void => {
		if (!(event instanceof WheelEvent) || event.deltaY < 0) setFollowing(false);
	};
	const show = (number: number): void => {
		if (row === 0) return;
		const to = scrollTo(number, top, height, row);
		if (to === null) return;
		setFollowing(number === total() - 1);
		moveTo(to);
		look();
	};

	onMount(() => {
		// Rows are measured behind the layout that they need anyway: to ask before would cost another.
		const observer = new ResizeObserver(measure);
		observer.observe(scroller);
		observer.observe(rows);
		scroller.addEventListener('scroll', onScroll, { passive: true });
		for (const type of ['wheel', 'touchmove', 'pointerdown']) {
			scroller.addEventListener(type, onHand, { passive: true });
		}
		onCleanup(() => observer.disconnect());
	});
	createEffect(
		on(
			createMemo(list),
			() => {
				setFollowing(follow());
				if (!follow() && top > 0) moveTo(0);
				look();
			},
			{ defer: true },
		),
	);

	return {
		drawn,
		page: () => (row === 0 ? 1 : Math.max(1, Math.floor(height / row) - 1)),
		show,
		showWhenChosen(chosen, number) {
			createEffect(
				on([chosen, () => number() >= 0], ([thing, listed]) => {
					if (thing === null || !listed) return;
					if (performance.now() - userScrolled <= AT_REST) return;
					if (row > 0) show(number());
					else showMeasured = () => show(number());
				}),
			);
		},
		setScroller: (element) => {
			scroller = element;
		},
		setHead: (element) => {
			head = element;
		},
		setRows: (element) => {
			rows = element;
		},
	};
}
