import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { APPS, type App } from '../content/apps.ts';
import { type CourseLesson, CURRICULUM } from '../content/curriculum.ts';
import { REFERENCE_PAGES, type ReferenceGroup } from '../content/reference/pages.ts';
import { lessonTasks } from '../src/components/internals/course/lesson-tasks.ts';
import type { LessonTasks } from '../src/exercises/progress/lesson-progress.ts';
import { LANGUAGE_TAGS, LOCALES, type Locale, ROOT_LOCALE } from '../src/i18n/locales.ts';
import { referencePages, referenceStrings } from '../src/i18n/reference.ts';

const contentFile = (path: string): string => fileURLToPath(new URL(`../content/${path}`, import.meta.url));

/** @returns whether a page is written in every language */
const isWritten = (path: (locale: Locale) => string): boolean =>
	LOCALES.every((locale) => existsSync(contentFile(path(locale))));

/** @returns the lessons whose pages are written in every language, in the order of the course, with what there is to be done in each */
export function writtenLessons(): readonly (CourseLesson & { readonly tasks: LessonTasks })[] {
	const page = (slug: string, locale: Locale) => `${locale}/lessons/${slug}.mdx`;
	return CURRICULUM.filter(({ slug }) => isWritten((locale) => page(slug, locale))).map((lesson) => ({
		...lesson,
		tasks: lessonTasks(readFileSync(contentFile(page(lesson.slug, ROOT_LOCALE)), 'utf8')),
	}));
}

/** @returns the applications whose pages are written in every language */
export const writtenApps = (): readonly App[] =>
	APPS.filter(({ name }) => isWritten((locale) => `${locale}/apps/${name}.mdx`));

/** A label in every language, as Starlight wants it. */
const labelled = (label: (locale: Locale) => string) => ({
	label: label(ROOT_LOCALE),
	translations: Object.fromEntries(LOCALES.map((locale) => [LANGUAGE_TAGS[locale], label(locale)])),
});

/** @returns what Starlight's sidebar shows of the reference */
export const referenceSidebar = () => {
	const pages = REFERENCE_PAGES.filter(({ slug }) => isWritten((locale) => `reference/${slug}/${locale}.ts`));
	const groups = [...new Set(pages.map(({ group }) => group))];
	const linksOf = (wanted: ReferenceGroup) =>
		pages
			.filter(({ group }) => group === wanted)
			.map(({ slug }) => ({
				...labelled((locale) => referencePages[locale].pages[slug].short),
				link: `/reference/${slug}/`,
			}));
	return {
		...labelled((locale) => referencePages[locale].title),
		items: [
			{ ...labelled((locale) => referenceStrings[locale].troubleshooting.title), link: '/troubleshooting/' },
			{ ...labelled((locale) => referencePages[locale].all), link: '/reference/' },
			...groups.map((group) => ({
				...labelled((locale) => referencePages[locale].groups[group]),
				items: linksOf(group),
			})),
		],
	};
};

/** Pages that stood at another address, from the root of a language on: bookmarks and links from elsewhere still lead to them. */
const MOVED = { '/teaching/': '/teach/' };

/** By the old address, where the page is now, in every language. */
export const movedPages: Readonly<Record<string, string>> = Object.fromEntries(
	LOCALES.flatMap((locale) => {
		const root = locale === ROOT_LOCALE ? '' : `/${locale}`;
		return Object.entries(MOVED).map(([from, to]) => [`${root}${from}`, `${root}${to}`]);
	}),
);
