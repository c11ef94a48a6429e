import { type Paint, type Position, TILES, teamOf } from '../../lab-server/game/rules.ts';
import { Prediction } from './prediction.ts';
import type { StateSeen } from './state-seen.ts';
import { StepClock, Track } from './track.ts';

/** What a class switches on and off to see what it does. */
export interface Switches {
	readonly prediction: boolean;
	readonly reconciliation: boolean;
	readonly interpolation: boolean;
}

/** A player, as drawn now. */
export interface Drawn {
	readonly id: number;
	readonly place: Position;
}

/** The world as this page knows it, and as it draws it: pure but for what is told to it. */
export class WorldSeen {
	readonly #paints: Paint[] = new Array<Paint>(TILES).fill(0);
	readonly #tracks = new Map<number, Track>();
	readonly #clock = new StepClock();
	#prediction: Prediction | null = null;
	#id: number | null = null;
	#input = 0;
	#step = 0;
	/** When the last input was made. */
	#moved = 0;
	switches: Switches = { prediction: true, reconciliation: true, interpolation: true };
	/** How often the server has put our player elsewhere than predicted. */
	corrections = 0;

	/** @param input the number of the last input that the server knows */
	welcome(id: number | null, input: number): void {
		this.#id = id;
		this.#input = input;
		this.#prediction = null;
		this.#tracks.clear();
	}

	get step(): number {
		return this.#step;
	}

	/** How many inputs no state has had in it yet. */
	get waiting(): number {
		return this.#prediction?.waiting ?? 0;
	}

	/** @param now ms */
	state(state: StateSeen, now: number): void {
		const here = new Set(state.players.map(({ id }) => id));
		for (const id of this.#tracks.keys()) if (state.isAll && !here.has(id)) this.#tracks.delete(id);
		for (const { id, place } of state.players) {
			if (place === null) this.#tracks.delete(id);
			else {
				const track = this.#tracks.get(id) ?? new Track();
				this.#tracks.set(id, track);
				track.push(state.step, place, this.#step);
			}
		}
		for (const [tile, paint] of state.tiles) this.#paints[tile] = paint;
		this.#step = state.step;
		this.#clock.heard(state.step, now);
		this.#correct(state.input);
	}

	/** @returns the number to send the input with; null while we are nowhere */
	input(keys: number, now: number): number | null {
		this.#moved = now;
		return this.#prediction?.input(keys, (tile) => this.#paints[tile] ?? 0) ?? null;
	}

	paintOf(tile: number): Paint {
		const own = this.#id;
		if (own !== null && this.switches.prediction && this.#prediction?.painted.has(tile)) return teamOf(own);
		return this.#paints[tile] ?? 0;
	}

	/** @returns how many tiles each team has */
	tilesOfTeams(): readonly [number, number] {
		const count = (team: Paint) => this.#paints.filter((paint) => paint === team).length;
		return [count(1), count(2)];
	}

	/** Where the server says that our player is. */
	get ownOnServer(): Position | null {
		return this.#id === null ? null : (this.#tracks.get(this.#id)?.last ?? null);
	}

	/** @param now ms @param inputEvery ms from one input to the next @returns everybody, where they are to be drawn */
	drawn(now: number, inputEvery: number): readonly Drawn[] {
		const step = this.#clock.stepAt(now);
		const { prediction, interpolation } = this.switches;
		return [...this.#tracks].flatMap(([id, track]) => {
			const place =
				id === this.#id && prediction ? this.#ownAt(now, inputEvery) : interpolation ? track.at(step) : track.last;
			return place === null ? [] : [{ id, place }];
		});
	}

	#ownAt(now: number, inputEvery: number): Position | null {
		if (this.#prediction === null) return null;
		const { before, place } = this.#prediction;
		const part = Math.min(1, (now - this.#moved) / inputEvery);
		return { x: before.x + (place.x - before.x) * part, y: before.y + (place.y - before.y) * part };
	}

	#correct(input: number): void {
		const place = this.ownOnServer;
		if (place === null || this.#id === null) return;
		this.#prediction ??= new Prediction(this.#id, place, Math.max(input, this.#input));
		this.#prediction.acknowledge(input);
		if (!this.switches.reconciliation) return;
		if (this.#prediction.reconcile(place, (tile) => this.#paints[tile] ?? 0) > 0) this.corrections += 1;
	}
}
