import { LOCALES, type Locale, ROOT_LOCALE } from '../../i18n/locales.ts';

/** A page of `src/pages/[...locale]/`, in one language. */
export interface LocalePath {
	/** The first language stands at the root. */
	readonly params: { readonly locale: string | undefined };
	readonly props: { readonly locale: Locale };
}

/** @returns what `getStaticPaths` says of a page that there is in every language */
export const localePaths = (): readonly LocalePath[] =>
	LOCALES.map((locale) => ({ params: { locale: locale === ROOT_LOCALE ? undefined : locale }, props: { locale } }));
