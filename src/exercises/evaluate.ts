import type { TraceModel } from '../trace/model.ts';
import type { Check, ExerciseDefinition } from './check.ts';
import { type Seen, say } from './say.ts';

export interface CheckResult {
	/** The check's own id. */
	readonly id: string;
	readonly passed: boolean;
	/** What was seen instead; null when it passed. */
	readonly seen: Seen | null;
}

/**
 * Tries every check of a lab on a trace, in the order of its definition. The trace may still be growing.
 *
 * @returns one result a check; none for a lab without an exercise. A check that throws has failed, and its sentence says
 * so: it must not take the lab down with it.
 */
export function evaluate(
	definition: { readonly exercise?: Pick<ExerciseDefinition, 'checks'> },
	trace: TraceModel,
): readonly CheckResult[] {
	return Object.entries(definition.exercise?.checks ?? {}).map(([id, check]) => {
		const seen = trySafely(check, trace);
		return { id, passed: seen === null, seen };
	});
}

/** @returns whether there is an exercise and every check of it passed */
export const isSolved = (results: readonly Pick<CheckResult, 'passed'>[]): boolean =>
	results.length > 0 && results.every((result) => result.passed);

function trySafely(check: Check, trace: TraceModel): Seen | null {
	try {
		return check(trace);
	} catch (error) {
		return say('checkThrew', String(error));
	}
}
