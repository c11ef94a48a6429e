import type { ExerciseDefinition, LabDefinition, LabTexts } from '../../exercises/check.ts';
import type { OwnSentences } from '../../exercises/say.ts';
import type { ExerciseStrings } from '../../i18n/en/exercises.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { TraceModel } from '../../trace/model.ts';

const definitions = import.meta.glob<LabDefinition>('/content/labs/*/*/lab.ts', { import: 'default' });
const texts = import.meta.glob<LabTexts>(['/content/labs/*/*/*.ts', '!/content/labs/*/*/lab.ts'], {
	import: 'default',
});
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
 * Loads the checks of a lab; they are code, so they can't travel with the lab's other properties.
 *
 * @param lab `<group>/<lab>`
 * @throws when there is no such lab, or it can't be loaded
 */
export async function loadChecker(lab: string, locale: Locale): Promise<Checker> {
	const [definition, text] = await Promise.all([
		definitions[`/content/labs/${lab}/lab.ts`]?.(),
		texts[`/content/labs/${lab}/${locale}.ts`]?.(),
	]);
	if (!definition || !text) throw new Error(`There is no lab "${lab}" in ${locale}.`);
	return checkerOf(definition, text.exercise?.says ?? {}, locale);
}

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
