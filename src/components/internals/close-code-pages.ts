import type { Locale } from '../../i18n/locales.ts';
import type { CloseCodeTexts } from './close-code-texts.ts';
import { referencePage } from './reference-files.ts';

/** @returns what is said of close codes in a language */
export const closeCodeTexts = (locale: Locale): CloseCodeTexts =>
	referencePage('close-codes', locale)?.texts.entries ?? {};
