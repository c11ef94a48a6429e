import type { DeskLesson } from '../../../class/desk/overview.ts';
import type { CourseQuestion } from '../../../class/desk/question/course-questions.ts';
import type { QuestionText } from '../../../classroom/question.ts';
import type { PredictionTexts } from '../../../exercises/check.ts';
import { type LabPrediction, outcomeOf } from '../../../exercises/prediction.ts';
import { LOCALES, type Locale } from '../../../i18n/locales.ts';
import { labFiles, recordedLab } from '../labs/lab-files.ts';
import { shuffled } from '../questions/shuffled.ts';
import { type WrittenLesson, writtenLessons } from './lessons.ts';

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

/** @returns what readers of the lessons predict, in their order, in all languages, with the answers that the recorded runs give */
export function courseQuestions(lessons: readonly Pick<WrittenLesson, 'slug' | 'tasks'>[]): readonly CourseQuestion[] {
	return lessons.flatMap(({ slug, tasks }) =>
		tasks.predictions.flatMap((task) => {
			const [id = '', name = ''] = task.split('#');
			const prediction = labFiles.definitions[`/content/labs/${id}/lab.ts`]?.predictions?.[name];
			return prediction === undefined ? [] : [courseQuestion(slug, id, name, prediction)];
		}),
	);
}

function courseQuestion(lesson: string, id: string, name: string, prediction: LabPrediction): CourseQuestion {
	const labs = LOCALES.map((locale) => ({ locale, ...recordedLab(id, locale, `The class: ${id}`) }));
	const words = labs.flatMap(({ locale, texts }) => {
		const own = texts.predictions?.[name];
		return own === undefined ? [] : [{ locale, own }];
	});
	const [lab] = labs;
	const options = shuffled(Object.keys(words[0]?.own.options ?? {}));
	const came = lab === undefined ? [] : outcomeOf(prediction, lab.trace, lab.run).answer;
	return {
		...{ lesson, kind: prediction.kind },
		answer: came.map((part) => (prediction.kind === 'number' ? Number(part) : options.indexOf(part))),
		texts: Object.fromEntries(words.map(({ locale, own }) => [locale, textOf(own, options)])),
		because: Object.fromEntries(words.map(({ locale, own }) => [locale, own.because])),
	};
}

const textOf = ({ question, options = {}, unit = '' }: PredictionTexts, ids: readonly string[]): QuestionText => ({
	text: question,
	options: ids.map((id) => options[id] ?? id),
	unit,
});
