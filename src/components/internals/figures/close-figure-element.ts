import { closeFigure } from './close-figure.ts';

/** Draws the Close frame anew with each key. Its parts: `CloseFigure.astro`. */
class CloseFigureElement extends HTMLElement {
	/** What the page's language calls the codes, by their anchors. */
	#names = new Map<string, string>();

	connectedCallback(): void {
		this.#names = new Map(Object.entries<string>(JSON.parse(this.dataset['names'] ?? '{}')));
		const form = this.querySelector('form');
		form?.addEventListener('submit', (event) => event.preventDefault());
		form?.addEventListener('input', () => this.#draw(new FormData(form)));
	}

	#draw(fields: FormData): void {
		const typed = String(fields.get('code') ?? '').trim();
		const code = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
		const { name, anchor, bytes, page } = closeFigure(code, String(fields.get('reason') ?? ''));
		this.#write('own', this.#names.get(anchor ?? '') ?? '');
		this.#write('name', name ?? '');
		for (const part of ['header', 'code', 'reason'] as const) {
			this.#write(part, bytes?.[part] ?? '');
			this.#show(`[data-field="${part}"]`, bytes !== null && bytes[part] !== '');
		}
		this.#show('.wl-close-figure-frame', bytes !== null);
		this.#show('[data-part="never"]', bytes === null);
		for (const outcome of this.querySelectorAll<HTMLElement>('[data-page]'))
			outcome.hidden = outcome.dataset.page !== page;
	}

	#write(part: string, text: string): void {
		const place = this.querySelector(`[data-part="${part}"]`);
		if (place) place.textContent = text;
	}

	#show(selector: string, shown: boolean): void {
		const element = this.querySelector<HTMLElement>(selector);
		if (element) element.hidden = !shown;
	}
}

customElements.define('wl-close-figure', CloseFigureElement);
