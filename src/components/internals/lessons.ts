import { getCollection } from 'astro:content';
import { type CourseLesson, CURRICULUM } from '../../../content/curriculum.ts';
import type { Locale } from '../../i18n/locales.ts';
import { pageAddress, pageId } from './addresses.ts';

/** A lesson of the course whose page is written. */
export interface WrittenLesson extends CourseLesson {
	readonly title: string;
	readonly description: string;
	/** From the site's root. */
	readonly href: string;
	/** The ids of its exercises. */
	readonly exercises: readonly string[];
}

/** What is needed of a page of the collection. */
interface Page {
	readonly id: string;
	readonly body?: string | undefined;
	readonly data: { readonly title: string; readonly description?: string | undefined };
}

/** @returns the lessons that can be read in a language, in the order of the course */
export async function writtenLessons(locale: Locale): Promise<readonly WrittenLesson[]> {
	const pages = new Map((await getCollection('docs')).map((page: Page) => [page.id, page]));
	return CURRICULUM.flatMap((lesson) => {
		const page = pages.get(pageId(locale, `lessons/${lesson.slug}`));
		if (page === undefined) return [];
		const { title, description = '' } = page.data;
		const exercises = [...(page.body ?? '').matchAll(/<Exercise\b[^>]*\bname="([^"]+)"/g)].map(([, id = '']) => id);
		return [{ ...lesson, title, description, exercises, href: pageAddress(locale, `lessons/${lesson.slug}`) }];
	});
}
