import type { DeskLesson } from '../../../class/desk/overview.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { labFiles } from '../labs/lab-files.ts';
import { writtenLessons } from './lessons.ts';

/** @returns the lessons that have exercises, with what is checked, in the words of one language */
export async function deskLessons(locale: Locale): Promise<readonly DeskLesson[]> {
	const lessons = (await writtenLessons(locale)).map(({ slug, title, tasks }) => ({
		slug,
		title,
		exercises: tasks.exercises.flatMap((id) => {
			const texts = labFiles.texts[`/content/labs/${id}/${locale}.ts`];
			if (texts === undefined) return [];
			const checks = Object.entries(texts.exercise?.checks ?? {}).map(([check, text]) => ({
				id: check,
				text: text ?? '',
			}));
			return [{ id, title: texts.title, checks }];
		}),
	}));
	return lessons.filter(({ exercises }) => exercises.length > 0);
}
