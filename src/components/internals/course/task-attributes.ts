import type { LessonTasks } from '../../../exercises/progress/lesson-progress.ts';

/** @returns attributes by which `lesson-marks.ts` finds an element that stands for a lesson */
export const taskAttributes = (slug: string, { exercises, predictions }: LessonTasks) => ({
	'data-lesson': slug,
	'data-exercises': exercises.join(' '),
	'data-predictions': predictions.join(' '),
});

/** @returns what `taskAttributes` has written */
export function tasksOf({ dataset }: HTMLElement): LessonTasks {
	const ids = (text: string | undefined) => (text ?? '').split(' ').filter((id) => id !== '');
	return { exercises: ids(dataset.exercises), predictions: ids(dataset.predictions) };
}
