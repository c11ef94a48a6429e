import type { Position } from '../../lab-server/game/rules.ts';
import { type Colours, draw, HEIGHT, type Picture, WIDTH } from './draw.ts';
import type { WorldSeen } from './world-seen.ts';

/** The canvas: as sharp as the screen, in the colours of the page, light or dark. */
export class Screen {
	readonly #canvas: HTMLCanvasElement;
	#colours: Colours;
	/** The height of names, in units of the world. */
	#letters = 11;

	constructor(canvas: HTMLCanvasElement) {
		this.#canvas = canvas;
		this.#colours = coloursOf(canvas);
		const look = () => {
			this.#colours = coloursOf(canvas);
		};
		// Starlight says by an attribute which scheme was chosen.
		new MutationObserver(look).observe(document.documentElement, { attributeFilter: ['data-theme'] });
		matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look);
		new ResizeObserver(() => this.#fit()).observe(canvas);
	}

	draw(world: WorldSeen, picture: Picture): void {
		const context = this.#canvas.getContext('2d');
		if (context === null) return;
		const scale = this.#canvas.width / WIDTH;
		context.setTransform(scale, 0, 0, scale, 0, 0);
		draw(context, world, picture, this.#colours, this.#letters);
	}

	/** @returns what lies there on the floor */
	placeAt({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>): Position {
		const { left, top, width, height } = this.#canvas.getBoundingClientRect();
		return { x: ((clientX - left) / width) * WIDTH, y: ((clientY - top) / height) * HEIGHT };
	}

	#fit(): void {
		const width = Math.round(this.#canvas.clientWidth * devicePixelRatio);
		if (width === 0) return;
		// As large on a phone as on a projector, to those before it: the words around it set the measure.
		this.#letters =
			(0.75 * Number.parseFloat(getComputedStyle(this.#canvas).fontSize) * WIDTH) / this.#canvas.clientWidth;
		if (width === this.#canvas.width) return;
		this.#canvas.width = width;
		this.#canvas.height = Math.round((width * HEIGHT) / WIDTH);
	}
}

function coloursOf(element: Element): Colours {
	const style = getComputedStyle(element);
	const colour = (name: string) => style.getPropertyValue(`--game-${name}`).trim();
	return {
		floor: colour('floor'),
		line: colour('line'),
		text: colour('text'),
		paints: [colour('paint-1'), colour('paint-2')],
		players: [colour('player-1'), colour('player-2')],
	};
}
