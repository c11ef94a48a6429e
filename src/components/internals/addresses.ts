import type { Locale } from '../../i18n/locales.ts';

/**
 * @param slug `lessons/creating-sockets`, without slashes at its ends
 * @returns the page's id in the collection `docs`: English stands at the root, the others in a folder of their own
 */
export const pageId = (locale: Locale, slug: string): string => (locale === 'en' ? slug : `${locale}/${slug}`);

/** @returns the page's address from the site's root, with a slash at both ends */
export const pageAddress = (locale: Locale, slug: string): string => `/${pageId(locale, slug)}/`;

/** @returns the address of the home page in a language */
export const homeAddress = (locale: Locale): string => (locale === 'en' ? '/' : `/${locale}/`);
