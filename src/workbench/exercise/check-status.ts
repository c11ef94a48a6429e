import type { GradedCheck } from './checker.ts';

/** Appears as `data-status` of an exercise and of each of its checks. */
export type Status = 'todo' | 'passed' | 'failed';

export interface CheckState {
	readonly id: string;
	readonly status: Status;
	/** What was seen instead; only of a check that failed. */
	readonly seen: string | null;
}

export interface ExerciseState {
	readonly status: Status;
	readonly checks: readonly CheckState[];
}

/**
 * What an exercise shows. A check passes as soon as the trace satisfies it, and fails only when the run is over: until
 * then what it waits for may still happen.
 *
 * @param ids of the checks, in their order
 * @param results of the present run; null before the first run since the page was opened
 * @param over the run has ended, was stopped or failed
 * @param solved it was solved at an earlier visit
 */
export function exerciseState(
	ids: readonly string[],
	results: readonly GradedCheck[] | null,
	over: boolean,
	solved: boolean,
): ExerciseState {
	if (results === null) {
		const status = solved ? 'passed' : 'todo';
		return { status, checks: ids.map((id) => ({ id, status, seen: null })) };
	}
	const checks = ids.map((id): CheckState => {
		const result = results.find((candidate) => candidate.id === id);
		if (result?.passed) return { id, status: 'passed', seen: null };
		return over ? { id, status: 'failed', seen: result?.seen ?? null } : { id, status: 'todo', seen: null };
	});
	const all = checks.every((check) => check.status === 'passed');
	return { status: all ? 'passed' : over ? 'failed' : 'todo', checks };
}
