import { expect, test } from 'vitest';
import { lessonProgress, nextLesson } from '../../../src/exercises/progress/lesson-progress.ts';
import { NO_PROGRESS, type Progress } from '../../../src/exercises/progress/progress-store.ts';

const TASKS = { exercises: ['events/one', 'events/two'], predictions: ['events/order#order'] };

const known = (entries: Readonly<Record<string, Partial<Progress>>>) => (id: string) => ({
	...NO_PROGRESS,
	...entries[id],
});

test.each([
	['nothing was done', {}, { solved: 0, answered: 0, state: 'new' }],
	[
		'a prediction was answered',
		{ 'events/order#order': { answer: 'wrong' } },
		{ solved: 0, answered: 1, state: 'begun' },
	],
	['an exercise was tried', { 'events/one': { attempts: 1 } }, { solved: 0, answered: 0, state: 'begun' }],
	['a hint was read', { 'events/two': { hints: 1 } }, { solved: 0, answered: 0, state: 'begun' }],
	[
		'one exercise is solved',
		{ 'events/one': { attempts: 1, solved: true } },
		{ solved: 1, answered: 0, state: 'begun' },
	],
	[
		'all exercises are solved, no prediction was answered',
		{ 'events/one': { attempts: 1, solved: true }, 'events/two': { attempts: 2, solved: true } },
		{ solved: 2, answered: 0, state: 'done' },
	],
	[
		'something of another lesson is solved',
		{ 'frames/one': { solved: true } },
		{ solved: 0, answered: 0, state: 'new' },
	],
] as const)('of a lesson: %s', (_what, entries, progress) => {
	expect(lessonProgress(TASKS, known(entries))).toEqual(progress);
});

test('a lesson without exercises is done when its predictions are answered', () => {
	const tasks = { exercises: [], predictions: ['a/b#c', 'a/b#d'] };
	expect(lessonProgress(tasks, known({ 'a/b#c': { answer: 'skipped' } })).state).toBe('begun');
	expect(lessonProgress(tasks, known({ 'a/b#c': { answer: 'skipped' }, 'a/b#d': { answer: 'right' } })).state).toBe(
		'done',
	);
	expect(lessonProgress({ exercises: [], predictions: [] }, known({})).state).toBe('new');
});

test.each([
	[['new', 'new', 'new'], 0],
	[['done', 'new', 'new'], 1],
	[['begun', 'new', 'new'], 0],
	[['done', 'begun', 'begun', 'new'], 2],
	[['new', 'done', 'new', 'new'], 2],
	[['new', 'done', 'done'], 0],
	[['done', 'done'], -1],
	[[], -1],
] as const)('after %j one goes on with number %j', (states, index) => {
	expect(nextLesson(states)).toBe(index);
});
