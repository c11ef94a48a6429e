import { getCollection } from 'astro:content';
import { type CourseLesson, CURRICULUM } from '../../../../content/curriculum.ts';
import type { LessonTasks } from '../../../exercises/progress/lesson-progress.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { pageAddress, pageId } from '../addresses.ts';
import { lessonTasks, readingMinutes } from './lesson-tasks.ts';

/** A lesson of the course whose page is written. */
export interface WrittenLesson extends CourseLesson {
	/** In the course, from 0, whether or not those before it are written. */
	readonly number: number;
	readonly title: string;
	readonly description: string;
	/** From the site's root. */
	readonly href: string;
	readonly tasks: LessonTasks;
	/** Of `minutes`: to read its prose. */
	readonly reading: number;
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
	return CURRICULUM.flatMap((lesson, number) => {
		const page = pages.get(pageId(locale, `lessons/${lesson.slug}`));
		if (page === undefined) return [];
		const { title, description = '' } = page.data;
		const body = page.body ?? '';
		const written = { number, title, description, tasks: lessonTasks(body), reading: readingMinutes(body) };
		return [{ ...lesson, ...written, href: pageAddress(locale, `lessons/${lesson.slug}`) }];
	});
}
