/** The floor, in tiles; a tile is so many units wide, and places are counted in units. */
export const FLOOR = { columns: 40, rows: 24, tile: 16 } as const;

export const TILES = FLOOR.columns * FLOOR.rows;

/** Time passes in steps of so many ms; an input moves its player for one step. */
export const STEP = 50;

/** Bits of an input: which keys are held. */
export const KEYS = { left: 1, right: 2, up: 4, down: 8 } as const;

/** What the sum of these bits stays below. */
export const ALL_KEYS = 16;

/** Units in one step: along one axis, and along each of two. Paint of the other team is walked into at half the speed. */
const STRIDES = { clear: [8, 6], sticky: [4, 3] } as const;

export interface Position {
	readonly x: number;
	readonly y: number;
}

export type Team = 1 | 2;

/** What a tile can be: without paint, or painted by a team. */
export type Paint = 0 | Team;

/** @param id of a player: odd ones are team 1 */
export const teamOf = (id: number): Team => (id % 2 === 1 ? 1 : 2);

/** @returns the number of the tile that lies there: row by row, from the upper left corner */
export const tileAt = ({ x, y }: Position): number =>
	Math.floor(y / FLOOR.tile) * FLOOR.columns + Math.floor(x / FLOOR.tile);

/** Where somebody comes in: team 1 left of the middle, team 2 right of it, facing each other. */
export function entrance(id: number): Position {
	const column = teamOf(id) === 1 ? 14 : 25;
	// 5 and the number of rows have no common divisor: rows repeat only when all were taken.
	const row = (11 + 5 * Math.floor((id - 1) / 2)) % FLOOR.rows;
	return { x: (column + 0.5) * FLOOR.tile, y: (row + 0.5) * FLOOR.tile };
}

/**
 * One step of one player: whole numbers, so that everybody who counts comes to the same place.
 *
 * @param keys that are held
 * @param paintOf a tile
 */
export function moved(place: Position, keys: number, team: Team, paintOf: (tile: number) => Paint): Position {
	const right = held(keys, KEYS.right) - held(keys, KEYS.left);
	const down = held(keys, KEYS.down) - held(keys, KEYS.up);
	const axes = right !== 0 && down !== 0 ? 1 : 0;
	const by = (stride: number): Position => ({
		x: within(place.x + right * stride, FLOOR.columns * FLOOR.tile),
		y: within(place.y + down * stride, FLOOR.rows * FLOOR.tile),
	});
	const there = by(STRIDES.clear[axes]);
	const paint = paintOf(tileAt(there));
	return paint === 0 || paint === team ? there : by(STRIDES.sticky[axes]);
}

const held = (keys: number, key: number): number => ((keys & key) === 0 ? 0 : 1);

const within = (value: number, end: number): number => Math.max(0, Math.min(end - 1, value));
