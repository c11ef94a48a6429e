import { type Accessor, createComputed, createMemo, createSignal, on } from 'solid-js';
import type { SocketId } from '../../trace/events.ts';
import { Moments } from '../../trace/moments.ts';
import { createCatchUp, type ViewProps } from '../view-props.ts';
import { type Tracks, tracksOf } from './lifelines.layout.ts';
import { NORMAL_ZOOM, Rows, ZOOMS } from './rows.layout.ts';

/** Moments that are taken in at a time, so that a timeline that is opened after a flood does not hold up the page. */
const SLICE = 10_000;

/** New moments that are still shown arriving; more of them at once are simply there. */
const FEW = 12;

/** The moments as they stand, with where they are drawn. A new value each time they grow. */
export interface Reading {
	readonly moments: Moments;
	readonly rows: Rows;
	readonly tracks: Tracks;
	readonly count: number;
	/** The first position that has just been filled; Infinity where nothing is to be seen arriving. */
	readonly fresh: number;
	/** Whether there is more than at the reading before. */
	readonly grew: boolean;
	/** Events that a paused display does not show. */
	readonly waiting: number;
}

export interface Timeline {
	readonly reading: Accessor<Reading>;
	/** The socket that alone is shown; null for all. */
	readonly only: Accessor<SocketId | null>;
	setOnly(socket: SocketId | null): void;
	/** Index into `ZOOMS`. */
	readonly zoom: Accessor<number>;
	setZoom(zoom: number): void;
	readonly paused: Accessor<boolean>;
	setPaused(paused: boolean): void;
}

/** What the timeline shows of a growing trace, and how. A new trace begins with all of its sockets, not paused. */
export function createTimeline(props: ViewProps): Timeline {
	const [only, setOnly] = createSignal<SocketId | null>(null);
	const [zoom, setZoom] = createSignal(NORMAL_ZOOM);
	const [paused, setPaused] = createSignal(false);
	const slice = createCatchUp(() => !paused() && reading().moments.waiting > 0);
	createComputed(
		on(
			() => props.trace,
			() => {
				setOnly(null);
				setPaused(false);
			},
			{ defer: true },
		),
	);
	const moments = createMemo(() => new Moments(props.trace, only()));
	const rows = createMemo(() => new Rows(moments(), zoomAt(zoom())));
	let last: Reading | null = null;
	const read = (): Reading => {
		const now = moments();
		const layout = rows();
		const before = last?.moments === now ? last : null;
		if (paused() && before !== null) return { ...before, rows: layout, grew: false, waiting: now.waiting };
		const first = now.read(SLICE);
		layout.update(first);
		const grown = before === null ? 0 : now.count - before.count;
		const fresh = grown > 0 && grown <= FEW ? first : Number.POSITIVE_INFINITY;
		return { moments: now, rows: layout, tracks: tracks(now), count: now.count, fresh, grew: grown > 0, waiting: 0 };
	};
	const reading = createMemo(
		() => {
			void props.revision;
			slice();
			last = read();
			return last;
		},
		undefined,
		{ equals: false },
	);
	return {
		reading,
		only,
		setOnly,
		zoom,
		setZoom: (wanted) => setZoom(Math.min(Math.max(wanted, 0), ZOOMS.length - 1)),
		paused,
		setPaused,
	};
}

function tracks(moments: Moments): Tracks {
	return tracksOf(
		moments.sockets.flatMap((socket) => {
			const known = moments.socket(socket);
			if (known === null || known.start === Number.POSITIVE_INFINITY) return [];
			return [{ socket, first: known.start, last: known.history.over ? known.end : Number.POSITIVE_INFINITY }];
		}),
	);
}

const zoomAt = (index: number) => ZOOMS[index] ?? { id: 'normal' as const, row: 32, perMillisecond: 0 };
