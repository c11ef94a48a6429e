import type { Place } from '../../lab-server/game/rules.ts';
import { bitOf, keysTowards } from './keys.ts';
import type { Screen } from './screen.ts';

/** What the player holds: keys while the floor has the focus, or a finger or the mouse on it. */
export class Steering {
	readonly #held = new Set<string>();
	#target: Place | null = null;

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
	keys(own: Place | null): number {
		if (this.#target !== null && own !== null) return keysTowards(own, this.#target);
		return [...this.#held].reduce((keys, code) => keys | bitOf(code), 0);
	}
}
