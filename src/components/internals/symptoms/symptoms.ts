import { specAddress } from '../spec-address.ts';

/** Pages of the troubleshooting reference, in their order. */
export const SYMPTOM_GROUPS = [
	'statuses',
	'handshake',
	'before-open',
	'after-open',
	'api',
	'node',
	'others',
	'proxies',
] as const;

export type SymptomGroup = (typeof SYMPTOM_GROUPS)[number];

/** What is printed when a WebSocket fails: all that is not text of ours. */
export interface Symptom {
	readonly group: SymptomGroup;
	/** Exactly as printed; `…` stands for what differs. The first is the heading. */
	readonly words: readonly string[];
	/** Who prints them. */
	readonly by: readonly string[];
	/** How it is known: `here` the words come out of a run of our own tests, `source` read in the printer's source, `reported` by users. */
	readonly known: 'here' | 'source' | 'reported';
	/** `owner/repository#issue`, `owner/repository:path`, `chromium:path`, `RFC 6455 §5.2`, `WHATWG <anchor>`, or an address. */
	readonly sources: readonly string[];
	/** What to type to tell the causes apart. */
	readonly command?: string;
	/** The lab server's address that brings it about, without its origin. */
	readonly run?: string;
	/** A recorded run that shows it. */
	readonly seen?: { readonly lab: string; readonly claim?: string };
	/** A page that says more, or an entry of the reference, without its language: `reference/recipes#nginx`. */
	readonly more?: string;
}

/** The entries of one page, by id, which is the anchor. */
export type SymptomTable = Readonly<Record<string, Omit<Symptom, 'group'>>>;

export type Symptoms = Readonly<Record<string, Symptom>>;

/** @returns all entries, in the order of the pages */
export const symptomsOf = (tables: Readonly<Record<SymptomGroup, SymptomTable>>): Symptoms =>
	Object.fromEntries(
		SYMPTOM_GROUPS.flatMap((group) =>
			Object.entries(tables[group]).map(([id, symptom]) => [id, { group, ...symptom }] as const),
		),
	);

/** What is said of a symptom in one language. Words in backticks are code, in asterisks stressed. */
export interface SymptomText {
	/** Where nothing prints the first of the words, as they only say what is seen: the same in this language. */
	readonly title?: string;
	/** What was on the wire. */
	readonly wire: string;
	/** In the order in which they are met. */
	readonly causes: readonly string[];
	/** The one check that tells them apart. */
	readonly check: string;
	readonly fixes: readonly { readonly stack: string; readonly how: string }[];
}

export type SymptomTexts = Readonly<Record<string, SymptomText>>;

/** One entry of the reference. */
export interface SymptomArticle extends Symptom, SymptomText {
	readonly id: string;
}

/**
 * @returns every entry with its words in one language, in the order of the table
 * @throws Error that names an entry without texts, or texts without an entry
 */
export function symptomArticles(table: Symptoms, texts: SymptomTexts): readonly SymptomArticle[] {
	const strays = Object.keys(texts).filter((id) => table[id] === undefined);
	if (strays.length > 0) throw new Error(`content/symptoms: no such entries in the table: ${strays.join(', ')}.`);
	return Object.entries(table).map(([id, symptom]) => {
		const text = texts[id];
		if (text === undefined) throw new Error(`content/symptoms: nothing is said of ${id}.`);
		const words = text.title === undefined ? symptom.words : [text.title, ...symptom.words];
		return { id, ...symptom, ...text, words };
	});
}

/** A source as a link. */
export interface SourceLink {
	readonly label: string;
	readonly href: string;
}

/** @throws Error for what is no source of one of the forms that `Symptom.sources` names */
export function sourceLink(source: string): SourceLink {
	if (source.startsWith('https://')) return { label: new URL(source).hostname.replace(/^www\./, ''), href: source };
	const whatwg = /^WHATWG ([\w-]+)$/.exec(source);
	if (whatwg?.[1]) return specAddress({ whatwg: whatwg[1] });
	const rfc = /^RFC (\d+) §([\d.]+)$/.exec(source);
	if (rfc?.[1] && rfc[2]) return specAddress({ rfc: Number(rfc[1]), section: rfc[2] });
	const issue = /^([\w.-]+\/[\w.-]+)#(\d+)$/.exec(source);
	if (issue) return { label: source, href: `https://github.com/${issue[1]}/issues/${issue[2]}` };
	const file = /^(chromium|[\w.-]+\/[\w.-]+):([\w./-]+)$/.exec(source);
	if (file?.[1] === undefined || file[2] === undefined) throw new Error(`content/symptoms: "${source}" is no source.`);
	const label = `${file[1]} ${file[2].replace(/^.*\//, '')}`;
	if (file[1] === 'chromium') {
		return { label, href: `https://source.chromium.org/chromium/chromium/src/+/main:${file[2]}` };
	}
	return { label, href: `https://github.com/${file[1]}/blob/HEAD/${file[2]}` };
}

/** A stretch of a text: plain, code, or stressed. */
export interface TextPart {
	readonly text: string;
	readonly as: 'plain' | 'code' | 'em';
}

/** @returns the text in stretches, without the marks; in code nothing is marked */
export const textParts = (text: string): readonly TextPart[] =>
	text
		.split(/(`[^`]+`|\*[^*\s][^*]*\*)/)
		.filter((part) => part !== '')
		.map((part): TextPart => {
			if (/^`.+`$/.test(part)) return { text: part.slice(1, -1), as: 'code' };
			if (/^\*.+\*$/.test(part)) return { text: part.slice(1, -1), as: 'em' };
			return { text: part, as: 'plain' };
		});
