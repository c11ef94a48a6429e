/** Has the site kept in this browser, tells its reader, and offers a new version. */

import { browserStore } from '../browser/guarded-store.ts';
import { siteAddress } from '../browser/site-address.ts';
import type { OfflineStrings } from '../i18n/en/offline.ts';
import { localeOfTag } from '../i18n/locales.ts';
import styles from './offline.css?inline';
import { actButton, adoptSheet, showAtFoot } from './page-foot.ts';

const words = import.meta.glob<OfflineStrings>('../i18n/*/offline.ts', { import: 'offline' });
const OFF_KEY = 'wl:offline-off';
/** How often an open page looks for a new version when it comes to the front again, in ms. */
const LOOK_AGAIN = 3_600_000;

export async function keepOffline(): Promise<void> {
	// A page from a disk is kept already.
	if (location.protocol === 'file:') return;
	const locale = localeOfTag(document.documentElement.lang);
	const strings = await words[`../i18n/${locale}/offline.ts`]?.();
	if (strings === undefined) return;
	const root = new URL(siteAddress('/'), location.href).href;
	const line = new OfflineLine(strings, {
		keep() {
			browserStore.set(OFF_KEY, null);
			void keep(root, line, strings);
		},
		async remove() {
			browserStore.set(OFF_KEY, '1');
			const found = await registrationOf(root);
			found?.active?.postMessage('forget');
			line.show('off');
		},
	});
	const isKept = (await registrationOf(root)) !== null;
	if (!isKept && !(await isOffered(root))) return;
	if (browserStore.get(OFF_KEY) !== null) line.show('off');
	else if (!isKept && isDear()) line.show('dear');
	else await keep(root, line, strings);
}

async function keep(root: string, line: OfflineLine, strings: OfflineStrings): Promise<void> {
	const { serviceWorker } = navigator;
	const wasKept = serviceWorker.controller !== null;
	const registration = await serviceWorker.register(`${root}service-worker.js`, { scope: root }).catch(() => null);
	// A browser that is told to have none may answer with nothing.
	if (!registration) return;
	if (registration.active !== null) line.show('kept');
	else void serviceWorker.ready.then(() => line.show('kept'));
	// All pages of the site load anew together, so that none is left with half of the version before.
	if (wasKept) serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
	const look = (): void => {
		const { waiting } = registration;
		if (waiting !== null && serviceWorker.controller !== null)
			offerVersion(strings, () => waiting.postMessage('take over'));
	};
	look();
	registration.addEventListener('updatefound', () => {
		registration.installing?.addEventListener('statechange', look);
	});
	let looked = Date.now();
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState !== 'visible' || Date.now() - looked < LOOK_AGAIN) return;
		looked = Date.now();
		registration.update().catch(() => undefined);
	});
}

/** Whether the host lets browsers keep the site (`OFFLINE`, `--no-offline`). */
async function isOffered(root: string): Promise<boolean> {
	const { ok, headers } = await fetch(`${root}service-worker.js`, { method: 'HEAD', cache: 'no-store' });
	return ok && /javascript/.test(headers.get('Content-Type') ?? '');
}

/** @returns null where the one that answers here is that of a site around this one */
async function registrationOf(root: string): Promise<ServiceWorkerRegistration | null> {
	const found = await navigator.serviceWorker.getRegistration(root);
	return found?.scope === root ? found : null;
}

/** Whether each byte costs the reader, as far as the browser says. */
function isDear(): boolean {
	const connection: unknown = Reflect.get(navigator, 'connection');
	if (typeof connection !== 'object' || connection === null) return false;
	const of = (name: string): unknown => Reflect.get(connection, name);
	return of('saveData') === true || of('type') === 'cellular' || /2g|3g/.test(String(of('effectiveType')));
}

/** Says once that a new version waits, and leaves it to the reader. Drafts are kept when a page is left (`learner-code.ts`). */
function offerVersion(strings: OfflineStrings, take: () => void): void {
	if (document.querySelector('.wl-new-version') !== null) return;
	const offer = document.createElement('div');
	offer.className = 'wl-new-version';
	offer.role = 'status';
	offer.append(
		strings.newVersion,
		actButton(strings.load, take),
		actButton(strings.later, () => offer.remove()),
	);
	showAtFoot(offer);
}

/** `dear`: nothing was fetched, because the connection costs; `off`: the reader removed it. */
type OfflineState = 'kept' | 'dear' | 'off';

/** One quiet line at the end of the page: whether the site is kept in this browser, and the button for the other way. */
class OfflineLine {
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
