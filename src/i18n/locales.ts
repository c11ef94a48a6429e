/** The languages of the site. The first stands at the root, the others under their own path. */
export const LOCALES = ['en', 'zh-cn'] as const;

export type Locale = (typeof LOCALES)[number];

/** A text in every language; a missing translation is a type error. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;

/** Where readers begin who did not choose. */
export const ROOT_LOCALE: Locale = LOCALES[0];

/** Those that have a path of their own. */
export const OTHER_LOCALES = LOCALES.filter((locale) => locale !== ROOT_LOCALE);

/** The BCP 47 tag for `lang` attributes and `Intl`. */
export const LANGUAGE_TAGS = { en: 'en', 'zh-cn': 'zh-CN' } as const satisfies Localized;

/** What a language calls itself. */
export const LANGUAGE_NAMES = { en: 'English', 'zh-cn': '简体中文' } as const satisfies Localized;

/** What stands between two sentences. */
export const BETWEEN_SENTENCES = { en: ' ', 'zh-cn': '' } as const satisfies Localized;

/**
 * @param value anything, for example the locale that a page's address names
 * @returns the locale of that name, that of the root where there is none
 */
export function toLocale(value: string | undefined): Locale {
	return LOCALES.find((locale) => locale === value) ?? ROOT_LOCALE;
}

/** @returns the locale that a path or the id of a page begins with, with or without a slash; that of the root where it begins with none */
export const localeOfPath = (path: string): Locale => toLocale(path.replace(/^\//, '').split('/', 1)[0]);

/** @returns the locale of a BCP 47 tag, as in `lang`; that of the root for any other */
export const localeOfTag = (tag: string): Locale =>
	LOCALES.find((locale) => LANGUAGE_TAGS[locale] === tag) ?? ROOT_LOCALE;
