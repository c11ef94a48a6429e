import { LOCALES, type Locale, ROOT_LOCALE } from '../../i18n/locales.ts';

/**
 * @param slug `lessons/creating-sockets`, without slashes at its ends
 * @returns the page's id in the collection `docs`: the first language stands at the root, the others in a folder of their own
 */
export const pageId = (locale: Locale, slug: string): string => (locale === ROOT_LOCALE ? slug : `${locale}/${slug}`);

/** @returns the page's address from the site's root, with a slash at both ends */
export const pageAddress = (locale: Locale, slug: string): string => `/${pageId(locale, slug)}/`;

/** @returns the address of the home page in a language */
export const homeAddress = (locale: Locale): string => (locale === ROOT_LOCALE ? '/' : `/${locale}/`);

/** A page of `src/pages/[...locale]/`, in one language. */
export interface LocalePath {
	/** The first language stands at the root. */
	readonly params: { readonly locale: string | undefined };
	readonly props: { readonly locale: Locale };
}

/** @returns what `getStaticPaths` says of a page that there is in every language */
export const localePaths = (): readonly LocalePath[] =>
	LOCALES.map((locale) => ({ params: { locale: locale === ROOT_LOCALE ? undefined : locale }, props: { locale } }));
