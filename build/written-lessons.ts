import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CourseLesson, CURRICULUM } from '../content/curriculum.ts';
import { lessonTasks } from '../src/components/internals/course/lesson-tasks.ts';
import type { LessonTasks } from '../src/exercises/progress/lesson-progress.ts';
import { LOCALES, type Locale, ROOT_LOCALE } from '../src/i18n/locales.ts';

/** @returns the lessons whose pages are written in every language, in the order of the course, with what there is to be done in each */
export function writtenLessons(): readonly (CourseLesson & { readonly tasks: LessonTasks })[] {
	const page = (slug: string, locale: Locale) =>
		fileURLToPath(new URL(`../content/${locale}/lessons/${slug}.mdx`, import.meta.url));
	return CURRICULUM.filter(({ slug }) => LOCALES.every((locale) => existsSync(page(slug, locale)))).map((lesson) => ({
		...lesson,
		tasks: lessonTasks(readFileSync(page(lesson.slug, ROOT_LOCALE), 'utf8')),
	}));
}
