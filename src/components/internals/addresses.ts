import { type Locale, ROOT_LOCALE } from '../../i18n/locales.ts';

/**
 * @param slug `lessons/creating-sockets`, without slashes at its ends
 * @returns the page's id in the collection `docs`: the first language stands at the root, the others in a folder of their own
 */
export const pageId = (locale: Locale, slug: string): string => (locale === ROOT_LOCALE ? slug : `${locale}/${slug}`);

/** @returns the page's address from the site's root, with a slash at both ends */
export const pageAddress = (locale: Locale, slug: string): string => `/${pageId(locale, slug)}/`;

/** @returns the address of the home page in a language */
export const homeAddress = (locale: Locale): string => (locale === ROOT_LOCALE ? '/' : `/${locale}/`);
