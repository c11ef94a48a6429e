import type { LabDefinition, LabTexts } from '../../exercises/check.ts';
import type { Locale } from '../../i18n/locales.ts';
import { type Checker, checkerOf } from './checker.ts';

/** A line for each lab that there is: a page would carry them all, so this module is loaded by itself, when a run is graded. */
const definitions = import.meta.glob<LabDefinition>('/content/labs/*/*/lab.ts', { import: 'default' });
const texts = import.meta.glob<LabTexts>(['/content/labs/*/*/*.ts', '!/content/labs/*/*/lab.ts'], {
	import: 'default',
});

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
