/** What is used of `localStorage` and `sessionStorage`. */
export type StorageArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Texts that a browser keeps, by key. Storage that is absent, full or forbidden (private windows, blocked cookies) means that
 * nothing is kept; it never means an exception.
 */
export interface GuardedStore {
	/** @returns null where nothing is kept, and where nothing may be read */
	get(key: string): string | null;
	/**
	 * @param value null takes away what was kept
	 * @returns false when the browser did not do it
	 */
	set(key: string, value: string | null): boolean;
	/** Those of other sites' pages are not among them, those of other parts of this one are. */
	keys(): readonly string[];
	/**
	 * @param changed is called with what another tab has changed, and what is kept there now; with null where all of it may be
	 * another
	 * @returns stops it
	 */
	watch(changed: (key: string | null, value: string | null) => void): () => void;
}

/** @param area asked at each call; may throw, as reading `localStorage` does where cookies are blocked */
export function guardedStore(area: () => StorageArea | null): GuardedStore {
	const tried = <T>(use: (area: StorageArea) => T, otherwise: T): T => {
		try {
			const found = area();
			return found === null ? otherwise : use(found);
		} catch {
			return otherwise;
		}
	};
	return {
		get: (key) => tried((found) => found.getItem(key), null),
		set: (key, value) =>
			tried((found) => {
				if (value === null) found.removeItem(key);
				else found.setItem(key, value);
				return true;
			}, false),
		keys: () =>
			tried((found) => Array.from({ length: found.length }, (_, place) => found.key(place)), []).filter(
				(key) => key !== null,
			),
		watch(changed) {
			const onStorage = ({ key, newValue, storageArea }: StorageEvent): void => {
				if (tried((found) => found === storageArea, false)) changed(key, newValue);
			};
			// A page that was put by, and comes back with the browser's Back, was told nothing meanwhile (HTML, "reactivate a document").
			const onPageShow = ({ persisted }: PageTransitionEvent): void => {
				if (persisted) changed(null, null);
			};
			addEventListener('storage', onStorage);
			addEventListener('pageshow', onPageShow);
			return () => {
				removeEventListener('storage', onStorage);
				removeEventListener('pageshow', onPageShow);
			};
		},
	};
}

/** What all tabs of the site share, and the next visit. */
export const browserStore = guardedStore(() => globalThis.localStorage ?? null);

/** What lasts as long as the tab. */
export const tabStore = guardedStore(() => globalThis.sessionStorage ?? null);

/** @returns the value whose JSON is kept; null for none, and for what is no JSON: anything may have been written there */
export function keptJson(store: GuardedStore, key: string): unknown {
	try {
		return JSON.parse(store.get(key) ?? 'null');
	} catch {
		return null;
	}
}
