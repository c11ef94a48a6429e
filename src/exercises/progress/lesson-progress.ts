import type { Progress } from './progress-entry.ts';

/** What there is to be done in a lesson, by the ids of its progress entries. */
export interface LessonTasks {
	readonly exercises: readonly string[];
	readonly predictions: readonly string[];
}

export type LessonState = 'new' | 'begun' | 'done';

/** How far a reader is in a lesson. */
export interface LessonProgress {
	/** Of its exercises. */
	readonly solved: number;
	/** Of its predictions; "show me" is an answer too. */
	readonly answered: number;
	/** Done is a lesson whose exercises are solved; one without exercises, when its predictions are answered. */
	readonly state: LessonState;
}

/** @param get what is known of an entry */
export function lessonProgress({ exercises, predictions }: LessonTasks, get: (id: string) => Progress): LessonProgress {
	const solved = exercises.filter((id) => get(id).solved).length;
	const answered = predictions.filter((id) => get(id).answer !== null).length;
	const tried = exercises.some((id) => get(id).attempts > 0 || get(id).hints > 0);
	const done = exercises.length > 0 ? solved === exercises.length : answered > 0 && answered === predictions.length;
	if (done) return { solved, answered, state: 'done' };
	return { solved, answered, state: answered > 0 || tried ? 'begun' : 'new' };
}

/**
 * @param states of the lessons, in the order of the course
 * @returns where to go on: the last lesson that was begun and is not done, else the first behind all that are done, else the
 *   first that is new; -1 where all are done
 */
export function nextLesson(states: readonly LessonState[]): number {
	const begun = states.lastIndexOf('begun');
	if (begun !== -1) return begun;
	const behind = states.indexOf('new', states.lastIndexOf('done') + 1);
	return behind === -1 ? states.indexOf('new') : behind;
}
