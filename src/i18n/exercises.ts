import { type ExerciseStrings, exercisesEn } from './en/exercises.ts';
import type { Localized } from './locales.ts';
import { exercisesZhCn } from './zh-cn/exercises.ts';

export type { ExerciseStrings };

export const exerciseStrings: Localized<ExerciseStrings> = { en: exercisesEn, 'zh-cn': exercisesZhCn };
