import { type Locale, OTHER_LOCALES, ROOT_LOCALE } from '../src/i18n/locales.ts';

const optionOf = (locale: Locale): string => `--${locale.split('-', 1)[0]}`;

/** What asks for another language than that of the root: `--zh`, the first part of its name. */
export const LOCALE_OPTIONS: readonly string[] = OTHER_LOCALES.map(optionOf);

/** @returns the language that a command is asked to speak */
export const askedLocale = (options: readonly string[]): Locale =>
	OTHER_LOCALES.find((locale) => options.includes(optionOf(locale))) ?? ROOT_LOCALE;
