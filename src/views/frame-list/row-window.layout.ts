/** Rows that are drawn above and below those in sight, so that scrolling finds them there. */
const MARGIN = 8;

/** The window begins and ends at multiples of this, so that not every pixel of scrolling draws anew. */
const BLOCK = 4;

/** Rows in sight before anything was measured: what the server draws. */
export const FIRST_SIGHT = 32;

/** What of a list is in sight, in rows. */
export interface Sight {
	/** The first row that is at least partly in sight. */
	readonly first: number;
	/** How many rows fit, partly seen ones included. */
	readonly count: number;
}

export interface RowWindow {
	readonly start: number;
	/** The first row after it. */
	readonly end: number;
}

/**
 * What is in sight of rows that are all of the same height.
 *
 * @param scrollTop px
 * @param height of the part in which rows are seen, in px
 * @param row the height of one, in px; must not be 0
 */
export function sightOf(scrollTop: number, height: number, row: number): Sight {
	return { first: Math.max(0, Math.floor(scrollTop / row)), count: Math.max(1, Math.ceil(height / row) + 1) };
}

/** @returns the rows that must be in the document */
export function windowOf(total: number, { first, count }: Sight): RowWindow {
	const top = Math.min(first, Math.max(0, total - count));
	const start = Math.floor(Math.max(0, top - MARGIN) / BLOCK) * BLOCK;
	const end = Math.ceil((top + count + MARGIN) / BLOCK) * BLOCK;
	return { start, end: Math.min(end, total) };
}

/**
 * @returns the rows that must be in the document while the list follows its end: no more, since each comes and goes. All of a short list,
 * whose height grows with its rows: what it has room for is known only when they are there.
 */
export function endWindow(total: number, count: number): RowWindow {
	return { start: total <= FIRST_SIGHT ? 0 : Math.max(0, total - count), end: total };
}

/**
 * Where to scroll so that a row is seen, moving as little as possible.
 *
 * @param number of the row
 * @param scrollTop present one, in px
 * @param height of the part in which rows are seen, in px
 * @param row the height of one, in px
 * @returns px; null when it is in sight already
 */
export function scrollTo(number: number, scrollTop: number, height: number, row: number): number | null {
	const top = number * row;
	if (top < scrollTop) return top;
	return top + row > scrollTop + height ? top + row - height : null;
}
