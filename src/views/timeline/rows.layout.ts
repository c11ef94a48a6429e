import type { Moment } from '../../trace/moment.ts';
import { partitionPoint } from '../../trace/partition-point.ts';

/** How close together the moments stand. */
export interface Zoom {
	readonly id: 'compact' | 'normal' | 'scale' | 'fine';
	/** Height of a row, in pixels. */
	readonly row: number;
	/** Pixels for each millisecond between two moments; 0 where time takes no room. */
	readonly perMillisecond: number;
}

/** From the densest to the widest. */
export const ZOOMS: readonly Zoom[] = [
	{ id: 'compact', row: 20, perMillisecond: 0 },
	{ id: 'normal', row: 32, perMillisecond: 0 },
	{ id: 'scale', row: 32, perMillisecond: 1 },
	{ id: 'fine', row: 32, perMillisecond: 10 },
];

export const NORMAL_ZOOM = 1;

/** From here on, in ms, nothing having happened is drawn as a break with its length in words. */
export const BREAK = 100;

/** The most that a gap to scale takes, in pixels; a longer one is a break too. */
export const MAX_GAP = 160;

/** Time between two moments, as it is drawn above the second. */
interface Gap {
	/** In pixels. */
	readonly height: number;
	/** Milliseconds to be told in words; null where the gap speaks for itself. */
	readonly told: number | null;
}

const NO_GAP: Gap = { height: 0, told: null };

/**
 * @param elapsed milliseconds since the moment before; what is below 0, as clocks may differ, counts as 0
 */
export function gapOf(elapsed: number, { row, perMillisecond }: Zoom): Gap {
	if (elapsed <= 0) return NO_GAP;
	const room = Math.round(elapsed * perMillisecond);
	if (perMillisecond > 0 && room <= MAX_GAP) return room === 0 ? NO_GAP : { height: room, told: null };
	if (perMillisecond > 0) return { height: MAX_GAP, told: elapsed };
	return elapsed >= BREAK ? { height: row, told: elapsed } : NO_GAP;
}

/** The moments as a layout needs them. */
export interface RowSource {
	readonly count: number;
	at(position: number): Pick<Moment, 't'> | null;
}

/** Where each moment's row stands. It grows with the moments: what did not change is not computed again. */
export class Rows {
	readonly zoom: Zoom;
	readonly #source: RowSource;
	#tops = new Float64Array(256);
	#count = 0;

	constructor(source: RowSource, zoom: Zoom) {
		this.#source = source;
		this.zoom = zoom;
		this.update(0);
	}

	/** @param first the first position at which there is another moment than before */
	update(first: number): void {
		const { count } = this.#source;
		if (count > this.#tops.length) {
			const grown = new Float64Array(2 ** Math.ceil(Math.log2(count)));
			grown.set(this.#tops);
			this.#tops = grown;
		}
		for (let position = Math.min(first, this.#count); position < count; position++) {
			const before = position === 0 ? 0 : this.top(position - 1) + this.zoom.row;
			this.#tops[position] = before + this.gap(position).height;
		}
		this.#count = count;
	}

	get count(): number {
		return this.#count;
	}

	/** Height of all rows, in pixels. */
	get height(): number {
		return this.#count === 0 ? 0 : this.top(this.#count - 1) + this.zoom.row;
	}

	/** The row's upper edge, below the gap that precedes it. */
	top(position: number): number {
		return this.#tops[position] ?? 0;
	}

	/** Where the lines of a row meet the lifelines. */
	middle(position: number): number {
		return this.top(position) + this.zoom.row / 2;
	}

	/** Time that passed before a row. */
	gap(position: number): Gap {
		const now = this.#source.at(position);
		const before = position === 0 ? now : this.#source.at(position - 1);
		return gapOf((now?.t ?? 0) - (before?.t ?? 0), this.zoom);
	}

	/** @returns the row at a height, or the last one above it; 0 where there are none */
	at(y: number): number {
		return Math.max(0, partitionPoint(this.#count, (position) => this.top(position) <= y) - 1);
	}

	/**
	 * The rows to draw for a piece of the whole. In steps of several rows, so that scrolling a little changes nothing.
	 *
	 * @param top the upper edge of what is in sight
	 * @param height of what is in sight
	 */
	window(top: number, height: number): { readonly start: number; readonly end: number } {
		const start = Math.floor(Math.max(0, this.at(top) - OVERSCAN) / STEP) * STEP;
		const end = Math.ceil((this.at(top + height) + 1 + OVERSCAN) / STEP) * STEP;
		return { start: Math.min(start, this.#count), end: Math.min(end, this.#count) };
	}
}

/** Rows drawn beyond what is in sight, on each side. */
const OVERSCAN = 3;
const STEP = 4;
