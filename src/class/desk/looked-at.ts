import type { Student, ToDesk } from '../../classroom/messages.ts';

/** A program with its last run, to be looked at: of a student, or the solution of an exercise. */
export interface LookedRun {
	/** Null for a solution. */
	readonly student: number | null;
	/** `<lesson>/<lab>`. */
	readonly lab: string;
	readonly code: string;
	/** A file of ours; null where it was too large to be sent. */
	readonly run: string | null;
}

/** As many as there is room for on a projector. */
const SIDE_BY_SIDE = 2;

/** @returns the runs with one more; it takes the place of what was there of the same student, else of the oldest */
export function withRun(runs: readonly LookedRun[], run: LookedRun): readonly LookedRun[] {
	const at = runs.findIndex((other) => other.student === run.student);
	return at === -1 ? [...runs, run].slice(-SIDE_BY_SIDE) : runs.with(at, run);
}

export const lookedRun = ({ student, lab, code, run }: Extract<ToDesk, { type: 'shown' }>): LookedRun => ({
	...{ student, lab, code, run },
});

/** Whose runs are wanted at the desk. */
export interface Wanted {
	/** The student whose run was asked for and has not come; null for none. */
	readonly awaited: number | null;
	/** Those whose runs are looked at; null is nobody. */
	readonly looked: readonly (number | null)[];
}

/**
 * @returns those of the changed students who are to be asked: the one who is waited for whatever has changed, since what was asked or
 * answered in the moment in which their connection was lost has gone with it; the others where they have run something since
 */
export const toAsk = (
	{ awaited, looked }: Wanted,
	before: readonly Student[],
	changed: readonly Student[],
): readonly number[] =>
	changed
		.filter(
			(student) =>
				student.id === awaited ||
				(looked.includes(student.id) && lastRun(student) > lastRun(before.find(({ id }) => id === student.id))),
		)
		.map(({ id }) => id);

const lastRun = (student: Student | undefined): number => Math.max(0, ...(student?.work ?? []).map(({ t }) => t));
