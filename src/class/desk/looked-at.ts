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

/** @returns those of the changed students whose runs are wanted and who have run something since; null is nobody */
export function ranAgain(
	wanted: readonly (number | null)[],
	before: readonly Student[],
	changed: readonly Student[],
): readonly number[] {
	return changed
		.filter(({ id }) => wanted.includes(id))
		.filter((student) => lastRun(student) > lastRun(before.find(({ id }) => id === student.id)))
		.map(({ id }) => id);
}

const lastRun = (student: Student | undefined): number => Math.max(0, ...(student?.work ?? []).map(({ t }) => t));
