import { expect, test } from 'vitest';
import { Classroom, type ClassStore, type KeptStudent } from '../../../src/classroom/classroom.ts';
import { CLASS_LIMITS } from '../../../src/classroom/limits.ts';
import { NO_SWITCHES } from '../../../src/classroom/messages.ts';

/** Writes down what is kept. */
function store(students: readonly KeptStudent[] = []): ClassStore & { readonly log: string[] } {
	const log: string[] = [];
	const note =
		(name: string) =>
		(...values: unknown[]): void =>
			void log.push([name, ...values.map((value) => JSON.stringify(value))].join(' '));
	return {
		log,
		load: () => ({ students, switches: NO_SWITCHES, locked: false, teacherRun: null }),
		saveStudent: note('student'),
		saveWork: note('work'),
		saveSwitches: note('switches'),
		saveTeacherRun: note('teacher-run'),
		removeStudent: note('remove'),
		clear: note('clear'),
	};
}

const ADA = { id: 1, name: 'Ada', here: true, hand: false, page: null, work: [] };

test('who comes gets a seat, and it is kept', () => {
	const kept = store();
	const room = new Classroom(kept);
	expect(room.join('a', '  Ada ')).toEqual(ADA);
	expect(room.join('b', 'Bo')).toMatchObject({ id: 2, name: 'Bo' });
	expect(kept.log).toEqual([
		'student {"id":1,"key":"a","name":"Ada","hand":false,"page":null,"work":[]}',
		'student {"id":2,"key":"b","name":"Bo","hand":false,"page":null,"work":[]}',
	]);
});

test('who comes back is who they were, whatever name they type, also when the door is locked', () => {
	const room = new Classroom(store());
	room.join('a', 'Ada');
	room.lock(true);
	expect(room.join('a', 'Name 2')).toEqual(ADA);
	expect(room.join('b', 'Bo')).toBe('locked');
	expect(room.students()).toEqual([ADA]);
});

test('somebody with two pages is here until the last one is gone', () => {
	const room = new Classroom(store());
	room.join('a', 'Ada');
	room.join('a', 'Ada');
	room.leave(1);
	const still = room.student(1)?.here;
	room.leave(1);
	room.leave(1);
	expect([still, room.student(1)?.here]).toEqual([true, false]);
});

test('what is kept is there again', () => {
	const work = { exercise: 'closing/code', outcome: 'failed', attempts: 2, failing: ['code'], t: 5 } as const;
	const kept = { id: 7, key: 'g', name: 'Gus', hand: true, page: '/course/', work: [work] };
	const room = new Classroom(store([kept]));
	expect(room.students()).toEqual([{ id: 7, name: 'Gus', here: false, hand: true, page: '/course/', work: [work] }]);
	expect(room.join('b', 'Bo')).toMatchObject({ id: 8 });
	room.report(7, { exercise: 'closing/code', outcome: 'passed', attempts: 3, failing: [], t: 9 });
	expect(room.student(7)?.work).toEqual([
		{ exercise: 'closing/code', outcome: 'passed', attempts: 3, failing: [], t: 9 },
	]);
});

test('remembers the last run of each exercise', () => {
	const kept = store();
	const room = new Classroom(kept);
	room.join('a', 'Ada');
	const first = { exercise: 'data/order', outcome: 'failed', attempts: 1, failing: ['order'], t: 1 } as const;
	const other = { exercise: 'closing/code', outcome: 'passed', attempts: 4, failing: [], t: 2 } as const;
	const second = { ...first, attempts: 2, failing: ['order', 'count'], t: 3 };
	for (const work of [first, other, second]) room.report(1, work);
	room.report(9, first);
	expect(room.student(1)?.work).toEqual([other, second]);
	expect(kept.log.slice(1)).toHaveLength(3);
});

test('remembers a bounded number of exercises', () => {
	const room = new Classroom(store());
	room.join('a', 'Ada');
	const work = { outcome: 'passed', attempts: 1, failing: [], t: 1 } as const;
	for (let number = 0; number <= CLASS_LIMITS.works; number += 1) room.report(1, { ...work, exercise: `x/${number}` });
	room.report(1, { ...work, exercise: 'x/0', attempts: 2 });
	expect(room.student(1)?.work).toHaveLength(CLASS_LIMITS.works);
	expect(room.student(1)?.work.at(-1)).toMatchObject({ exercise: 'x/0', attempts: 2 });
});

test('says what changed and what did not', () => {
	const room = new Classroom(store());
	room.join('a', 'Ada');
	expect([
		room.setHand(1, true),
		room.setHand(1, true),
		room.setPage(1, '/course/'),
		room.setPage(1, '/course/'),
		room.setPage(2, '/course/'),
		room.rename(1, ' '),
		room.rename(1, 'Ada L.'),
	]).toEqual([true, false, true, false, false, 'name', null]);
	expect(room.student(1)).toEqual({ ...ADA, name: 'Ada L.', hand: true, page: '/course/' });
});

test('who is removed is forgotten, and would be somebody new', () => {
	const kept = store();
	const room = new Classroom(kept);
	room.join('a', 'Ada');
	room.remove(1);
	room.remove(1);
	expect(kept.log.at(-1)).toBe('remove 1');
	expect(room.join('a', 'Ada')).toMatchObject({ id: 2 });
});

test('keeps what the teacher turned on', () => {
	const kept = store();
	const room = new Classroom(kept);
	room.turn({ pause: true });
	room.turn({ pace: ['closing'] });
	room.lock(true);
	expect(kept.log).toEqual([
		'switches {"follow":null,"pause":true,"pace":null} false',
		'switches {"follow":null,"pause":true,"pace":["closing"]} false',
		'switches {"follow":null,"pause":true,"pace":["closing"]} true',
	]);
	room.clear();
	expect([room.switches, room.locked, room.students()]).toEqual([NO_SWITCHES, false, []]);
});

test('has so many seats and no more', () => {
	const room = new Classroom(store());
	for (let number = 1; number <= CLASS_LIMITS.students; number += 1) room.join(`key ${number}`, 'Ada');
	expect(room.join('one more', 'Ada')).toBe('full');
	expect(room.join('key 1', 'Ada')).toMatchObject({ id: 1 });
});

test('a run of the teacher’s is shown while all are taken along, on the page that it was shown on', () => {
	const kept = store();
	const room = new Classroom(kept);
	const run = { lab: 'closing/codes', run: '{}', moment: '#lab=codes&frame=1' };
	room.showRun(run);
	expect([room.teacherRun, room.showMoment('#lab=codes&frame=2')]).toEqual([null, false]);
	room.turn({ follow: '/lessons/closing/' });
	room.showRun(run);
	room.turn({ follow: '/lessons/closing/#lab=codes', pause: true });
	expect(room.showMoment('#lab=codes&frame=2')).toBe(true);
	expect(room.teacherRun).toEqual({ ...run, moment: '#lab=codes&frame=2' });
	room.turn({ follow: null });
	expect(room.teacherRun).toBeNull();
	expect(kept.log.filter((line) => line.startsWith('teacher-run'))).toEqual([
		`teacher-run ${JSON.stringify(run)}`,
		`teacher-run ${JSON.stringify({ ...run, moment: '#lab=codes&frame=2' })}`,
		'teacher-run null',
	]);
});
