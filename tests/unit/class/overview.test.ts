import { expect, test } from 'vitest';
import {
	busiestLesson,
	csvOf,
	failingAlike,
	markOf,
	raisedHands,
	readStudents,
	withChanges,
} from '../../../src/class/desk/overview.ts';
import { inLocale, lessonAt } from '../../../src/class/pages.ts';
import type { Student, Work } from '../../../src/classroom/messages.ts';

const work = (over: Partial<Work>): Work => ({
	exercise: 'closing/code',
	outcome: 'failed',
	attempts: 1,
	failing: ['code'],
	t: 0,
	...over,
});
const student = (id: number, ...works: readonly Work[]): Student => ({
	id,
	name: `Name ${id}`,
	here: true,
	hand: false,
	page: null,
	work: works,
});
const exercise = {
	id: 'closing/code',
	title: 'Say why',
	checks: [
		{ id: 'code', text: 'It carries 4001.' },
		{ id: 'event', text: 'The event says 4001.' },
	],
};

test.each([
	[undefined, 'todo'],
	[work({ outcome: 'passed', attempts: 9 }), 'passed'],
	[work({ attempts: 3 }), 'failed'],
	[work({ attempts: 4 }), 'stuck'],
	[work({ t: -300_001 }), 'stuck'],
	[work({ t: -300_000 }), 'failed'],
] as const)('marks %j as %s', (seen, mark) => expect(markOf(seen, 0)).toBe(mark));

test('names the raised hands of those who are there', () => {
	const students = [
		{ ...student(1), hand: true },
		{ ...student(2), hand: true, here: false },
		{ ...student(3), here: false },
		student(4),
	];
	expect(raisedHands(students).map(({ id }) => id)).toEqual([1]);
});

test('groups who fails the same check, the most common first', () => {
	const students = [
		student(1, work({ failing: ['event'] })),
		student(2, work({ failing: ['code', 'event'] })),
		student(3, work({ outcome: 'passed', failing: [] })),
		student(4),
	];
	expect(
		failingAlike(students, [exercise]).map(({ check, students }) => [check, students.map(({ id }) => id)]),
	).toEqual([
		['The event says 4001.', [1, 2]],
		['It carries 4001.', [2]],
	]);
});

test('shows the lesson in which something was done last', () => {
	const lessons = ['events', 'closing'].map((slug) => ({ slug, title: slug, exercises: [] }));
	const done = [student(1, work({ exercise: 'closing/code', t: 5 }), work({ exercise: 'events/order', t: 4 }))];
	expect([busiestLesson([], lessons), busiestLesson(done, lessons)]).toEqual(['events', 'closing']);
});

test('writes a table that no spreadsheet takes for formulas', () => {
	const named = { ...student(1, work({ attempts: 2, failing: ['code', 'event'] })), name: '=1+1,"x"' };
	expect(csvOf([named, student(2)])).toBe(
		'student,name,exercise,outcome,runs,failing,at\r\n1,"\'=1+1,""x""",closing/code,failed,2,code event,1970-01-01T00:00:00.000Z\r\n',
	);
});

test('puts in what changed, and leaves out who is gone', () => {
	const before = [student(1), student(3), student(4)];
	const hand = { ...student(3), hand: true };
	expect(withChanges(before, [hand, student(2)], [4])).toEqual([student(1), student(2), hand]);
});

test.each([
	['/lessons/closing/#lab=codes', 'zh-cn', '/zh-cn/lessons/closing/#lab=codes'],
	['/zh-cn/lessons/closing/', 'en', '/lessons/closing/'],
	['/zh-cn/lessons/closing/', 'zh-cn', '/zh-cn/lessons/closing/'],
	['/zh-cnx/', 'en', '/zh-cnx/'],
	['/', 'zh-cn', '/zh-cn/'],
])('%s in %s is %s', (page, locale, same) => expect(inLocale(page, locale)).toBe(same));

test('knows the lesson of a path', () => {
	expect(['/zh-cn/lessons/closing/', '/lessons/', '/course/'].map(lessonAt)).toEqual(['closing', null, null]);
});

test('a server of an earlier version has the time of a run under another name', () => {
	const { t, ...before } = work({ t: 5 });
	const told = JSON.parse(
		JSON.stringify([{ ...student(1), work: [{ ...before, at: t }] }, student(2, work({ t: 6 }))]),
	);
	expect(readStudents(told)).toEqual([student(1, work({ t: 5 })), student(2, work({ t: 6 }))]);
});
