import { FLOOR, type Position, teamOf } from '../../lab-server/game/rules.ts';
import type { Drawn, WorldSeen } from './world-seen.ts';

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

/** The colours of the page, as its style says them: they differ in light and dark. */
interface Colours {
	readonly floor: string;
	readonly line: string;
	readonly text: string;
	/** Of the teams: paint, and players. */
	readonly paints: readonly [string, string];
	readonly players: readonly [string, string];
}

/** What is drawn beside the world. */
interface Picture {
	readonly players: readonly Drawn[];
	/** Our own player, who gets a ring. */
	readonly own: number | null;
	/** Where the server says that our player is, if that is to be seen. */
	readonly server: Position | null;
	readonly nameOf: (id: number) => string | null;
}

const WIDTH = FLOOR.columns * FLOOR.tile;
const HEIGHT = FLOOR.rows * FLOOR.tile;

const RADIUS = 7;

/**
 * Draws the world in units: the caller has scaled the context. Team 2 is also told by stripes and corners, not by colour alone.
 *
 * @param letters the height of names
 */
function draw(
	context: CanvasRenderingContext2D,
	world: WorldSeen,
	picture: Picture,
	colours: Colours,
	letters: number,
): void {
	context.fillStyle = colours.floor;
	context.fillRect(0, 0, WIDTH, HEIGHT);
	for (let tile = 0; tile < FLOOR.columns * FLOOR.rows; tile += 1) drawTile(context, world, tile, colours);
	if (picture.server !== null) ring(context, picture.server, colours.text, true);
	for (const player of picture.players) drawPlayer(context, player, colours);
	const own = picture.players.find(({ id }) => id === picture.own);
	if (own !== undefined) ring(context, own.place, colours.text, false);
	drawNames(context, picture, colours, letters);
}

function drawTile(context: CanvasRenderingContext2D, world: WorldSeen, tile: number, colours: Colours): void {
	const paint = world.paintOf(tile);
	if (paint === 0) return;
	const x = (tile % FLOOR.columns) * FLOOR.tile;
	const y = Math.floor(tile / FLOOR.columns) * FLOOR.tile;
	context.fillStyle = colours.paints[paint - 1] ?? colours.line;
	context.fillRect(x, y, FLOOR.tile, FLOOR.tile);
	if (paint === 1) return;
	context.fillStyle = colours.floor;
	for (const stripe of [3, 11]) context.fillRect(x, y + stripe, FLOOR.tile, 1.5);
}

function drawPlayer(context: CanvasRenderingContext2D, { id, place }: Drawn, colours: Colours): void {
	const team = teamOf(id);
	context.fillStyle = colours.players[team - 1] ?? colours.text;
	context.strokeStyle = colours.floor;
	context.lineWidth = 1.5;
	context.beginPath();
	if (team === 1) context.arc(place.x, place.y, RADIUS, 0, Math.PI * 2);
	else context.rect(place.x - RADIUS + 1, place.y - RADIUS + 1, RADIUS * 2 - 2, RADIUS * 2 - 2);
	context.fill();
	context.stroke();
}

function ring(context: CanvasRenderingContext2D, { x, y }: Position, colour: string, isDashed: boolean): void {
	context.strokeStyle = colour;
	context.lineWidth = 2;
	context.setLineDash(isDashed ? [4, 3] : []);
	context.beginPath();
	context.arc(x, y, RADIUS + 4, 0, Math.PI * 2);
	context.stroke();
	context.setLineDash([]);
}

function drawNames(
	context: CanvasRenderingContext2D,
	{ players, nameOf }: Picture,
	colours: Colours,
	letters: number,
): void {
	context.font = `${letters}px system-ui, sans-serif`;
	context.textAlign = 'center';
	context.lineWidth = 3;
	context.strokeStyle = colours.floor;
	context.fillStyle = colours.text;
	for (const { id, place } of players) {
		const name = nameOf(id);
		if (name === null) continue;
		const half = Math.min(WIDTH / 2, context.measureText(name).width / 2 + 3);
		const x = Math.max(half, Math.min(WIDTH - half, place.x));
		const y = place.y < letters + RADIUS + 6 ? place.y + letters + RADIUS + 4 : place.y - RADIUS - 6;
		context.strokeText(name, x, y);
		context.fillText(name, x, y);
	}
}
