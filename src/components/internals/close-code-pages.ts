import type { Locale } from '../../i18n/locales.ts';
import type { CloseCodeTexts } from './close-code-texts.ts';

const texts = import.meta.glob<CloseCodeTexts>('/content/close-codes/*.ts', { eager: true, import: 'default' });

/** @returns what is said of close codes in a language */
export const closeCodeTexts = (locale: Locale): CloseCodeTexts => texts[`/content/close-codes/${locale}.ts`] ?? {};
