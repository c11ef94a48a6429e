import type { ExerciseStrings } from '../i18n/en/exercises.ts';

type Values = { readonly [Id in keyof ExerciseStrings]: Parameters<ExerciseStrings[Id]> };
type Sentences = { readonly [Id in keyof Values]: (...values: Values[Id]) => string };

/** The sentences that a lab has for itself, by id, in one language (`says` of its texts). */
export type OwnSentences = Readonly<Record<string, (values: OwnValues) => string>>;

/** What such a sentence speaks of. */
export type OwnValues = Readonly<Record<string, string | number | null>>;

/** What was seen in place of what a check wants: one sentence, not yet in any language. */
export interface Seen {
	/** Which sentence it is; wrong answers name the one that they must get. */
	readonly id: string;
	/** @returns the sentence, in the language of the dictionary */
	write(strings: Sentences, own: OwnSentences): string;
}

/**
 * @param id of a sentence in `src/i18n/<language>/exercises.ts`
 * @param values what it speaks of
 */
export function say<Id extends keyof Values>(id: Id, ...values: Values[Id]): Seen {
	return { id, write: (strings) => strings[id](...values) };
}

/**
 * @param id of a sentence among the lab's own texts
 * @param values what it speaks of, by name
 */
export function sayOwn(id: string, values: OwnValues = {}): Seen {
	return { id, write: (_, own) => own[id]?.(values) ?? id };
}

/** How many of several texts are quoted in a sentence, and how much of each. */
const MOST = 3;
const LONGEST = 40;

/** @returns the first texts, cut to what fits a sentence, and how many more there are */
export function printable<Item extends string | number>(
	texts: readonly Item[],
): [shown: readonly (Item | string)[], more: number] {
	const cut = (text: Item) => (typeof text === 'string' && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
	return [texts.slice(0, MOST).map(cut), Math.max(0, texts.length - MOST)];
}
