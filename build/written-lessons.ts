import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CourseLesson, CURRICULUM } from '../content/curriculum.ts';
import { LOCALES } from '../src/i18n/locales.ts';

/** @returns the lessons whose pages are written in every language, in the order of the course */
export function writtenLessons(): readonly CourseLesson[] {
	const page = (slug: string, locale: string) =>
		fileURLToPath(new URL(`../content/${locale}/lessons/${slug}.mdx`, import.meta.url));
	return CURRICULUM.filter(({ slug }) => LOCALES.every((locale) => existsSync(page(slug, locale))));
}
