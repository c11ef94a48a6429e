import type { Locale } from '../../i18n/locales.ts';
import { SYMPTOMS_USED, type SymptomWords } from '../../tools/handshake/printed-words.ts';
import { pageAddress } from './addresses.ts';
import { AuthorError } from './labs.ts';
import { symptomsIn } from './symptom-files.ts';

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
