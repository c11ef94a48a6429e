import type { LabPageStrings } from '../i18n/en/lab-page.ts';
import type { ViewsStrings } from '../i18n/en/views.ts';
import { LANGUAGE_TAGS, LOCALES, type Locale, localeOfTag } from '../i18n/locales.ts';

/** Everything that a lab says, in one language. A page loads only its own. */
export interface LabWords extends LabPageStrings {
	readonly locale: Locale;
	readonly language: (typeof LANGUAGE_TAGS)[Locale];
	/** What the views say; null in a page, which fetches it with the first view that comes alive. */
	readonly views: ViewsStrings | null;
	readonly loadViews: () => Promise<ViewsStrings>;
	/** The same of a run in the page. */
	readonly loadViewsInPage: () => Promise<ViewsStrings>;
}

declare global {
	interface Window {
		/** Settled when the words of the page's language are there; what brings labs to life waits for it. */
		websocketLabWords?: Promise<unknown>;
	}
}

const strings = import.meta.glob<LabPageStrings>('../i18n/*/lab-page.ts', { import: 'labPage' });
const views = import.meta.glob<ViewsStrings>('../i18n/*/views.ts', { import: 'views' });

const viewsInPage = import.meta.glob<ViewsStrings>('../i18n/*/views-in-page.ts', { import: 'viewsInPage' });

const known = new Map<Locale, LabWords>();

/** @throws when there is no dictionary, or it can't be loaded */
async function load(locale: Locale): Promise<void> {
	const loadViews = async (): Promise<ViewsStrings> => {
		const found = await views[`../i18n/${locale}/views.ts`]?.();
		if (found === undefined) throw new Error(`src/i18n/${locale}/views.ts is missing.`);
		return found;
	};
	const loadViewsInPage = async (): Promise<ViewsStrings> => {
		const found = await viewsInPage[`../i18n/${locale}/views-in-page.ts`]?.();
		if (found === undefined) throw new Error(`src/i18n/${locale}/views-in-page.ts is missing.`);
		return found;
	};
	const found = await strings[`../i18n/${locale}/lab-page.ts`]?.();
	if (found === undefined) throw new Error(`src/i18n/${locale}/lab-page.ts is missing.`);
	const drawn = import.meta.env.SSR ? await loadViews() : null;
	known.set(locale, { ...found, locale, language: LANGUAGE_TAGS[locale], views: drawn, loadViews, loadViewsInPage });
}

if (import.meta.env.SSR) await Promise.all(LOCALES.map(load));
else {
	window.websocketLabWords = load(localeOfTag(document.documentElement.lang));
}

/** @returns the words of a language; in a page there are only those of its own */
export function wordsIn(locale: Locale): LabWords {
	const words = known.get(locale);
	if (words === undefined) throw new Error(`The words of ${locale} have not been loaded.`);
	return words;
}

/** @returns the words of the page's own language, once they are there; in a page */
export async function ownWords(): Promise<LabWords> {
	await window.websocketLabWords;
	const [words] = known.values();
	if (words === undefined) throw new Error('The words of this page have not been loaded.');
	return words;
}
