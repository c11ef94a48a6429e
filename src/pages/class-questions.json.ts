/** The predictions of the course as questions to a class: `/class-questions.json`. A teacher's desk fetches it to ask one. */
import type { APIRoute } from 'astro';
import { courseQuestions } from '../components/internals/course/desk-lessons.ts';
import { writtenLessons } from '../components/internals/course/lessons.ts';
import { ROOT_LOCALE } from '../i18n/locales.ts';

export const GET: APIRoute = async () =>
	new Response(JSON.stringify(courseQuestions(await writtenLessons(ROOT_LOCALE))), {
		headers: { 'Content-Type': 'application/json' },
	});
