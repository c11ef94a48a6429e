import type { Shell } from '../shell/shell.ts';
import { LineChart, span } from './chart.ts';
import type { Row } from './price-table.ts';

/** @param cents a price or a change */
export const inUnits = (cents: number): string => (cents / 100).toFixed(2);

const signed = (cents: number): string =>
	cents > 0 ? `▲ ${inUnits(cents)}` : cents < 0 ? `▼ ${inUnits(-cents)}` : '—';

interface Line {
	readonly element: HTMLElement;
	readonly price: HTMLElement;
	readonly change: HTMLElement;
	readonly chart: LineChart;
}

/** The table of prices, and the large chart of one of them. */
export class Board {
	readonly #lines = new Map<string, Line>();
	readonly #large: LineChart;
	readonly #largeName: HTMLElement;
	readonly #largeSpan: HTMLElement;
	#chosen = '';
	#shown: Row | null = null;

	constructor(shell: Shell) {
		this.#large = new LineChart(shell.part('chart', HTMLCanvasElement));
		this.#largeName = shell.part('chart-name');
		this.#largeSpan = shell.part('chart-span');
		for (const element of shell.root.querySelectorAll<HTMLElement>('[data-symbol]')) {
			const cell = (name: string): HTMLElement => element.querySelector(`[data-cell="${name}"]`) ?? element;
			const canvas = element.querySelector('canvas');
			if (canvas === null) continue;
			const line = { element, price: cell('price'), change: cell('change'), chart: new LineChart(canvas) };
			this.#lines.set(element.dataset['symbol'] ?? '', line);
		}
	}

	draw(row: Row): void {
		const line = this.#lines.get(row.symbol);
		if (line === undefined) return;
		const change = row.price - row.first;
		line.price.textContent = inUnits(row.price);
		line.change.textContent = signed(change);
		mark(line.element, change > 0 ? 'up' : change < 0 ? 'down' : '', row.certain);
		line.chart.draw(row.recent);
		if (row.symbol === this.#chosen) this.#drawLarge(row);
	}

	clear(symbol: string): void {
		const line = this.#lines.get(symbol);
		if (line === undefined) return;
		line.price.textContent = '';
		line.change.textContent = '';
		mark(line.element, '', true);
		line.chart.clear();
	}

	/** Shows that symbol in the large chart, from now on. */
	choose(symbol: string, row: Row | undefined): void {
		this.#chosen = symbol;
		this.#shown = null;
		this.#largeName.textContent = symbol;
		this.#largeSpan.textContent = '';
		this.#large.clear();
		if (row !== undefined) this.#drawLarge(row);
	}

	/** Colours and sizes may have changed: they are looked up, once in a while, and not for each drawing. */
	look(): void {
		this.#large.look();
		for (const { chart } of this.#lines.values()) chart.look();
		if (this.#shown !== null) this.#drawLarge(this.#shown);
	}

	#drawLarge(row: Row): void {
		this.#shown = row;
		const { low, high } = span(row.recent);
		this.#largeName.textContent = `${row.symbol} ${inUnits(row.price)}`;
		this.#largeSpan.textContent = `${inUnits(low)} – ${inUnits(high)}`;
		this.#large.draw(row.recent);
	}
}

/** To set what is set already costs the page a look at its styles. */
function mark(element: HTMLElement, moved: string, certain: boolean): void {
	if (element.dataset['moved'] !== moved) element.dataset['moved'] = moved;
	if (element.hasAttribute('data-uncertain') === certain) element.toggleAttribute('data-uncertain', !certain);
}
