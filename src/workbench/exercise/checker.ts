import type { ExerciseDefinition } from '../../exercises/check.ts';
import type { OwnSentences } from '../../exercises/say.ts';
import type { ExerciseStrings } from '../../i18n/en/exercises.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { TraceModel } from '../../trace/model.ts';

const sentences = import.meta.glob<ExerciseStrings>('../../i18n/*/exercises.ts', { import: 'exercises' });

/** What came of one check, in the language of the page. */
export interface GradedCheck {
	readonly id: string;
	readonly passed: boolean;
	/** What was seen instead; null when it passed. */
	readonly seen: string | null;
}

/** The checks of one exercise, loaded: a trace in, one result a check out. */
export type Checker = (trace: TraceModel) => readonly GradedCheck[];

/**
 * @param own sentences that the checks have for themselves
 * @throws when what grades can't be loaded
 */
export async function checkerOf(
	definition: { readonly exercise?: Pick<ExerciseDefinition, 'checks'> },
	own: OwnSentences,
	locale: Locale,
): Promise<Checker> {
	const [strings, { evaluate }] = await Promise.all([sentencesIn(locale), import('../../exercises/evaluate.ts')]);
	return (trace) =>
		evaluate(definition, trace).map((result) => ({ ...result, seen: result.seen?.write(strings, own) ?? null }));
}

/** @throws when there are none, or they can't be loaded */
export async function sentencesIn(locale: Locale): Promise<ExerciseStrings> {
	const strings = await sentences[`../../i18n/${locale}/exercises.ts`]?.();
	if (strings === undefined) throw new Error(`src/i18n/${locale}/exercises.ts is missing.`);
	return strings;
}
