import { type GuardedStore, keptJson } from '../browser/guarded-store.ts';

/** Code that was replaced in an editor and can be brought back: what was replaced last comes first. */
export type PutAside = readonly string[];

/** Texts, and characters of all of them but the first: browsers keep about five million for a whole site. */
const MOST = 12;
const MOST_CHARACTERS = 200_000;

/** @returns the list with a text before all others; the oldest ones are let go where there are too many */
export function putAside(aside: PutAside, text: string): PutAside {
	let left = MOST_CHARACTERS;
	const older = without(aside, text).slice(0, MOST - 1);
	const end = older.findIndex((one) => {
		left -= one.length;
		return left < 0;
	});
	return [text, ...(end === -1 ? older : older.slice(0, end))];
}

/**
 * Takes the first text out of the list. What was in its place goes to the end: who goes on taking comes to each of them in
 * turn, and nothing is lost.
 *
 * @param text null for what need not be kept
 */
export function takeBack(aside: PutAside, text: string | null): PutAside {
	const rest = aside.slice(1);
	return text === null ? rest : [...without(rest, text), text];
}

export const without = (aside: PutAside, text: string): PutAside => aside.filter((other) => other !== text);

/** What is kept for one lab. Texts name the server by its canonical origin. */
export interface Draft {
	/** What the learner wrote; null while it is the starter. */
	readonly text: string | null;
	/** What was replaced by Reset, by the solution or by other code, and can be brought back. */
	readonly replaced: PutAside;
}

const draftKey = (lab: string): string => `wl:draft:${lab}`;

/** The code that was replaced last, as it is; those before it in another place, as JSON. */
const replacedKey = (lab: string): string => `wl:replaced:${lab}`;
const earlierKey = (lab: string): string => `wl:earlier:${lab}`;

/** The drafts of a reader's labs. */
export class Drafts {
	readonly #store: GuardedStore;

	constructor(store: GuardedStore) {
		this.#store = store;
	}

	load(lab: string): Draft {
		const last = this.#store.get(replacedKey(lab));
		const earlier = textsIn(keptJson(this.#store, earlierKey(lab)));
		return { text: this.#store.get(draftKey(lab)), replaced: last === null ? [] : [last, ...earlier] };
	}

	/** @returns false when it could not be kept */
	save(lab: string, { text, replaced }: Draft): boolean {
		const [last = null, ...earlier] = replaced;
		return [
			this.#store.set(draftKey(lab), text),
			this.#store.set(replacedKey(lab), last),
			this.#store.set(earlierKey(lab), earlier.length === 0 ? null : JSON.stringify(earlier)),
		].every(Boolean);
	}

	/**
	 * @param changed is called with the text of a draft that another tab has kept; null where it took it away
	 * @returns stops it
	 */
	watch(lab: string, changed: (text: string | null) => void): () => void {
		return this.#store.watch((key, text) => {
			if (key === draftKey(lab)) changed(text);
		});
	}
}

/** @returns the texts of a list; none where something else was kept there */
const textsIn = (list: unknown): PutAside => (Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []);
