import { KEYS, type Position } from '../../lab-server/game/rules.ts';
import type { Screen } from './screen.ts';

/** What the player holds: keys while the floor has the focus, or a finger or the mouse on it. */
export class Steering {
	readonly #held = new Set<string>();
	#target: Position | null = null;

	constructor(canvas: HTMLCanvasElement, screen: Screen) {
		canvas.addEventListener('keydown', (event) => {
			if (bitOf(event.code) === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
			// The page would scroll.
			event.preventDefault();
			this.#held.add(event.code);
		});
		canvas.addEventListener('keyup', ({ code }) => this.#held.delete(code));
		canvas.addEventListener('blur', () => this.#held.clear());
		canvas.addEventListener('pointerdown', (event) => {
			canvas.setPointerCapture(event.pointerId);
			this.#target = screen.placeAt(event);
		});
		canvas.addEventListener('pointermove', (event) => {
			if (this.#target !== null) this.#target = screen.placeAt(event);
		});
		for (const end of ['pointerup', 'pointercancel'] as const) {
			canvas.addEventListener(end, () => {
				this.#target = null;
			});
		}
	}

	/** @param own where our player is, if anywhere */
	keys(own: Position | null): number {
		if (this.#target !== null && own !== null) return keysTowards(own, this.#target);
		return [...this.#held].reduce((keys, code) => keys | bitOf(code), 0);
	}
}

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
export function keysTowards(from: Position, to: Position): number {
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
