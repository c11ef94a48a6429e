import { getCollection } from 'astro:content';
import { APPS, type App } from '../../../content/apps.ts';
import type { Locale } from '../../i18n/locales.ts';
import { pageAddress, pageId } from './addresses.ts';

/** An application whose page is written. */
export interface WrittenApp extends App {
	readonly title: string;
	readonly description: string;
	/** From the site's root. */
	readonly href: string;
	/** The lesson that builds it; null while that is not written. */
	readonly lessonHref: string | null;
}

/** What is needed of a page of the collection. */
interface Page {
	readonly id: string;
	readonly data: { readonly title: string; readonly description?: string | undefined };
}

/** @returns the applications that can be used in a language, in their order */
export async function writtenApps(locale: Locale): Promise<readonly WrittenApp[]> {
	const pages = new Map((await getCollection('docs')).map((page: Page) => [page.id, page.data]));
	return APPS.flatMap((app) => {
		const page = pages.get(pageId(locale, `apps/${app.name}`));
		if (page === undefined) return [];
		const lesson = `lessons/${app.lesson}`;
		return [
			{
				...app,
				title: page.title,
				description: page.description ?? '',
				href: pageAddress(locale, `apps/${app.name}`),
				lessonHref: pages.has(pageId(locale, lesson)) ? pageAddress(locale, lesson) : null,
			},
		];
	});
}
