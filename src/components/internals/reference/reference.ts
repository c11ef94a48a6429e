import type { Shown, ShownRun } from '../../../exercises/shown.ts';
import type { FieldName } from '../../../protocol/frame.ts';

/** What backs an entry: readers can go there, but for a test. */
export type Evidence =
	/** A claim of a lab, which its recorded run proves. */
	| { readonly lab: string; readonly claim: string }
	/** A moment of a lab's recorded run. */
	| { readonly lab: string; readonly at: (run: ShownRun) => Shown | null }
	/** The lab server's address that brings it about, without its origin. */
	| { readonly run: string }
	/** A program of the playground that brings it about: what it is called, and its code. */
	| { readonly program: string; readonly code: string }
	/** A test file of ours, from the project's root. */
	| { readonly test: string };

/** A sentence, or several that are listed. Words in backticks are code, in asterisks stressed. */
export type ReferenceFact = string | readonly string[];

/** What an entry says beside its first sentence, by the kinds that its page declares. */
export type Facts<FactId extends string = string> = Readonly<Partial<Record<FactId, ReferenceFact>>>;

/** All of an entry that is no text. */
export interface ReferenceEntry<Id extends string = string, FactId extends string = string> {
	/** The anchor: short, and what one would guess. */
	readonly id: Id;
	/** The thing's own name, the same in every language: `close()`, `0x9`, `1006`. */
	readonly name: string;
	/** What a registry calls it: `Going Away`. */
	readonly called?: string;
	/** As in the table of symptoms (`sourceLink`), or `WHATWG <anchor>`. None for what is this site's own. */
	readonly sources: readonly string[];
	readonly seen: readonly Evidence[];
	/** What Chrome prints of it: words of an entry of the troubleshooting reference. */
	readonly prints?: readonly string[];
	/** One whole frame that shows it, as pairs of hexadecimal digits; its texts have a caption. */
	readonly frame?: string;
	/** Fields of that frame that are meant; without them all are. */
	readonly marked?: readonly FieldName[];
	/** Facts that need no translation. */
	readonly facts?: Facts<FactId>;
	/** Words by which search finds it, beside its names. */
	readonly words?: readonly string[];
	/** Pages that say more, without their language: `lessons/closing`. */
	readonly more?: readonly string[];
	/** Of `content/recipes`, shown as they are. */
	readonly files?: readonly string[];
}

/** What `content/reference/<slug>/table.ts` exports by default: all of a page that is no text. */
export interface ReferenceDefinition<Id extends string = string, FactId extends string = string> {
	/** The kinds of facts, in the order in which an entry tells them. */
	readonly facts: readonly FactId[];
	/** Whether the entries are things of this site, which have no source but our code. */
	readonly own?: true;
	/** Those that stand in the table above the entries; without it there is none. */
	readonly overview?: readonly NoInfer<FactId>[];
	/** Of what all entries have in common. */
	readonly sources?: readonly string[];
	readonly entries: readonly ReferenceEntry<Id, NoInfer<FactId>>[];
}

/** Types a page where it stands, with its ids and kinds of facts, for its texts to be complete. */
export const defineReference = <const Id extends string, const FactId extends string>(
	definition: ReferenceDefinition<Id, FactId>,
): ReferenceDefinition<Id, FactId> => definition;

/** What is said of an entry in one language. */
export interface EntryText<FactId extends string = string> {
	/** Its name in this language, where readers know it by another than the registered one. */
	readonly name?: string;
	/** What it is, in a sentence or two. */
	readonly is: string;
	/** Below the picture of its frame. */
	readonly caption?: string;
	readonly facts?: Facts<FactId>;
	readonly words?: readonly string[];
}

/** What `content/reference/<slug>/<locale>.ts` exports by default. */
export interface ReferenceTexts<Id extends string = string, FactId extends string = string> {
	readonly lead: string;
	/** What one puts in front of a name: `close code` 1006. */
	readonly nouns?: readonly string[];
	readonly labels: Readonly<Record<FactId, string>>;
	readonly entries: Readonly<Record<Id, EntryText<FactId>>>;
	/** Facts that follow from tables of the code. */
	readonly given?: (id: string) => Facts<FactId>;
}

/** The texts that a definition needs: a missing one is a type error. */
export type TextsOf<Definition> =
	Definition extends ReferenceDefinition<infer Id, infer FactId> ? ReferenceTexts<Id, FactId> : never;

/** One entry in one language. */
export interface ReferenceArticle extends Omit<ReferenceEntry, 'facts' | 'words'> {
	/** In this language, where it differs from `called`. */
	readonly own: string | null;
	readonly is: string;
	readonly caption: string | null;
	readonly facts: readonly { readonly id: string; readonly label: string; readonly fact: ReferenceFact }[];
	readonly words: readonly string[];
}

/** @returns what an entry is called where there is one line for it */
export const articleTitle = ({ name, own, called }: Pick<ReferenceArticle, 'name' | 'own' | 'called'>): string =>
	[name, own ?? called].filter((part) => part !== undefined).join(' ');

/**
 * @param slug for messages
 * @returns every entry with its words, in the order of the table
 * @throws Error that names an entry without texts, or texts without an entry
 */
export function referenceArticles(
	slug: string,
	{ facts: kinds, entries }: ReferenceDefinition,
	texts: ReferenceTexts,
): readonly ReferenceArticle[] {
	const ids = new Set(entries.map(({ id }) => id));
	const strays = Object.keys(texts.entries).filter((id) => !ids.has(id));
	if (strays.length > 0) throw new Error(`content/reference/${slug}: no such entries: ${strays.join(', ')}.`);
	return entries.map((entry) => {
		const text = texts.entries[entry.id];
		if (text === undefined) throw new Error(`content/reference/${slug}: nothing is said of ${entry.id}.`);
		if ((entry.frame === undefined) !== (text.caption === undefined)) {
			throw new Error(`content/reference/${slug}: ${entry.id} needs a frame and a caption, or neither.`);
		}
		const facts: Facts = { ...entry.facts, ...texts.given?.(entry.id), ...text.facts };
		return {
			...entry,
			own: text.name ?? null,
			is: text.is,
			caption: text.caption ?? null,
			facts: kinds.flatMap((id) => {
				const fact = facts[id];
				return fact === undefined ? [] : [{ id, label: texts.labels[id] ?? id, fact }];
			}),
			words: [...(entry.words ?? []), ...(text.words ?? [])],
		};
	});
}
