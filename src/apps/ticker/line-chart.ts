import { drawLine } from './chart.ts';
import type { Recent } from './recent.ts';

/** A canvas that is as fine as the screen, and has the colour of its text. */
export class LineChart {
	readonly #canvas: HTMLCanvasElement;
	readonly #context: CanvasRenderingContext2D | null;
	#colour = '';

	constructor(canvas: HTMLCanvasElement) {
		this.#canvas = canvas;
		this.#context = canvas.getContext('2d');
		this.look();
	}

	look(): void {
		const { clientWidth, clientHeight } = this.#canvas;
		const width = Math.round(clientWidth * devicePixelRatio);
		const height = Math.round(clientHeight * devicePixelRatio);
		this.#colour = getComputedStyle(this.#canvas).color;
		// To set it, even to the same, empties the canvas.
		if (width === this.#canvas.width && height === this.#canvas.height) return;
		this.#canvas.width = width;
		this.#canvas.height = height;
	}

	draw(recent: Recent): void {
		if (this.#context === null) return;
		const { width, height } = this.#canvas;
		this.#context.lineWidth = 1.5 * devicePixelRatio;
		drawLine(this.#context, recent, { width, height, inset: 2 * devicePixelRatio }, this.#colour);
	}

	clear(): void {
		this.#context?.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
	}
}
