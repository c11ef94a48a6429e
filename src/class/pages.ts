import { LOCALES, ROOT_LOCALE } from '../i18n/locales.ts';

/**
 * @param page path of a page of this site, in any language, with its fragment
 * @param locale that of a reader; not one of ours: the first language
 * @returns the same page in that language
 */
export function inLocale(page: string, locale: string): string {
	const known = LOCALES.find((candidate) => candidate === locale) ?? ROOT_LOCALE;
	const bare = LOCALES.reduce((path, other) => path.replace(new RegExp(`^/${other}(?=/)`), ''), page);
	return known === ROOT_LOCALE ? bare : `/${known}${bare}`;
}

/** The page of labs that teachers made. */
export const OWN_LABS = '/playground/own-lab/';

/**
 * @param lab `<group>/<lab>`
 * @returns the page that has it, in the first language
 */
export function pageOfLab(lab: string): string {
	const [group = '', name = ''] = lab.split('/');
	return group === OWN_GROUP ? `${OWN_LABS}#own-lab=${name}` : `/lessons/${group}/#lab=${name}`;
}

/** The group of the labs that teachers made, as `src/exercises/own-lab` names it: nothing else of it is wanted on every page. */
const OWN_GROUP = 'own';

/** @returns the slug of the lesson at a path; null where it is none */
export const lessonAt = (path: string): string | null => /\/lessons\/([a-z0-9-]+)\//.exec(path)?.[1] ?? null;
