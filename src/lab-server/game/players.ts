import type { LabLimits } from '../limits.ts';
import { type Position, teamOf } from './rules.ts';

/** A step gives a player so much, and an input takes so much: clocks of clients may go a twentieth too fast. */
const GIVEN = 21;
const TAKEN = 20;

/** Ids have one byte. */
const IDS = Array.from({ length: 250 }, (_none, index) => index + 1);

/** Somebody who plays or has played in a room. */
export class Player {
	readonly id: number;
	readonly name: string;
	readonly secret: string | null;
	isHere = true;
	/** Where they were when they left. */
	place: Position | undefined = undefined;
	/** The number of the last input that was taken. */
	input = 0;
	/** Tiles that they have painted in this round. */
	painted = 0;
	/** The most that is given beforehand. */
	readonly #full: number;
	#credit: number;

	constructor(id: number, name: string | null, secret: string | null, limits: LabLimits) {
		this.#full = limits.gameInputBurst * TAKEN;
		this.#credit = this.#full;
		this.id = id;
		this.name = name ?? `Player ${id}`;
		this.secret = secret;
	}

	stepPasses(): void {
		this.#credit = Math.min(this.#full, this.#credit + GIVEN);
	}

	/** @returns whether this player may move once more now */
	mayMove(): boolean {
		if (this.#credit < TAKEN) return false;
		this.#credit -= TAKEN;
		return true;
	}
}

/** The players of one room: those who are here, and the last of those who can come back. */
export class Players {
	readonly #limits: LabLimits;
	/** In the order in which they came or left last. */
	readonly #players = new Set<Player>();

	constructor(limits: LabLimits) {
		this.#limits = limits;
	}

	[Symbol.iterator](): Iterator<Player> {
		return this.#players.values();
	}

	here(): readonly Player[] {
		return [...this.#players].filter(({ isHere }) => isHere);
	}

	/** @returns whom the secret belongs to, if that is known */
	known(secret: string | null): Player | null {
		return [...this.#players].find((player) => secret !== null && player.secret === secret) ?? null;
	}

	/** @returns a new one, in the team that has fewer */
	add(name: string | null, secret: string | null): Player {
		const here = this.here().map(({ id }) => teamOf(id));
		const team = here.filter((other) => other === 1).length > here.length / 2 ? 2 : 1;
		const taken = new Set([...this.#players].map(({ id }) => id));
		const id = IDS.find((free) => teamOf(free) === team && !taken.has(free)) ?? 0;
		const player = new Player(id, name, secret, this.#limits);
		this.#players.add(player);
		this.#forget();
		return player;
	}

	comesBack(player: Player): void {
		player.isHere = true;
	}

	leaves(player: Player, place: Position | null): void {
		player.isHere = false;
		player.place = place ?? undefined;
		this.#players.delete(player);
		if (player.secret !== null) this.#players.add(player);
	}

	#forget(): void {
		const oldest = [...this.#players].find(({ isHere }) => !isHere);
		if (oldest !== undefined && this.#players.size > this.#limits.gameKnown) this.#players.delete(oldest);
	}
}
