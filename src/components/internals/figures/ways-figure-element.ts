import { RUN_OVER } from '../../../exercises/page-events.ts';
import { WAYS } from '../../../exercises/subjects/ways.ts';
import type { TraceModel } from '../../../trace/model.ts';
import { COLUMNS, wayBars } from './ways-figure.ts';

/** Draws the chart anew when its lab has run. Its parts: `WaysFigure.astro`. */
class WaysFigureElement extends HTMLElement {
	readonly #onRun = ({ target, detail }: CustomEvent<TraceModel>): void => {
		if (target instanceof HTMLElement && target.dataset.lab === this.dataset.for) this.#draw(detail);
	};

	connectedCallback(): void {
		document.addEventListener(RUN_OVER, this.#onRun);
	}

	disconnectedCallback(): void {
		document.removeEventListener(RUN_OVER, this.#onRun);
	}

	#draw(trace: TraceModel): void {
		const bars = wayBars(trace);
		for (const way of WAYS) {
			const part = this.querySelector(`[data-way="${way}"]`);
			for (const column of COLUMNS) {
				const cell = part?.querySelector(`[data-cell="${column}"]`);
				if (cell) cell.textContent = bars[way]?.cells[column] ?? '–';
			}
			for (const direction of ['out', 'in'] as const) {
				const bar = part?.querySelector<HTMLElement>(`[data-bar="${direction}"]`);
				bar?.style.setProperty('width', `${bars[way]?.widths[direction] ?? 0}%`);
			}
		}
		this.dataset.live = '';
		for (const from of this.querySelectorAll<HTMLElement>('[data-from]')) from.hidden = from.dataset.from !== 'run';
	}
}

customElements.define('wl-ways-figure', WaysFigureElement);
