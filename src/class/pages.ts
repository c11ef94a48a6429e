import { LOCALES, ROOT_LOCALE } from '../i18n/locales.ts';

/**
 * @param page path of a page of this site, in any language, with its fragment
 * @param locale that of a reader; not one of ours: the first language
 * @returns the same page in that language
 */
export function inLocale(page: string, locale: string): string {
	const known = LOCALES.find((candidate) => candidate === locale) ?? ROOT_LOCALE;
	const bare = LOCALES.reduce((path, other) => path.replace(new RegExp(`^/${other}(?=/)`), ''), page);
	return known === ROOT_LOCALE ? bare : `/${known}${bare}`;
}

/** @returns the locale in a path */
export const localeOf = (path: string): string =>
	LOCALES.find((locale) => path.startsWith(`/${locale}/`)) ?? ROOT_LOCALE;

/** @returns the slug of the lesson at a path; null where it is none */
export const lessonAt = (path: string): string | null => /\/lessons\/([a-z0-9-]+)\//.exec(path)?.[1] ?? null;
