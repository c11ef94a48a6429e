import { part } from './bar-element.ts';

/** Covers the page while everybody is to look at the teacher. */
export class PausePart {
	readonly element = document.createElement('dialog');
	#on = false;

	constructor(words: string) {
		const said = part('p', words);
		said.id = 'wl-class-pause';
		this.element.className = 'wl-class-pause not-content';
		this.element.setAttribute('aria-labelledby', said.id);
		this.element.append(said);
		// Escape asks first, and closes a dialog when it is pressed twice.
		this.element.addEventListener('cancel', (event) => event.preventDefault());
		this.element.addEventListener('close', () => this.#on && this.element.showModal());
	}

	/** @returns whether it was on before */
	turn(on: boolean): boolean {
		const before = this.#on;
		this.#on = on;
		if (!on) this.element.close();
		else if (!this.element.open) this.element.showModal();
		return before;
	}
}
