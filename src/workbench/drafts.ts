/** Where drafts are kept: `localStorage` in a page. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is kept for one lab. Texts name the server by its canonical origin. */
export interface Draft {
	/** What the learner wrote; null while it is the starter. */
	readonly text: string | null;
	/** What was replaced by Reset or by the solution, and can be brought back; null when nothing was. */
	readonly replaced: string | null;
}

/** @returns the storage key of a lab's draft, for `storage` events */
export const draftKey = (lab: string): string => `wl:draft:${lab}`;

const replacedKey = (lab: string): string => `wl:replaced:${lab}`;

/**
 * The drafts of a reader's labs. Storage that is absent, full or forbidden (private windows, blocked cookies) means that
 * nothing is kept; it never means an exception.
 */
export class Drafts {
	readonly #storage: DraftStorage | null;

	/** @param storage null where there is none */
	constructor(storage: DraftStorage | null) {
		this.#storage = storage;
	}

	load(lab: string): Draft {
		return { text: this.#read(draftKey(lab)), replaced: this.#read(replacedKey(lab)) };
	}

	/** @returns false when it could not be kept */
	save(lab: string, draft: Draft): boolean {
		const saved = this.#write(draftKey(lab), draft.text);
		return this.#write(replacedKey(lab), draft.replaced) && saved;
	}

	#read(key: string): string | null {
		try {
			return this.#storage?.getItem(key) ?? null;
		} catch {
			return null;
		}
	}

	#write(key: string, value: string | null): boolean {
		if (this.#storage === null) return false;
		try {
			if (value === null) this.#storage.removeItem(key);
			else this.#storage.setItem(key, value);
			return true;
		} catch {
			return false;
		}
	}
}

/** @returns the page's `localStorage`; null where reading the property throws, as it does with blocked cookies */
export function browserStorage(): DraftStorage | null {
	try {
		return globalThis.localStorage ?? null;
	} catch {
		return null;
	}
}
