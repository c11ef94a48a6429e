import { entrance, moved, type Paint, type Position, TILES, teamOf, tileAt } from './rules.ts';

/** A player, or where one was. */
export interface Slot {
	readonly id: number;
	/** null of one who has left. */
	readonly place: Position | null;
	/** The step in which that became so. */
	readonly since: number;
}

/** Keys of one step of a player, in the order in which they are to count. */
export interface Move {
	readonly id: number;
	readonly keys: number;
}

/**
 * Who is where, and what is painted. It knows neither time nor chance: the same moves in the same steps make the same world.
 * Of everything it is kept since which step it is so; what changed behind any step follows from that.
 */
export class World {
	readonly #slots = new Map<number, Slot>();
	readonly #paints: Paint[] = new Array<Paint>(TILES).fill(0);
	readonly #since: number[] = new Array<number>(TILES).fill(0);
	#step = 0;

	/** How many steps have been made. What comes between two of them counts for the next. */
	get step(): number {
		return this.#step;
	}

	placeOf(id: number): Position | null {
		return this.#slots.get(id)?.place ?? null;
	}

	/** @param place where this player was when they left, if they come back */
	enter(id: number, place: Position = entrance(id)): void {
		this.#slots.set(id, { id, place, since: this.#step + 1 });
	}

	leave(id: number): void {
		if (this.placeOf(id) !== null) this.#slots.set(id, { id, place: null, since: this.#step + 1 });
	}

	/** @returns the players whose move painted a tile, once for each */
	advance(moves: readonly Move[]): readonly number[] {
		this.#step += 1;
		return moves.filter(({ id, keys }) => this.#move(id, keys)).map(({ id }) => id);
	}

	/** Takes all paint away. */
	wipe(): void {
		for (let tile = 0; tile < TILES; tile += 1) this.#paint(tile, 0, this.#step + 1);
	}

	/** @returns the players and tiles that have changed behind that step, those who left included */
	changesSince(step: number): { readonly slots: readonly Slot[]; readonly tiles: readonly number[] } {
		return {
			slots: [...this.#slots.values()].filter(({ since }) => since > step),
			tiles: this.#since.flatMap((since, tile) => (since > step ? [tile] : [])),
		};
	}

	players(): readonly Slot[] {
		return [...this.#slots.values()].filter(({ place }) => place !== null);
	}

	paintOf(tile: number): Paint {
		return this.#paints[tile] ?? 0;
	}

	/** @returns how many tiles each team has */
	tilesOfTeams(): readonly [number, number] {
		const count = (team: Paint) => this.#paints.filter((paint) => paint === team).length;
		return [count(1), count(2)];
	}

	#move(id: number, keys: number): boolean {
		const place = this.placeOf(id);
		if (place === null) return false;
		const team = teamOf(id);
		const next = moved(place, keys, team, (tile) => this.paintOf(tile));
		if (next.x !== place.x || next.y !== place.y) this.#slots.set(id, { id, place: next, since: this.#step });
		return this.#paint(tileAt(next), team, this.#step);
	}

	#paint(tile: number, paint: Paint, step: number): boolean {
		if (this.paintOf(tile) === paint) return false;
		this.#paints[tile] = paint;
		this.#since[tile] = step;
		return true;
	}
}
