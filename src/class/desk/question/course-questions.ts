import {
	type Answer,
	type AskedQuestion,
	type Question,
	type QuestionText,
	textIn,
} from '../../../classroom/question.ts';

/** A prediction of the course, as a question to the class, with the answer that the recorded run gives. */
export interface CourseQuestion extends Question {
	/** Slug of its lesson. */
	readonly lesson: string;
	readonly answer: Answer;
	/** Why, by locale. */
	readonly because: Readonly<Record<string, string>>;
}

/** Where the desk finds them: fetched when somebody wants to ask. */
export const COURSE_QUESTIONS = '/class-questions.json';

/** @returns the prediction that a question was taken from; null for one of a teacher's own */
export const originOf = (asked: AskedQuestion, all: readonly CourseQuestion[]): CourseQuestion | null =>
	all.find(({ kind, texts }) => kind === asked.kind && sameText(texts, asked.texts)) ?? null;

type Texts = Readonly<Record<string, QuestionText>>;

const sameText = (one: Texts, other: Texts): boolean =>
	Object.keys(one).every((locale) => one[locale]?.text === other[locale]?.text);

/**
 * @param question typed by a teacher: one text, and what can be answered in lines
 * @returns null where it is not whole
 */
export function typedQuestion(
	locale: string,
	{ kind, text, lines, unit }: Pick<Question, 'kind'> & { text: string; lines: string; unit: string },
	limits: { readonly options: number; readonly optionCharacters: number },
): Question | null {
	const options = lines
		.split('\n')
		.map((line) => line.trim().slice(0, limits.optionCharacters))
		.filter((line) => line !== '');
	const isWhole = kind === 'number' || (options.length >= 2 && options.length <= limits.options);
	if (text.trim() === '' || !isWhole) return null;
	const isNumber = kind === 'number';
	return {
		kind,
		texts: { [locale]: { text: text.trim(), options: isNumber ? [] : options, unit: isNumber ? unit.trim() : '' } },
	};
}

/** @returns a question as it is asked: without its answer */
export const withoutAnswer = ({ kind, texts }: Question): Question => ({ kind, texts });

/** @returns what a question of the course is called in a list */
export const nameOf = (question: Question, locale: string): string => textIn(question, locale).text;
