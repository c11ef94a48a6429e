import { KEYS, type Place } from '../../lab-server/game/rules.ts';

/** Which bit a key of the keyboard stands for, by its place on the keyboard: W, A, S and D are where they are on any layout. */
const BITS: Readonly<Record<string, number>> = {
	ArrowLeft: KEYS.left,
	KeyA: KEYS.left,
	ArrowRight: KEYS.right,
	KeyD: KEYS.right,
	ArrowUp: KEYS.up,
	KeyW: KEYS.up,
	ArrowDown: KEYS.down,
	KeyS: KEYS.down,
};

/** @param code `KeyboardEvent.code` @returns 0 for a key that moves nobody */
export const bitOf = (code: string): number => (Object.hasOwn(BITS, code) ? (BITS[code] ?? 0) : 0);

/** A finger has to be so far away, in units, to draw the player towards it. */
const REACH = 10;

/** @returns the keys that lead from one place towards another */
export function keysTowards(from: Place, to: Place): number {
	const right = to.x - from.x;
	const down = to.y - from.y;
	const length = Math.hypot(right, down);
	if (length < REACH) return 0;
	// Eight directions: what is less than 22.5° off an axis is that axis.
	const along = (part: number) => Math.abs(part) / length > Math.sin(Math.PI / 8);
	const sideways = along(right) ? (right > 0 ? KEYS.right : KEYS.left) : 0;
	const upright = along(down) ? (down > 0 ? KEYS.down : KEYS.up) : 0;
	return sideways + upright;
}
