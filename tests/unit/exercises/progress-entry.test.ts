import { expect, test } from 'vitest';
import {
	isEntryId,
	merged,
	NO_PROGRESS,
	type Progress,
	parseProgress,
} from '../../../src/exercises/progress/progress-entry.ts';

const ALL: Progress = {
	attempts: 3,
	passed: ['opened', 'sent'],
	solved: true,
	hints: 1,
	solutionOpened: true,
	answer: 'right',
};

test('an entry is read as it was, also one that says no version', () => {
	expect(parseProgress({ version: 1, ...ALL }, 1)).toEqual(ALL);
	expect(parseProgress({ version: 1, ...ALL }, 2)).toEqual(ALL);
	expect(parseProgress(ALL, 1)).toEqual(ALL);
});

test.each([[2], ['1'], [{}]])('an entry of the version %j is none that is known', (version) => {
	expect(parseProgress({ version, ...ALL }, 1)).toBeNull();
});

test.each([[null], [undefined], [7], ['entry'], [true], [[]]])('%j says nothing of progress', (value) => {
	expect(parseProgress(value, 1)).toEqual(NO_PROGRESS);
});

test.each([
	['attempts', '3', 0],
	['attempts', 1.5, 0],
	['attempts', -1, 0],
	['attempts', 2 ** 53, 0],
	['hints', null, 0],
	['passed', 'opened', []],
	['passed', ['opened', 7, null], ['opened']],
	['solved', 'true', false],
	['solutionOpened', 1, false],
	['answer', 'perhaps', null],
])('where %s is %j, that field alone is as at the beginning: %j', (name, value, read) => {
	expect(parseProgress({ ...ALL, [name]: value }, 1)).toEqual({ ...ALL, [name]: read });
});

test('of two entries nothing is lost that was reached', () => {
	expect(merged(ALL, NO_PROGRESS)).toEqual(ALL);
	expect(merged(NO_PROGRESS, ALL)).toEqual(ALL);
	expect(merged(NO_PROGRESS, NO_PROGRESS)).toEqual(NO_PROGRESS);
	const other: Progress = { ...NO_PROGRESS, attempts: 5, passed: ['sent', 'closed'], answer: 'wrong' };
	expect(merged(ALL, other)).toEqual({ ...ALL, attempts: 5, passed: ['opened', 'sent', 'closed'] });
	expect(merged(other, ALL).answer).toBe('wrong');
});

test.each([
	['events/order', true],
	['events/order#first-2', true],
	['events', false],
	['events/order#', false],
	['events/order#a#b', false],
	['../events/order', false],
	['events/order/x', false],
	['Events/order', false],
])('%s as the id of an entry: %s', (id, is) => expect(isEntryId(id)).toBe(is));
