import { type CloseCodeEntry, closeCodeAnchor } from '../../protocol/close-codes.ts';
import type { ReferenceTexts } from './reference.ts';

/** What is said of close codes in a language, by `closeCodeAnchor`. */
export type CloseCodeTexts = ReferenceTexts['entries'];

/** @returns the name that a language has for a code beside the registered one; null where readers know that one */
export function closeCodeName(texts: CloseCodeTexts, entry: CloseCodeEntry): string | null {
	return texts[closeCodeAnchor(entry)]?.name ?? null;
}
