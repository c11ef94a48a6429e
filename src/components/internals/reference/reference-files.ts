import { REFERENCE_PAGES, type ReferenceSlug } from '../../../../content/reference/pages.ts';
import { LOCALES, type Locale } from '../../../i18n/locales.ts';
import { type CloseCodeEntry, closeCodeAnchor } from '../../../protocol/close-codes.ts';
import {
	type ReferenceArticle,
	type ReferenceDefinition,
	type ReferenceTexts,
	referenceArticles,
} from './reference.ts';

const definitions = import.meta.glob<ReferenceDefinition>('/content/reference/*/table.ts', {
	eager: true,
	import: 'default',
});

const texts = import.meta.glob<ReferenceTexts>(
	['/content/reference/*/*.ts', '!/content/reference/*/{apis,given,labs,table}.ts'],
	{ eager: true, import: 'default' },
);

/** The pages of the reference that are written in every language, in their order. */
export const WRITTEN_REFERENCE = REFERENCE_PAGES.filter(({ slug }) =>
	LOCALES.every((locale) => texts[`/content/reference/${slug}/${locale}.ts`] !== undefined),
);

/** A page of the reference in one language: what its files hold. */
export interface ReferencePageFiles {
	readonly definition: ReferenceDefinition;
	readonly texts: ReferenceTexts;
	readonly articles: readonly ReferenceArticle[];
}

/** @returns null for a page that is not made of entries, or that is not written */
export function referencePage(slug: ReferenceSlug, locale: Locale): ReferencePageFiles | null {
	const definition = definitions[`/content/reference/${slug}/table.ts`];
	const own = texts[`/content/reference/${slug}/${locale}.ts`];
	if (definition === undefined || own === undefined) return null;
	return { definition, texts: own, articles: referenceArticles(slug, definition, own) };
}

/** @returns the pages that are made of entries */
export const entryPages = (): readonly ReferenceSlug[] =>
	WRITTEN_REFERENCE.flatMap(({ slug }) => (definitions[`/content/reference/${slug}/table.ts`] ? [slug] : []));

/** What is said of close codes in a language, by `closeCodeAnchor`. */
type CloseCodeTexts = ReferenceTexts['entries'];

/** @returns the name that a language has for a code beside the registered one; null where readers know that one */
export function closeCodeName(texts: CloseCodeTexts, entry: CloseCodeEntry): string | null {
	return texts[closeCodeAnchor(entry)]?.name ?? null;
}

/** @returns what is said of close codes in a language */
export const closeCodeTexts = (locale: Locale): CloseCodeTexts =>
	referencePage('close-codes', locale)?.texts.entries ?? {};
