import type { LabDefinition } from '../../exercises/check.ts';
import type { CheckResult } from '../../exercises/evaluate.ts';
import type { TraceModel } from '../../trace/model.ts';

const definitions = import.meta.glob<LabDefinition>('/content/labs/*/*/lab.ts', { import: 'default' });

/** The checks of one exercise, loaded: a trace in, one result a check out. */
export type Checker = (trace: TraceModel) => readonly CheckResult[];

/**
 * Loads the checks of a lab; they are code, so they can't travel with the lab's other properties.
 *
 * @param lab `<lesson>/<lab>`
 * @throws when there is no such lab, or it can't be loaded
 */
export async function loadChecker(lab: string): Promise<Checker> {
	const load = definitions[`/content/labs/${lab}/lab.ts`];
	if (!load) throw new Error(`There is no lab "${lab}".`);
	const [definition, { evaluate }] = await Promise.all([load(), import('../../exercises/evaluate.ts')]);
	return (trace) => evaluate(definition, trace);
}
