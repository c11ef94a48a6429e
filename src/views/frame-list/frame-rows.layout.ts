import type { Connection, WireFrame, WireViolation } from '../../trace/connection.ts';
import type { Direction } from '../../trace/events.ts';
import { countBelow, partitionPoint } from '../../trace/partition-point.ts';

/** Stands where bytes of a direction are missing from the trace; how many is read from the connection, as they grow. */
export interface LostMark {
	readonly lost: Direction;
}

const LOST: Readonly<Record<Direction, LostMark>> = {
	out: { lost: 'out' },
	in: { lost: 'in' },
};

/** A row of the list: a frame, or what went wrong between two frames. Each row is the same object at every reading. */
export type FrameRow = WireFrame | WireViolation | LostMark;

/** How far a connection had come at some moment. */
export interface Extent {
	readonly frames: number;
	readonly violations: number;
	/** Whether bytes were missing. */
	readonly lost: Readonly<Record<Direction, boolean>>;
}

const NOTHING: Extent = { frames: 0, violations: 0, lost: { out: false, in: false } };

/** Which part of a connection is listed. */
export interface Listing {
	/** What stood in the list when it was cleared. */
	readonly from: Extent;
	/** What stood in it when it was paused; null for all that there is. */
	readonly until: Extent | null;
	/** Ids of the frames that pass the filter, ascending; null without a filter. */
	readonly passing: readonly number[] | null;
	/** The direction of violations and gaps; null for both. The rest of a filter does not hide them. */
	readonly direction: Direction | null;
}

export const EVERYTHING: Listing = { from: NOTHING, until: null, passing: null, direction: null };

/** The rows of one connection; a function of the connection, read a window at a time. */
export interface FrameRows {
	readonly total: number;
	/** How many of them are frames. */
	readonly frames: number;
	/** The rows from `start` up to but not including `end`. */
	slice(start: number, end: number): readonly FrameRow[];
	/** The number of a row; -1 for a row that is not listed. */
	numberOf(row: FrameRow): number;
}

type Source = Pick<Connection, 'frames' | 'violations' | 'lost'>;

/** @returns how far it has come now */
export const extentOf = ({ frames, violations, lost }: Source): Extent => ({
	frames: frames.length,
	violations: violations.length,
	lost: { out: lost.out > 0, in: lost.in > 0 },
});

/** Puts violations and lost bytes between the frames where they happened. Costs O(log n) for n frames. */
export function frameRows(connection: Source, listing: Listing = EVERYTHING): FrameRows {
	const { frames } = connection;
	const { from, until, passing } = listing;
	const end = until?.frames ?? frames.length;
	/** The number, among the frames that are listed, of the first one whose id is at least this. */
	const placeOf = (id: number): number => {
		const within = Math.min(Math.max(id, from.frames), end);
		return passing === null ? within - from.frames : countBelow(passing, within) - countBelow(passing, from.frames);
	};
	const first = passing === null ? from.frames : countBelow(passing, from.frames);
	const listed = Math.max(placeOf(end), 0);
	const frameAt = (place: number): WireFrame | undefined =>
		frames[passing === null ? first + place : (passing[first + place] ?? -1)];
	const marks = marksOf(connection, listing).map(({ after, row }) => ({ place: placeOf(after), row }));
	const total = listed + marks.length;
	const rowAt = (number: number): FrameRow | undefined => {
		const before = marks.filter(({ place }, index) => place + index < number).length;
		const mark = marks[before];
		return mark !== undefined && mark.place + before === number ? mark.row : frameAt(number - before);
	};
	return {
		total,
		frames: listed,
		slice(start, stop) {
			const rows: FrameRow[] = [];
			for (let number = Math.max(start, 0); number < Math.min(stop, total); number++) {
				const row = rowAt(number);
				if (row !== undefined) rows.push(row);
			}
			return rows;
		},
		numberOf(row) {
			if ('frame' in row) {
				const place = placeOf(row.id);
				if (place >= listed || frameAt(place) !== row) return -1;
				return place + marks.filter((mark) => mark.place <= place).length;
			}
			const index = marks.findIndex((mark) => mark.row === row);
			const mark = marks[index];
			return mark === undefined ? -1 : mark.place + index;
		},
	};
}

interface Mark {
	/** How many frames stand before it. */
	readonly after: number;
	readonly row: WireViolation | LostMark;
}

function marksOf(connection: Source, { from, until, direction }: Listing): readonly Mark[] {
	const { frames, violations, lost } = connection;
	const marks: Mark[] = violations
		.slice(from.violations, until?.violations)
		.filter((violation) => direction === null || violation.direction === direction)
		.map((row) => ({ after: row.firstFrame === null ? framesUntil(frames, row.t) : row.firstFrame + 1, row }));
	for (const side of ['out', 'in'] as const) {
		const listed = direction === null || direction === side;
		if (!listed || lost[side] === 0 || from.lost[side] || until?.lost[side] === false) continue;
		marks.push({ after: lastFrameOf(connection, side) + 1, row: LOST[side] });
	}
	return marks.sort((one, other) => one.after - other.after);
}

/** How many frames had arrived by a time; frames are in order of time. */
const framesUntil = (frames: readonly WireFrame[], t: number): number =>
	partitionPoint(frames.length, (index) => (frames[index]?.t ?? Number.POSITIVE_INFINITY) <= t);

/** For each list of frames whose bytes were lost: the id of the last frame of a direction, looked for only once. */
const lastFrames = new WeakMap<readonly WireFrame[], Partial<Record<Direction, number>>>();

/** Decoding of a direction stops where its bytes are missing, so that its last frame stays the last. */
function lastFrameOf({ frames }: Source, direction: Direction): number {
	const known = lastFrames.get(frames) ?? {};
	lastFrames.set(frames, known);
	const id = known[direction] ?? frames.findLastIndex((wire) => wire.direction === direction);
	known[direction] = id;
	return id;
}
