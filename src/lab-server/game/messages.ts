import type { LabLimits } from '../limits.ts';
import { ALL_KEYS, TILES } from './rules.ts';
import type { World } from './world.ts';

/** Of the messages. The welcome says it. */
export const VERSION = 1;

/** Kinds of binary messages: what the server says of the world, and what a client may say. */
const KINDS = { snapshot: 1, changes: 2 } as const;
const ASKS = { input: 1, delay: 2 } as const;

const HEAD_BYTES = 10;
const PLAYER_BYTES = 5;
/** Two bits a tile. */
const FLOOR_BYTES = TILES / 4;
/** The place of one who has left. */
const NOWHERE = 0xffff;

/**
 * Big-endian: kind (1 snapshot, 2 changes), step (32 bit), the receiver's last input that is in it (32 bit), number of players;
 * of each player its id, x and y (16 bit each; both ffff of one who has left); then of a snapshot the whole floor, two bits a
 * tile and four tiles a byte, the first in the upper bits; of changes 16 bits a tile: its number times four, plus its paint.
 *
 * @param told the step that the receiver is up to date with; null for one who knows nothing
 */
export function writeState(world: World, told: number | null): Uint8Array {
	const changes = told === null ? null : world.changesSince(told);
	// Changes that are no shorter than the floor are no gain.
	const isAll = changes === null || changes.tiles.length * 2 >= FLOOR_BYTES;
	const { slots, tiles } = isAll ? { slots: world.players(), tiles: [] } : changes;
	const bytes = new Uint8Array(HEAD_BYTES + slots.length * PLAYER_BYTES + (isAll ? FLOOR_BYTES : tiles.length * 2));
	const view = new DataView(bytes.buffer);
	view.setUint8(0, isAll ? KINDS.snapshot : KINDS.changes);
	view.setUint32(1, world.step);
	view.setUint8(9, slots.length);
	slots.forEach(({ id, place }, index) => {
		const at = HEAD_BYTES + index * PLAYER_BYTES;
		view.setUint8(at, id);
		view.setUint16(at + 1, place?.x ?? NOWHERE);
		view.setUint16(at + 3, place?.y ?? NOWHERE);
	});
	const floor = HEAD_BYTES + slots.length * PLAYER_BYTES;
	if (isAll) bytes.set(floorBytes(world), floor);
	for (const [index, tile] of tiles.entries()) view.setUint16(floor + index * 2, tile * 4 + world.paintOf(tile));
	return bytes;
}

function floorBytes(world: World): Uint8Array {
	return Uint8Array.from({ length: FLOOR_BYTES }, (_none, index) =>
		[0, 1, 2, 3].reduce((byte, part) => byte * 4 + world.paintOf(index * 4 + part), 0),
	);
}

/** @returns the same state for a receiver whose last input is that */
export function withInput(state: Uint8Array, input: number): Uint8Array {
	const own = state.slice();
	new DataView(own.buffer).setUint32(5, input);
	return own;
}

/** What a client says. */
export type GameClientMessage =
	/** Which keys it holds in one step. It does not say where it is: that is not for it to say. */
	| { readonly type: 'input'; readonly id: number; readonly number: number; readonly keys: number }
	/** By how many ms everything is to be held back, both ways, and by how many more at random. */
	| { readonly type: 'delay'; readonly delay: number; readonly jitter: number };

/**
 * Reads a message from anybody. An input has seven bytes: 1, the player's id, its number (32 bit, big-endian), keys; a wish for
 * delay has five: 2, delay, jitter (16 bit each).
 *
 * @returns null for what is no such message
 */
export function read(data: Uint8Array, binary: boolean, limits: LabLimits): GameClientMessage | null {
	const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
	const kind = binary && data.length > 0 ? view.getUint8(0) : 0;
	if (kind === ASKS.input && data.length === 7) {
		const keys = view.getUint8(6);
		return keys < ALL_KEYS ? { type: 'input', id: view.getUint8(1), number: view.getUint32(2), keys } : null;
	}
	if (kind === ASKS.delay && data.length === 5) {
		const [delay, jitter] = [view.getUint16(1), view.getUint16(3)];
		return delay <= limits.gameDelay && jitter <= limits.gameJitter ? { type: 'delay', delay, jitter } : null;
	}
	return null;
}

/** A player, as all others see them. */
export interface GamePerson {
	readonly id: number;
	readonly name: string;
}

/** What is said seldom is said as JSON. */
export type News =
	| {
			readonly type: 'welcome';
			readonly room: string;
			/** Who you are; null for who only watches. */
			readonly you: number | null;
			/** The number of your last input that counted: the next one is one more. */
			readonly input: number;
			readonly step: number;
			readonly columns: number;
			readonly rows: number;
			readonly tile: number;
			readonly people: readonly GamePerson[];
	  }
	| { readonly type: 'joined'; readonly person: GamePerson }
	| { readonly type: 'left'; readonly id: number }
	/** A round, until when it lasts in steps, and how many tiles each team had at the end of the last one. */
	| { readonly type: 'round'; readonly round: number; readonly ends: number; readonly last: readonly number[] | null }
	/** How many tiles each player has painted in this round: id and number. */
	| { readonly type: 'scores'; readonly scores: readonly (readonly [number, number])[] }
	| { readonly type: 'refused'; readonly input: number; readonly reason: Reason }
	| { readonly type: 'error'; readonly message: string };

/** Why an input does not count. */
export type Reason = 'speed' | 'not you' | 'future' | 'watching';

/** @returns the text of a message */
export const write = (news: News): string => JSON.stringify({ v: VERSION, ...news });
