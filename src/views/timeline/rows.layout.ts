import type { Moment } from '../../trace/moment.ts';
import { partitionPoint } from '../../trace/partition-point.ts';
import { type Gap, gapOf, type Zoom } from './zoom.ts';

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
