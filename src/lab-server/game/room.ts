import type { Cancel, Host, Surroundings } from '../host.ts';
import type { LabLimits } from '../limits.ts';
import { type GameClientMessage, type News, type Reason, withInput, write, writeState } from './messages.ts';
import { type Player, Players } from './players.ts';
import { FLOOR, STEP } from './rules.ts';
import { type Move, World } from './world.ts';

/** Steps from one state to the next, and from one list of scores to the next. */
const STATE_STEPS = 2;
const SCORE_STEPS = 40;

/** How the room reaches somebody. */
export interface Line {
	news(text: string): void;
	state(bytes: Uint8Array): void;
	/** Whether what was said before still waits: then a state is left out, and the next one says it all. */
	isSlow(): boolean;
	/** Somebody with the same secret has come. */
	replaced(): void;
}

/** Somebody who is in the room now. */
export interface GameSeat {
	/** null of who only watches. */
	readonly player: Player | null;
	readonly line: Line;
	/** The step that they are up to date with; null at first. */
	told: number | null;
}

/** One world and who is in it. Its time stands still while nobody is. */
export class GameRoom {
	readonly #host: Host;
	readonly #limits: LabLimits;
	readonly #world = new World();
	readonly #players: Players;
	readonly #seats = new Set<GameSeat>();
	#moves: Move[] = [];
	#round: News & { readonly type: 'round' };
	#due = 0;
	#stop: Cancel = () => {};

	constructor({ host, limits }: Surroundings) {
		this.#host = host;
		this.#limits = limits;
		this.#players = new Players(limits);
		this.#round = { type: 'round', round: 1, ends: limits.gameRound, last: null };
	}

	get size(): number {
		return this.#seats.size;
	}

	/** @returns whether there is a place for who has that secret, and wants to watch or to play */
	takes(secret: string | null, watches: boolean): boolean {
		const players = this.#players.here().length;
		if (watches) return this.size - players < this.#limits.gameWatchers;
		return players < this.#limits.gamePlayers || this.#players.known(secret)?.isHere === true;
	}

	/** @param room what it is called @param name null for one that the room gives */
	enter(room: string, who: { name: string | null; secret: string | null; watches: boolean }, line: Line): GameSeat {
		const player = who.watches ? null : this.#seatPlayer(who.name, who.secret);
		const seat: GameSeat = { player, line, told: null };
		this.#seats.add(seat);
		const people = this.#players.here().map(({ id, name }) => ({ id, name }));
		const { columns, rows, tile } = FLOOR;
		const [you, input] = [player?.id ?? null, player?.input ?? 0];
		line.news(write({ type: 'welcome', room, you, input, step: STEP, columns, rows, tile, people }));
		line.news(write(this.#round));
		if (this.size === 1) this.#start();
		return seat;
	}

	leave(seat: GameSeat): void {
		if (!this.#seats.delete(seat)) return;
		if (seat.player !== null) {
			const { id } = seat.player;
			this.#players.leaves(seat.player, this.#world.placeOf(id));
			this.#world.leave(id);
			this.#tell({ type: 'left', id });
		}
		if (this.size === 0) this.#stop();
	}

	/** @returns why the input does not count; null where it does, and where it did already */
	input({ player }: GameSeat, { id, number, keys }: GameClientMessage & { readonly type: 'input' }): Reason | null {
		if (player === null) return 'watching';
		if (id !== player.id) return 'not you';
		if (number > player.input + 1) return 'future';
		if (number <= player.input) return null;
		player.input = number;
		if (!player.mayMove()) return 'speed';
		this.#moves.push({ id, keys });
		return null;
	}

	#seatPlayer(name: string | null, secret: string | null): Player {
		const known = this.#players.known(secret);
		const before = [...this.#seats].find(({ player }) => player !== null && player === known);
		if (before !== undefined) {
			this.leave(before);
			before.line.replaced();
		}
		const player = known ?? this.#players.add(name, secret);
		if (known !== null) this.#players.comesBack(known);
		this.#world.enter(player.id, player.place);
		this.#tell({ type: 'joined', person: { id: player.id, name: player.name } });
		return player;
	}

	#start(): void {
		this.#stop();
		this.#due = this.#host.now();
		this.#wait();
	}

	#wait(): void {
		const now = this.#host.now();
		// Steps that were slept through are not made up for.
		this.#due = (this.#due + STEP < now ? now : this.#due) + STEP;
		this.#stop = this.#host.wait(this.#due - now, () => {
			this.#advance();
			if (this.size > 0) this.#wait();
		});
	}

	#advance(): void {
		const painted = this.#world.advance(this.#moves);
		this.#moves = [];
		for (const player of this.#players) {
			player.stepPasses();
			player.painted += painted.filter((id) => id === player.id).length;
		}
		const { step } = this.#world;
		if (step === this.#round.ends) this.#nextRound(step);
		if (step % STATE_STEPS === 0) this.#tellState(step);
		if (step % SCORE_STEPS === 0) {
			this.#tell({ type: 'scores', scores: this.#players.here().map(({ id, painted }) => [id, painted] as const) });
		}
	}

	#nextRound(step: number): void {
		const { round } = this.#round;
		const last = this.#world.tilesOfTeams();
		this.#round = { type: 'round', round: round + 1, ends: step + this.#limits.gameRound, last };
		this.#world.wipe();
		for (const player of this.#players) player.painted = 0;
		this.#tell(this.#round);
	}

	#tellState(step: number): void {
		const states = new Map<number | null, Uint8Array>();
		for (const seat of this.#seats) {
			if (seat.line.isSlow()) continue;
			const bytes = states.get(seat.told) ?? writeState(this.#world, seat.told);
			states.set(seat.told, bytes);
			seat.line.state(withInput(bytes, seat.player?.input ?? 0));
			seat.told = step;
		}
	}

	#tell(news: News): void {
		const text = write(news);
		for (const { line } of this.#seats) line.news(text);
	}
}
