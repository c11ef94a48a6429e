import { toLocale } from '../../../i18n/locales.ts';
import { wordFinder } from '../search/word-match.ts';

/** What is shown at most: further down nothing fits any more. */
const MOST = 6;

/** Finds entries of the page by a pasted message. Its parts: `/troubleshooting/`. `?message=` in the address fills the box. */
class SymptomFinderElement extends HTMLElement {
	readonly #findEntries = wordFinder(
		[...document.querySelectorAll<HTMLAnchorElement>('.wl-finder__all a')].map((link) => ({
			link,
			words: (link.dataset.words ?? '').split('\n'),
		})),
	);

	connectedCallback(): void {
		const form = this.querySelector('form');
		const box = this.querySelector('textarea');
		if (!form || !box) return;
		form.addEventListener('submit', (event) => event.preventDefault());
		box.addEventListener('input', () => void this.#find(box.value));
		box.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
			event.preventDefault();
			this.querySelector<HTMLAnchorElement>('.wl-finder__found a')?.click();
		});
		box.value ||= new URLSearchParams(location.search).get('message') ?? '';
		void this.#find(box.value);
	}

	async #find(message: string): Promise<void> {
		const found = this.#findEntries(message);
		this.querySelector('.wl-finder__found')?.replaceChildren(
			...found.slice(0, MOST).map(({ link }) => {
				const item = document.createElement('li');
				item.append(link.cloneNode(true));
				return item;
			}),
		);
		const status = this.querySelector('[role="status"]');
		if (!status) return;
		if (message.trim() === '') status.textContent = '';
		else if (found.length === 0) status.textContent = this.dataset.none ?? '';
		else {
			const { referenceStrings } = await import('../../../i18n/reference.ts');
			status.textContent = referenceStrings[toLocale(this.dataset.locale)].troubleshooting.found(
				Math.min(found.length, MOST),
			);
		}
	}
}

customElements.define('wl-symptom-finder', SymptomFinderElement);
