import { type Accessor, createComputed, createMemo, createSignal, on } from 'solid-js';
import type { Connection } from '../../trace/connection.ts';
import { createFiltered, type SearchProblem } from './filter/create-filtered.ts';
import { type FrameFilter, letsAllPass, NO_FILTER } from './filter/frame-filter.ts';
import { parseQuery } from './filter/text-query.ts';
import { EVERYTHING, type Extent, extentOf, type FrameRows, frameRows } from './frame-rows.layout.ts';

/** Which rows of a connection are listed, and the three tools that decide it: filter, pause, clear. */
export interface FrameListing {
	readonly rows: Accessor<FrameRows>;
	readonly filter: Accessor<FrameFilter>;
	setFilter(change: Pick<FrameFilter, 'direction'> | Pick<FrameFilter, 'kind'>): void;
	/** The text of the filter as it was typed, whether it is a filter or not. */
	readonly text: Accessor<string>;
	/** Searches for text. @returns what is wrong with it, in which case the filter stays as it was; else null */
	search(text: string): string | null;
	/** Whether the filter keeps something out. */
	readonly filtered: Accessor<boolean>;
	/** Frames that the list would show without a filter. */
	readonly unfiltered: Accessor<number>;
	/** Frames that the filter has looked at; null when it is done. */
	readonly looked: Accessor<number | null>;
	/** Frames that came since the list was paused; null while it is not. */
	readonly waiting: Accessor<number | null>;
	pause(): void;
	resume(): void;
	/** Frames that were cleared from the list. */
	readonly cleared: Accessor<number>;
	clear(): void;
	undoClear(): void;
}

const NO_CONNECTION = { frames: [], violations: [], lost: { out: 0, in: 0 } };

/**
 * @param connection passed on at each revision; another one begins neither paused nor cleared, and keeps the filter
 * @param failed called when a search was given up; the text is then no part of the filter any more
 */
export function createListing(
	connection: Accessor<Connection | null>,
	failed: (why: SearchProblem) => void,
): FrameListing {
	const [filter, setFilter] = createSignal(NO_FILTER);
	const [text, setText] = createSignal('');
	const [from, setFrom] = createSignal<Extent>(EVERYTHING.from);
	const [until, setUntil] = createSignal<Extent | null>(null);
	createComputed(
		on(
			createMemo(connection),
			() => {
				setFrom(EVERYTHING.from);
				setUntil(null);
			},
			{ defer: true },
		),
	);
	const change = (changed: Partial<FrameFilter>): void => {
		setFilter((before) => ({ ...before, ...changed }));
	};
	const { passing, looked } = createFiltered(connection, filter, (why) => {
		change({ query: null });
		failed(why);
	});
	const source = (): Pick<Connection, 'frames' | 'violations' | 'lost'> => connection() ?? NO_CONNECTION;
	const present = (): Extent => extentOf(source());

	return {
		rows: createMemo(
			() =>
				frameRows(source(), {
					from: from(),
					until: until(),
					passing: passing(),
					direction: filter().direction,
				}),
			undefined,
			{ equals: false },
		),
		filter,
		setFilter: change,
		text,
		search(typed) {
			setText(typed);
			const { query, problem } = parseQuery(typed);
			if (problem === null) change({ query });
			return problem;
		},
		filtered: () => !letsAllPass(filter()),
		unfiltered: () => (until() ?? present()).frames - from().frames,
		looked,
		waiting: () => {
			const paused = until();
			return paused === null ? null : present().frames - paused.frames;
		},
		pause: () => setUntil(present()),
		resume: () => setUntil(null),
		cleared: () => from().frames,
		clear: () => setFrom(until() ?? present()),
		undoClear: () => setFrom(EVERYTHING.from),
	};
}
