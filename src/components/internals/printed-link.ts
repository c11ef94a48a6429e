import type { Locale } from '../../i18n/locales.ts';
import { pageAddress } from './addresses.ts';
import { AuthorError } from './labs.ts';
import { symptomsIn } from './symptom-files.ts';

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
