import table from '../../../content/symptoms/table.ts';
import type { Locale } from '../../i18n/locales.ts';
import { SYMPTOM_GROUPS, type SymptomArticle, type SymptomTexts, symptomArticles } from './symptoms.ts';

const texts = import.meta.glob<SymptomTexts>(['/content/symptoms/*/*.ts', '!/content/symptoms/*/table.ts'], {
	eager: true,
	import: 'default',
});

/** @returns the entries of the troubleshooting reference in a language */
export const symptomsIn = (locale: Locale): readonly SymptomArticle[] =>
	symptomArticles(
		table,
		Object.assign({}, ...SYMPTOM_GROUPS.map((group) => texts[`/content/symptoms/${group}/${locale}.ts`] ?? {})),
	);
