import table from '../../../../content/symptoms/table.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { SYMPTOMS_USED, type SymptomWords } from '../../../tools/handshake/printed-words.ts';
import { pageAddress } from '../addresses.ts';
import { AuthorError } from '../labs/labs.ts';
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

/**
 * @param words exactly as an entry of the troubleshooting reference has them
 * @returns the address of that entry
 * @throws AuthorError where no entry that is taken from a run has these words
 */
export function printedLink(words: string, locale: Locale, tag: string): string {
	const found = symptomsIn(locale).find((symptom) => symptom.known === 'here' && symptom.words.includes(words));
	if (found === undefined) throw new AuthorError(`${tag}: no symptom known from a run has the words "${words}".`);
	return `${pageAddress(locale, `troubleshooting/${found.group}`)}#${found.id}`;
}

/** @returns the entries of the troubleshooting reference whose words the handshake checker shows */
export function toolSymptoms(locale: Locale): Readonly<Record<string, SymptomWords>> {
	const articles = new Map(symptomsIn(locale).map((article) => [article.id, article]));
	return Object.fromEntries(
		SYMPTOMS_USED.map((id) => {
			const article = articles.get(id);
			if (article === undefined)
				throw new AuthorError(`The handshake checker shows words of “${id}”, and there is no such entry.`);
			return [id, { words: article.words, href: `${pageAddress(locale, `troubleshooting/${article.group}`)}#${id}` }];
		}),
	);
}
