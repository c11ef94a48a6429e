/**
 * What someone did to a picture while the live view that replaces it was on its way: clicks, the focus, what was typed and
 * how far it was scrolled. Both have the same elements in the same order, so that a place in one is found again in the other
 * by its number; a row of a list by what it is.
 *
 * The picture is there before any script. What was clicked until the lab came alive is kept by the small script that the
 * page carries in front of everything (`src/layouts/MarkdownContent.astro`).
 */
export class InteractionReplay {
	readonly #from: HTMLElement;
	readonly #clicks: Element[] = [];
	readonly #listening = new AbortController();
	#pressed = false;
	#released = (): void => undefined;

	/** @param from the picture */
	constructor(from: HTMLElement) {
		this.#from = from;
		this.#clicks.push(...clicksBefore(from));
		const { signal } = this.#listening;
		from.addEventListener(
			'click',
			({ target }) => {
				if (target instanceof Element) this.#clicks.push(target);
				this.#release();
			},
			{ signal },
		);
		from.addEventListener('pointerdown', () => this.#press(), { signal });
		for (const type of ['pointerup', 'pointercancel']) {
			// The click that belongs to it comes right behind it.
			addEventListener(type, () => setTimeout(() => this.#release()), { signal });
		}
	}

	/** Whether someone did something to the picture already. */
	get used(): boolean {
		return this.#clicks.length > 0 || this.#from.contains(this.#from.ownerDocument.activeElement);
	}

	/** Resolves as soon as no finger and no button is down on the picture: a click needs one element from press to release. */
	untouched(): Promise<void> {
		if (!this.#pressed) return Promise.resolve();
		return new Promise((resolve) => {
			this.#released = resolve;
		});
	}

	/**
	 * To be called before the picture is removed.
	 *
	 * @param to the live view
	 * @returns to be called after it: puts everything where it was, and clicks what was clicked, in order
	 */
	restore(to: HTMLElement): () => void {
		this.#listening.abort();
		const counterpart = counterparts(this.#from, to);
		const clicked = this.#clicks.map(counterpart);
		const focused = counterpart(this.#from.ownerDocument.activeElement);
		const scrolled = [...this.#from.querySelectorAll('*')]
			.filter(({ scrollTop, scrollLeft }) => scrollTop > 0 || scrollLeft > 0)
			.map((element) => ({ at: counterpart(element), top: element.scrollTop, left: element.scrollLeft }));
		const typed = [...this.#from.querySelectorAll('input, textarea, select')].map((field) => ({
			at: counterpart(field),
			value: textIn(field),
		}));
		return () => {
			for (const { at, value } of typed) fill(at, value);
			for (const { at, top, left } of scrolled) at?.scrollTo({ top, left, behavior: 'instant' });
			focused?.focus({ preventScroll: true });
			for (const element of clicked) element?.click();
		};
	}

	#press(): void {
		this.#pressed = true;
	}

	#release(): void {
		this.#pressed = false;
		this.#released();
	}
}

/** What the page's small script kept: the elements of the picture that were clicked. */
function clicksBefore(picture: HTMLElement): Element[] {
	const kept: unknown = Reflect.get(picture, 'wlClicks');
	Reflect.deleteProperty(picture, 'wlClicks');
	return Array.isArray(kept) ? kept.filter((element) => element instanceof Element && picture.contains(element)) : [];
}

/** @returns finds an element of one tree in the other */
function counterparts(from: HTMLElement, to: HTMLElement): (element: Element | null) => HTMLElement | null {
	const [olds, news] = [[...from.querySelectorAll('*')], [...to.querySelectorAll('*')]];
	return (element) => {
		if (element === null) return null;
		const found = news[olds.indexOf(element)];
		const row = element.closest('[data-frame]')?.getAttribute('data-frame');
		const other = found?.closest('[data-frame]')?.getAttribute('data-frame');
		const right = row === other ? found : to.querySelector(`[data-frame="${row}"]`);
		return right instanceof HTMLElement && (right.tagName === element.tagName || row !== undefined) ? right : null;
	};
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (element: Element | null): element is Field =>
	element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

const textIn = (element: Element): string => (isField(element) ? element.value : '');

function fill(element: Element | null, value: string): void {
	if (!isField(element) || element.value === value) return;
	element.value = value;
	for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
}
