import type { Paint, Position } from '../../lab-server/game/rules.ts';
import { TILES } from '../../lab-server/game/rules.ts';

/** What a binary message of the server says. */
export interface StateSeen {
	/** Whether it says everything, or what has changed. */
	readonly isAll: boolean;
	readonly step: number;
	/** The last input of ours that is in it. */
	readonly input: number;
	/** Where players are; null for one who has left. */
	readonly players: readonly { readonly id: number; readonly place: Position | null }[];
	/** Paint by the number of the tile. */
	readonly tiles: readonly (readonly [tile: number, paint: Paint])[];
}

const HEAD_BYTES = 10;
const PLAYER_BYTES = 5;
const NOWHERE = 0xffff;

/** @returns what the layout in `src/lab-server/game/messages.ts` says that the bytes mean */
export function readState(data: ArrayBuffer): StateSeen {
	const view = new DataView(data);
	const isAll = view.getUint8(0) === 1;
	const count = view.getUint8(9);
	const players = Array.from({ length: count }, (_none, index) => {
		const at = HEAD_BYTES + index * PLAYER_BYTES;
		const place = { x: view.getUint16(at + 1), y: view.getUint16(at + 3) };
		return { id: view.getUint8(at), place: place.x === NOWHERE ? null : place };
	});
	const floor = HEAD_BYTES + count * PLAYER_BYTES;
	const tiles = isAll ? allTiles(view, floor) : changedTiles(view, floor);
	return { isAll, step: view.getUint32(1), input: view.getUint32(5), players, tiles };
}

/** Four tiles a byte, the first in the upper bits. */
const allTiles = (view: DataView, floor: number) =>
	Array.from({ length: TILES }, (_none, tile) => {
		const byte = view.getUint8(floor + Math.floor(tile / 4));
		return [tile, paintIn(byte >> (6 - (tile % 4) * 2))] as const;
	});

const changedTiles = (view: DataView, floor: number) =>
	Array.from({ length: (view.byteLength - floor) / 2 }, (_none, index) => {
		const value = view.getUint16(floor + index * 2);
		return [value >> 2, paintIn(value)] as const;
	});

function paintIn(bits: number): Paint {
	const paint = bits & 3;
	return paint === 1 || paint === 2 ? paint : 0;
}
