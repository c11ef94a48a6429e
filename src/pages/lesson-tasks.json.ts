/** What there is to be done in each lesson: `/lesson-tasks.json`. A page fetches it for its sidebar once its reader has done anything. */
import type { APIRoute } from 'astro';
import { writtenLessons } from '../components/internals/course/lessons.ts';
import { ROOT_LOCALE } from '../i18n/locales.ts';

export const GET: APIRoute = async () => {
	const lessons = await writtenLessons(ROOT_LOCALE);
	return new Response(JSON.stringify(Object.fromEntries(lessons.map(({ slug, tasks }) => [slug, tasks]))), {
		headers: { 'Content-Type': 'application/json' },
	});
};
