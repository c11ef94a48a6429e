import { moved, type Paint, type Position, type Team, teamOf, tileAt } from '../../lab-server/game/rules.ts';

/** What is painted, as far as is known. */
export type PaintOf = (tile: number) => Paint;

/** Where our own player will be once the server has dealt with all that we have sent. */
export class Prediction {
	readonly #team: Team;
	/** Inputs that were sent and that no state has had in it. */
	#waiting: { readonly number: number; readonly keys: number }[] = [];
	/** Tiles that those will have painted. */
	readonly #painted = new Set<number>();
	#place: Position;
	#before: Position;
	#number: number;

	/** @param number of the last input that the server knows */
	constructor(id: number, place: Position, number: number) {
		this.#team = teamOf(id);
		this.#place = place;
		this.#before = place;
		this.#number = number;
	}

	get place(): Position {
		return this.#place;
	}

	/** Where it was one input ago, to be drawn in between. */
	get before(): Position {
		return this.#before;
	}

	get waiting(): number {
		return this.#waiting.length;
	}

	get painted(): ReadonlySet<number> {
		return this.#painted;
	}

	/** Goes at once where the server will let us go, if nothing comes between. @returns the number to send the input with */
	input(keys: number, paintOf: PaintOf): number {
		this.#number += 1;
		this.#waiting.push({ number: this.#number, keys });
		this.#move(keys, paintOf);
		return this.#number;
	}

	/** What the server has dealt with needs no prediction any more. */
	acknowledge(input: number): void {
		this.#waiting = this.#waiting.filter(({ number }) => number > input);
	}

	/**
	 * Starts at the server's place, and goes once more through what it has not dealt with.
	 *
	 * @returns by how many units the prediction was wrong
	 */
	reconcile(place: Position, paintOf: PaintOf): number {
		const predicted = this.#place;
		this.#place = place;
		this.#painted.clear();
		for (const { keys } of this.#waiting) this.#move(keys, paintOf);
		const error = Math.hypot(this.#place.x - predicted.x, this.#place.y - predicted.y);
		if (error > 0) this.#before = this.#place;
		return error;
	}

	#move(keys: number, paintOf: PaintOf): void {
		this.#before = this.#place;
		this.#place = moved(this.#place, keys, this.#team, (tile) =>
			this.#painted.has(tile) ? this.#team : paintOf(tile),
		);
		this.#painted.add(tileAt(this.#place));
	}
}
