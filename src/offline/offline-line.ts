import type { OfflineStrings } from '../i18n/en/offline.ts';
import styles from './offline.css?inline';
import { adoptSheet } from './page-foot.ts';

/** `dear`: nothing was fetched, because the connection costs; `off`: the reader removed it. */
export type OfflineState = 'kept' | 'dear' | 'off';

/** One quiet line at the end of the page: whether the site is kept in this browser, and the button for the other way. */
export class OfflineLine {
	readonly #strings: OfflineStrings;
	readonly #acts: { keep(): void; remove(): void };
	readonly #line = document.createElement('p');
	#state: OfflineState = 'off';

	constructor(strings: OfflineStrings, acts: { keep(): void; remove(): void }) {
		this.#strings = strings;
		this.#acts = acts;
		this.#line.className = 'wl-offline';
		this.#line.role = 'status';
		adoptSheet(styles);
		const draw = () => this.show(this.#state);
		addEventListener('online', draw);
		addEventListener('offline', draw);
	}

	show(state: OfflineState): void {
		this.#state = state;
		const strings = this.#strings;
		const kept = state === 'kept';
		const text = kept ? (navigator.onLine ? strings.kept : strings.away) : strings[state];
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = kept ? strings.remove : strings.keep;
		button.addEventListener('click', () => (kept ? this.#acts.remove() : this.#acts.keep()));
		this.#line.dataset['offline'] = state;
		this.#line.replaceChildren(text, ' ', button);
		if (!this.#line.isConnected) (document.querySelector('main footer') ?? document.body).append(this.#line);
	}
}
