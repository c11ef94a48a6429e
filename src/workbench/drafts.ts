import type { PutAside } from './put-aside.ts';

/** Where drafts are kept: `localStorage` in a page. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is kept for one lab. Texts name the server by its canonical origin. */
export interface Draft {
	/** What the learner wrote; null while it is the starter. */
	readonly text: string | null;
	/** What was replaced by Reset, by the solution or by other code, and can be brought back. */
	readonly replaced: PutAside;
}

/** @returns the storage key of a lab's draft, for `storage` events */
export const draftKey = (lab: string): string => `wl:draft:${lab}`;

/** The code that was replaced last, as it is; those before it in another place, as JSON. */
const replacedKey = (lab: string): string => `wl:replaced:${lab}`;
const earlierKey = (lab: string): string => `wl:earlier:${lab}`;

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
		const last = this.#read(replacedKey(lab));
		const earlier = textsIn(this.#read(earlierKey(lab)));
		return { text: this.#read(draftKey(lab)), replaced: last === null ? [] : [last, ...earlier] };
	}

	/** @returns false when it could not be kept */
	save(lab: string, { text, replaced }: Draft): boolean {
		const [last = null, ...earlier] = replaced;
		return [
			this.#write(draftKey(lab), text),
			this.#write(replacedKey(lab), last),
			this.#write(earlierKey(lab), earlier.length === 0 ? null : JSON.stringify(earlier)),
		].every(Boolean);
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

/** @returns the texts of a list; none where something else was kept there */
function textsIn(json: string | null): PutAside {
	try {
		const list: unknown = JSON.parse(json ?? '[]');
		return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
	} catch {
		return [];
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
