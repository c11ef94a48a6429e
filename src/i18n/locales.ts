/** The languages of the site. English stands at the root, the others under their own path. */
export const LOCALES = ['en', 'zh-cn'] as const;

export type Locale = (typeof LOCALES)[number];

/** A text in every language; a missing translation is a type error. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;

/** The BCP 47 tag for `lang` attributes and `Intl`. */
export const LANGUAGE_TAGS = { en: 'en', 'zh-cn': 'zh-CN' } as const satisfies Localized;

/**
 * @param value anything, for example the locale that a page's address names
 * @returns the locale of that name, English where there is none
 */
export function toLocale(value: string | undefined): Locale {
	return LOCALES.find((locale) => locale === value) ?? 'en';
}
