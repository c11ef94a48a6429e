import { KEPT, type Recent } from './recent.ts';

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

/** A chart that has just begun has room for so many. */
const FEWEST = 60;

/** Where a chart's line goes, in pixels. */
export interface Box {
	readonly width: number;
	readonly height: number;
	/** Room above and below the line. */
	readonly inset: number;
}

/** The lowest and the highest of some prices. */
export function span(recent: Recent): { readonly low: number; readonly high: number } {
	let low = Number.POSITIVE_INFINITY;
	let high = Number.NEGATIVE_INFINITY;
	for (let index = 0; index < recent.count; index += 1) {
		low = Math.min(low, recent.at(index));
		high = Math.max(high, recent.at(index));
	}
	return { low, high };
}

/**
 * @param points written to, x and y by turns: it is made once and used for each drawing
 * @returns how many numbers were written. The newest price is at the right edge; a price that never changes is in the middle
 */
export function layOut(recent: Recent, { width, height, inset }: Box, points: Float32Array): number {
	const { low, high } = span(recent);
	const step = width / (Math.max(recent.count, FEWEST) - 1);
	const scale = high > low ? (height - 2 * inset) / (high - low) : 0;
	const base = high > low ? height - inset : height / 2;
	const left = width - (recent.count - 1) * step;
	for (let index = 0; index < recent.count; index += 1) {
		points[2 * index] = left + index * step;
		points[2 * index + 1] = base - (recent.at(index) - low) * scale;
	}
	return 2 * recent.count;
}

const POINTS = new Float32Array(2 * KEPT);

/** Draws the last prices as a line, over what was drawn before. */
function drawLine(context: CanvasRenderingContext2D, recent: Recent, box: Box, colour: string): void {
	const end = layOut(recent, box, POINTS);
	context.clearRect(0, 0, box.width, box.height);
	context.beginPath();
	for (let index = 0; index < end; index += 2) context.lineTo(POINTS[index] ?? 0, POINTS[index + 1] ?? 0);
	context.strokeStyle = colour;
	context.stroke();
}
