import type { News } from '../../lab-server/game/messages.ts';
import { FLOOR, teamOf, tileAt } from '../../lab-server/game/rules.ts';
import { readState } from './state-seen.ts';
import { WorldSeen } from './world-seen.ts';

/** @returns the seven bytes that say which keys are held in one step */
export function inputBytes(id: number, number: number, keys: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(7);
	const view = new DataView(bytes.buffer);
	view.setUint8(0, 1);
	view.setUint8(1, id);
	view.setUint32(2, number);
	view.setUint8(6, keys);
	return bytes;
}

/** @returns the five bytes that ask for a longer way, in ms */
export function delayBytes(delay: number, jitter: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(5);
	const view = new DataView(bytes.buffer);
	view.setUint8(0, 2);
	view.setUint16(1, delay);
	view.setUint16(3, jitter);
	return bytes;
}

/** Inputs of which it is remembered when they left. */
const REMEMBERED = 100;

/** One player's end of the game: what comes goes into the world, keys become inputs. */
export class GameClient {
	readonly world = new WorldSeen();
	readonly #send: (bytes: Uint8Array<ArrayBuffer>) => boolean;
	readonly #names = new Map<number, string>();
	/** When inputs left, by number. */
	readonly #left = new Map<number, number>();
	#id: number | null = null;
	/** Between an input and the state that has it, of late, in ms. */
	waits: readonly number[] = [];
	/** Tiles painted in this round, by player. */
	scores: readonly (readonly [id: number, painted: number])[] = [];
	/** The step in which this round ends. */
	ends = 0;

	/** @param send hands bytes to the connection */
	constructor(send: (bytes: Uint8Array<ArrayBuffer>) => boolean) {
		this.#send = send;
	}

	/** null for who only watches, and before the server has said. */
	get id(): number | null {
		return this.#id;
	}

	nameOf(id: number): string {
		return this.#names.get(id) ?? '';
	}

	/** @param now ms @returns what the server says in words; null for a state */
	message(data: string | ArrayBuffer, now: number): News | null {
		if (typeof data !== 'string') {
			const state = readState(data);
			this.world.state(state, now);
			this.#measure(state.input, now);
			return null;
		}
		const news: News = JSON.parse(data);
		this.#hear(news);
		return news;
	}

	/** @param keys that are held in this step @param now ms */
	step(keys: number, now: number): void {
		if (this.#id === null || keys === 0) return;
		const number = this.world.input(keys, now);
		if (number === null) return;
		this.#left.set(number, now);
		const [oldest] = this.#left.keys();
		if (oldest !== undefined && this.#left.size > REMEMBERED) this.#left.delete(oldest);
		this.#send(inputBytes(this.#id, number, keys));
	}

	/** @returns the players by what they have painted, the most first */
	ranks(): readonly { readonly id: number; readonly place: number; readonly painted: number }[] {
		return this.scores
			.toSorted(([, one], [, other]) => other - one)
			.map(([id, painted], _index, all) => ({
				id,
				painted,
				place: 1 + all.findIndex(([, other]) => other === painted),
			}));
	}

	/** @returns how our player stands, and where, in rows and columns from 1 on; null for who only watches */
	spokenOwn(): Readonly<Record<'team' | 'row' | 'column' | 'painted' | 'place' | 'players', number>> | null {
		const place = this.world.ownOnServer;
		const ranks = this.ranks();
		const rank = ranks.find(({ id }) => id === this.#id);
		if (place === null || this.#id === null) return null;
		const tile = tileAt(place);
		return {
			team: teamOf(this.#id),
			row: Math.floor(tile / FLOOR.columns) + 1,
			column: (tile % FLOOR.columns) + 1,
			painted: rank?.painted ?? 0,
			place: rank?.place ?? ranks.length,
			players: ranks.length,
		};
	}

	#hear(news: News): void {
		if (news.type === 'welcome') {
			this.#id = news.you;
			this.#left.clear();
			this.#names.clear();
			for (const { id, name } of news.people) this.#names.set(id, name);
			this.world.welcome(news.you, news.input);
		} else if (news.type === 'joined') this.#names.set(news.person.id, news.person.name);
		else if (news.type === 'left') this.#names.delete(news.id);
		else if (news.type === 'round') this.ends = news.ends;
		else if (news.type === 'scores') this.scores = news.scores;
	}

	#measure(input: number, now: number): void {
		const left = this.#left.get(input);
		if (left === undefined) return;
		this.waits = [...this.waits, now - left].slice(-20);
		for (const number of this.#left.keys()) if (number <= input) this.#left.delete(number);
	}
}
