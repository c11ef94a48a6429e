import { type ExerciseStrings, exerciseStrings } from '../i18n/exercises.ts';
import type { Localized } from '../i18n/locales.ts';

/** @returns the same sentence in every language, from the dictionaries */
export const say = (sentence: (strings: ExerciseStrings) => string): Localized => ({
	en: sentence(exerciseStrings.en),
	'zh-cn': sentence(exerciseStrings['zh-cn']),
});
