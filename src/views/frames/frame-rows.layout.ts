import type { Connection, WireFrame, WireViolation } from '../../trace/connection.ts';
import type { Direction } from '../../trace/events.ts';

/** Rows that are in the document at a time. */
export const WINDOW = 200;

/** Rows by which the window moves. */
export const STEP = 100;

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

/** The rows of one connection; a function of the connection, read a window at a time. */
export interface FrameRows {
	readonly total: number;
	/** The rows from `start` up to but not including `end`. */
	slice(start: number, end: number): readonly FrameRow[];
	/** The number of a row; -1 for a row of another connection. */
	numberOf(row: FrameRow): number;
}

type Source = Pick<Connection, 'frames' | 'violations' | 'lost'>;

/**
 * Puts violations and lost bytes between the frames where they happened. Costs O(log n) for n frames, and O(n) only
 * where bytes were lost.
 */
export function frameRows(connection: Source): FrameRows {
	const { frames } = connection;
	const marks = marksOf(connection);
	const total = frames.length + marks.length;
	const rowAt = (row: number): FrameRow | undefined => {
		const before = marks.filter((mark, index) => mark.after + index < row).length;
		const mark = marks[before];
		return mark !== undefined && mark.after + before === row ? mark.row : frames[row - before];
	};
	return {
		total,
		slice(start, end) {
			const rows: FrameRow[] = [];
			for (let row = Math.max(start, 0); row < Math.min(end, total); row++) {
				const found = rowAt(row);
				if (found !== undefined) rows.push(found);
			}
			return rows;
		},
		numberOf(row) {
			if ('frame' in row)
				return frames[row.id] === row ? row.id + marks.filter((mark) => mark.after <= row.id).length : -1;
			const index = marks.findIndex((mark) => mark.row === row);
			const mark = marks[index];
			return mark === undefined ? -1 : mark.after + index;
		},
	};
}

interface Mark {
	/** How many frames stand before it. */
	readonly after: number;
	readonly row: WireViolation | LostMark;
}

function marksOf({ frames, violations, lost }: Source): readonly Mark[] {
	const marks: Mark[] = violations.map((row) => ({
		after: framesUntil(frames, row.t),
		row,
	}));
	for (const direction of ['out', 'in'] as const) {
		if (lost[direction] === 0) continue;
		// Decoding of a direction stops where its bytes are missing: behind its last frame.
		const after = frames.findLastIndex((wire) => wire.direction === direction) + 1;
		marks.push({ after, row: LOST[direction] });
	}
	return marks.sort((one, other) => one.after - other.after);
}

/** How many frames had arrived by a time; frames are in order of time. */
function framesUntil(frames: readonly WireFrame[], t: number): number {
	let low = 0;
	let high = frames.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((frames[middle]?.t ?? Number.POSITIVE_INFINITY) <= t) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Which rows to show: those from `first`, or the last ones if it is null. */
export function windowOf(total: number, first: number | null): { readonly start: number; readonly end: number } {
	const latest = Math.max(total - WINDOW, 0);
	const start = first === null ? latest : Math.min(Math.max(first, 0), latest);
	return { start, end: Math.min(start + WINDOW, total) };
}

/** Where the window must begin so that a row is in it; `null` stands for the last rows and stays so if it can. */
export function windowAround(row: number, total: number, first: number | null): number | null {
	const { start, end } = windowOf(total, first);
	if (row >= start && row < end) return first;
	const moved = Math.max(row - STEP, 0);
	return moved >= total - WINDOW ? null : moved;
}
