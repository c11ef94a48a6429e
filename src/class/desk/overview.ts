import type { Student, Work } from '../../classroom/messages.ts';

/** An exercise of the course, as the desk names it. */
export interface DeskExercise {
	/** `<lesson>/<lab>`. */
	readonly id: string;
	readonly title: string;
	readonly checks: readonly { readonly id: string; readonly text: string }[];
}

/** A lesson with its exercises. */
export interface DeskLesson {
	readonly slug: string;
	readonly title: string;
	readonly exercises: readonly DeskExercise[];
}

/** How far a student is with an exercise: somebody is stuck after so many failed runs, or so long after one. */
export type Mark = 'todo' | 'failed' | 'stuck' | 'passed';

const STUCK_ATTEMPTS = 4;
const STUCK_AFTER = 5 * 60_000;

/** @param now ms since the epoch */
export function markOf(work: Work | undefined, now: number): Mark {
	if (work === undefined) return 'todo';
	if (work.outcome === 'passed') return 'passed';
	return work.attempts >= STUCK_ATTEMPTS || now - work.t > STUCK_AFTER ? 'stuck' : 'failed';
}

export const workOn = (student: Student, exercise: string): Work | undefined =>
	student.work.find((work) => work.exercise === exercise);

/** @returns whom the teacher can turn to: a hand of somebody who is away stays up, and counts again once they are back */
export const raisedHands = (students: readonly Student[]): readonly Student[] =>
	students.filter(({ hand, here }) => hand && here);

/** Students who fail the same check. */
export interface FailingAlike {
	readonly exercise: DeskExercise;
	readonly check: string;
	readonly students: readonly Student[];
}

/** @returns who fails what at the moment, the most common first */
export function failingAlike(
	students: readonly Student[],
	exercises: readonly DeskExercise[],
): readonly FailingAlike[] {
	const groups = exercises.flatMap((exercise) =>
		exercise.checks.map(({ id, text }) => ({
			exercise,
			check: text,
			students: students.filter((student) => workOn(student, exercise.id)?.failing.includes(id) === true),
		})),
	);
	return groups.filter((group) => group.students.length > 0).sort((a, b) => b.students.length - a.students.length);
}

/** @returns the lesson in which something was done last; the first one where nothing was */
export function busiestLesson(students: readonly Student[], lessons: readonly DeskLesson[]): string {
	const works = students.flatMap(({ work }) => work);
	const last = works.reduce<Work | null>(
		(latest, work) => (latest === null || work.t > latest.t ? work : latest),
		null,
	);
	const slug = last?.exercise.split('/')[0];
	return lessons.find((lesson) => lesson.slug === slug)?.slug ?? lessons[0]?.slug ?? '';
}

/** A table of comma-separated values (RFC 4180). What a spreadsheet would take for a formula is written as text. */
export function csvOf(students: readonly Student[]): string {
	const rows = students.flatMap(({ id, name, work }) =>
		work.map(({ exercise, outcome, attempts, failing, t }) => [
			...[String(id), name, exercise, outcome, String(attempts), failing.join(' '), new Date(t).toISOString()],
		]),
	);
	const head = ['student', 'name', 'exercise', 'outcome', 'runs', 'failing', 'at'];
	return [head, ...rows]
		.map((row) => row.map(cell).join(','))
		.map((line) => `${line}\r\n`)
		.join('');
}

const cell = (text: string): string => {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** @returns the students in the order of a register, with what changed put in and who is gone left out */
export function withChanges(
	students: readonly Student[],
	changed: readonly Student[],
	gone: readonly number[],
): readonly Student[] {
	const all = new Map(students.map((student) => [student.id, student]));
	for (const student of changed) all.set(student.id, student);
	for (const id of gone) all.delete(id);
	return [...all.values()].sort((a, b) => a.id - b.id);
}

/** @returns students as this version has them; a server of an earlier one calls the time of a run `at` */
export const readStudents = (told: readonly Student[]): readonly Student[] =>
	told.map((student) => ({
		...student,
		work: student.work.map(({ at, ...work }: Work & { readonly at?: number }) => ({ ...work, t: at ?? work.t })),
	}));
