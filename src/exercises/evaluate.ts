import type { Localized } from '../i18n/locales.ts';
import type { TraceModel } from '../trace/model.ts';
import type { Check, LabDefinition } from './check.ts';
import { say } from './say.ts';

export interface CheckResult {
	/** The check's own id. */
	readonly id: string;
	readonly passed: boolean;
	/** What was seen instead, in every language; null when it passed. */
	readonly seen: Localized | null;
}

/**
 * Tries every check of a lab on a trace, in the order of its definition. The trace may still be growing.
 *
 * @returns one result a check; none for a lab without an exercise. A check that throws has failed, and its sentence says
 * so: it must not take the lab down with it.
 */
export function evaluate(definition: Pick<LabDefinition, 'exercise'>, trace: TraceModel): readonly CheckResult[] {
	return (definition.exercise?.checks ?? []).map((check) => {
		const seen = trySafely(check, trace);
		return { id: check.id, passed: seen === null, seen };
	});
}

/** @returns whether there is an exercise and every check of it passed */
export const isSolved = (results: readonly CheckResult[]): boolean =>
	results.length > 0 && results.every((result) => result.passed);

function trySafely(check: Check, trace: TraceModel): Localized | null {
	try {
		return check.test(trace);
	} catch (error) {
		return say((strings) => strings.checkThrew(String(error)));
	}
}
