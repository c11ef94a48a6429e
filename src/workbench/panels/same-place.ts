/**
 * What someone did to a picture while the live view that replaces it was on its way. Both have the same elements in the
 * same order, so that a place in one is found again in the other by its number.
 */
export class SamePlace {
	readonly #from: HTMLElement;
	#clicked: Element | null = null;

	/** @param from the picture; clicks on it are remembered from now on */
	constructor(from: HTMLElement) {
		this.#from = from;
		from.addEventListener('click', ({ target }) => {
			this.#clicked = target instanceof Element ? target : null;
		});
	}

	/** Puts focus and the last click where they were. To be called before the picture is removed. */
	restore(to: HTMLElement): () => void {
		const clicked = this.#counterpart(this.#clicked, to);
		const focused = this.#counterpart(this.#from.ownerDocument.activeElement, to);
		return () => {
			focused?.focus({ preventScroll: true });
			clicked?.click();
		};
	}

	#counterpart(element: Element | null, to: HTMLElement): HTMLElement | null {
		if (element === null || !this.#from.contains(element)) return null;
		const found = [...to.querySelectorAll('*')][[...this.#from.querySelectorAll('*')].indexOf(element)];
		return found instanceof HTMLElement && found.tagName === element.tagName ? found : null;
	}
}
