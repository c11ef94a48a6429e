import type { Locale } from '../../i18n/locales.ts';
import { type CloseCodeEntry, closeCodeAnchor } from '../../protocol/close-codes.ts';
import type { ReferenceTexts } from './reference.ts';
import { referencePage } from './reference-files.ts';

/** What is said of close codes in a language, by `closeCodeAnchor`. */
export type CloseCodeTexts = ReferenceTexts['entries'];

/** @returns the name that a language has for a code beside the registered one; null where readers know that one */
export function closeCodeName(texts: CloseCodeTexts, entry: CloseCodeEntry): string | null {
	return texts[closeCodeAnchor(entry)]?.name ?? null;
}

/** @returns what is said of close codes in a language */
export const closeCodeTexts = (locale: Locale): CloseCodeTexts =>
	referencePage('close-codes', locale)?.texts.entries ?? {};
